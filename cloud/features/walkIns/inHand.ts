import { type Sql, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { ownPersons, readColleagues, type Taker } from '../inHand/colleagues'
import { type KindInHand, type Moving } from '../inHand/kind'

const written = "status = 'draft' AND filedByStaffId = ?"

/** What a colleague may go on writing: begun at a counter where they stand, and not for themselves or their family. */
const fitFor = ({ id, unitIds }: Pick<Taker, 'id' | 'unitIds'>): { sql: string; values: SqlValue[] } =>
  ({ sql: `filedUnitId IN (${holes(unitIds)}) AND personId NOT IN (${ownPersons})`, values: [...unitIds, id] })

const countWhere = async (sql: Sql, condition: string, values: readonly SqlValue[]): Promise<number> =>
  Number((await sql.query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM service_request WHERE ${condition}`, values))[0]?.amount ?? 0)

const give = async (sql: Sql, { fromStaffId, unitIds }: Moving, to: Pick<Taker, 'id' | 'unitIds'>): Promise<number> => {
  const fit = fitFor(to)
  const within = unitIds ? ` AND filedUnitId IN (${holes(unitIds)})` : ''
  return (await sql.execute(`UPDATE service_request SET filedByStaffId = ? WHERE ${written} AND ${fit.sql}${within}`, [to.id, fromStaffId, ...fit.values, ...(unitIds ?? [])])).affected
}

/** So many colleagues are asked at most: the first who is no relative takes them all. */
const mostAsked = 5

/** Drafts lie in no queue. Whoever goes for good leaves them to a colleague at the same counter, its lead first. */
const leaveAtCounter = async (sql: Sql, moving: Moving): Promise<void> => {
  const counters = await sql.query<{ filedUnitId: string }>(`SELECT DISTINCT filedUnitId FROM service_request WHERE ${written}`, [moving.fromStaffId])
  for (const { filedUnitId } of counters) {
    const there = (await readColleagues(sql, [filedUnitId], moving.at)).filter(({ id }) => id !== moving.fromStaffId)
    const leadsFirst = [...there.filter(({ role }) => role === 'lead'), ...there.filter(({ role }) => role !== 'lead')]
    for (const { id } of leadsFirst.slice(0, mostAsked)) await give(sql, moving, { id, unitIds: [filedUnitId] })
  }
}

/** 代办 that somebody is still writing down. On leave without a colleague they wait for whoever began them. */
export const draftsInHand: KindInHand = {
  key: 'drafts',
  count: (sql, staffId) => countWhere(sql, written, [staffId]),
  countFor: (sql, _network, staffId, to) => countWhere(sql, `${written} AND ${fitFor(to).sql}`, [staffId, ...fitFor(to).values]),
  move: async (tx, _services, _network, moving) => {
    const amount = moving.to ? await give(tx, moving, moving.to) : 0
    if (moving.isForGood) await leaveAtCounter(tx, moving)
    return amount
  },
}
