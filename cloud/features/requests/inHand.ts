import { openStatuses } from '@shared/domain/workflow'
import { type Sql, type SqlValue, type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type Services } from '../../services'
import { ownPersons, type Taker } from '../inHand/colleagues'
import { type KindInHand, type Moving } from '../inHand/kind'
import { type NetworkView } from '../network/network'
import { type RequestRow } from './entities'
import { notHiddenFrom } from './hiddenFrom'
import { appendLogs } from './log'

interface Condition {
  sql: string
  values: readonly SqlValue[]
}

const taken = (staffId: string): Condition => ({ sql: `assigneeId = ? AND status IN (${holes(openStatuses)})`, values: [staffId, ...openStatuses] })

/** What a colleague may take: it lies with a unit whose work is theirs, and is neither their own, nor their family's, nor about their unit. */
const fitFor = (to: Taker, network: NetworkView): Condition => {
  const units = network.handledBy(to.unitIds)
  return both({ sql: `ownerUnitId IN (${holes(units)}) AND personId NOT IN (${ownPersons})`, values: [...units, to.id] }, notHiddenFrom(to, network))
}

const both = (one: Condition, other: Condition): Condition => ({ sql: `${one.sql} AND ${other.sql}`, values: [...one.values, ...other.values] })

const countWhere = async (sql: Sql, { sql: condition, values }: Condition): Promise<number> =>
  Number((await sql.query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM service_request WHERE ${condition}`, values))[0]?.amount ?? 0)

/** So many in one statement. */
const chunk = 200

type Moved = Pick<RequestRow, 'id' | 'version' | 'status' | 'stageKey' | 'ownerUnitId' | 'limitClock'>

/**
 * Gives it to somebody, or to nobody, and tells it in the log of each. The rows are held from the moment they are read, so that the log names
 * exactly those that moved; a colleague who takes one up first keeps it. Nobody's open page grows stale by it.
 */
const reassign = async (tx: Transaction, services: Services, { fromStaffId, byStaffId, at }: Moving, toStaffId: string | null, which: Condition): Promise<number> => {
  let total = 0
  for (let amount = chunk; amount === chunk; total += amount) {
    const rows = await tx.query<Moved>(
      `SELECT id, version, status, stageKey, ownerUnitId, limitClock FROM service_request WHERE ${which.sql} ORDER BY id LIMIT ${chunk}${tx.kind === 'mysql' ? ' FOR UPDATE' : ''}`, which.values)
    amount = rows.length
    if (amount === 0) break
    const ids = rows.map(({ id }) => id)
    await tx.execute(`UPDATE service_request SET assigneeId = ? WHERE id IN (${holes(ids)}) AND assigneeId = ?`, [toStaffId, ...ids, fromStaffId])
    await appendLogs(tx, services, rows.map((request) => ({
      request, action: 'reassigned' as const, by: byStaffId === null ? { kind: 'clock' as const } : { kind: 'staff' as const, staffId: byStaffId },
      unitId: request.ownerUnitId, detail: { fromStaffId, toStaffId }, at,
    })))
  }
  return total
}

/** Requests that somebody has taken up and that are not over. What is closed keeps the name of who worked on it. */
export const requestsInHand: KindInHand = {
  key: 'requests',
  count: (sql, staffId) => countWhere(sql, taken(staffId)),
  countFor: (sql, network, staffId, to) => countWhere(sql, both(taken(staffId), fitFor(to, network))),
  move: async (tx, services, network, moving) => {
    const { fromStaffId, to, unitIds } = moving
    const all = unitIds ? both(taken(fromStaffId), { sql: `ownerUnitId IN (${holes(unitIds)})`, values: unitIds }) : taken(fromStaffId)
    const amount = to ? await reassign(tx, services, moving, to.id, both(all, fitFor(to, network))) : 0
    await reassign(tx, services, moving, null, all)
    return amount
  },
}
