import { type Sql, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { ownPersons, type Taker } from '../inHand/colleagues'
import { type KindInHand, type Moving } from '../inHand/kind'

const toGo = "staffId = ? AND state IN ('open', 'tried')"

/** Where a colleague may go instead: for a unit of theirs, and never to their own family. */
const fitFor = ({ id, unitIds }: Taker): { sql: string; values: SqlValue[] } =>
  ({ sql: `unitId IN (${holes(unitIds)}) AND caredId NOT IN (SELECT id FROM cared_person WHERE personId IN (${ownPersons}))`, values: [...unitIds, id] })

const countWhere = async (sql: Sql, condition: string, values: readonly SqlValue[]): Promise<number> =>
  Number((await sql.query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM visit_task WHERE ${condition}`, values))[0]?.amount ?? 0)

const give = async (sql: Sql, { fromStaffId, unitIds }: Moving, toStaffId: string | null, fit?: { sql: string; values: SqlValue[] }): Promise<number> => {
  const within = unitIds ? ` AND unitId IN (${holes(unitIds)})` : ''
  return (await sql.execute(
    `UPDATE visit_task SET staffId = ?, version = version + 1 WHERE ${toGo}${within}${fit ? ` AND ${fit.sql}` : ''}`, [toStaffId, fromStaffId, ...(unitIds ?? []), ...(fit?.values ?? [])])).affected
}

/** Visits that somebody said they would make and that are still to be made; nobody's, they stand on the list of their station. */
export const visitsInHand: KindInHand = {
  key: 'visits',
  count: (sql, staffId) => countWhere(sql, toGo, [staffId]),
  countFor: (sql, _network, staffId, to) => countWhere(sql, `${toGo} AND ${fitFor(to).sql}`, [staffId, ...fitFor(to).values]),
  move: async (tx, _services, _network, moving) => {
    const amount = moving.to ? await give(tx, moving, moving.to.id, fitFor(moving.to)) : 0
    await give(tx, moving, null)
    return amount
  },
}
