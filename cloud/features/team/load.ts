import { type Load } from '@shared/contract/team'
import { dueDay } from '@shared/domain/deadline'
import { openStatuses } from '@shared/domain/workflow'
import { dayText } from '@shared/text/due'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'

interface LoadRow {
  assigneeId: string | null
  inHand: number
  waiting: number
  working: number
  supplement: number
  soon: number
  overdue: number
  nextDueAt: number | null
}

/** Open requests of these units by who has taken them up, under the key null those of nobody: the same conditions as the tabs of the queue, without what is kept from the caller. One statement. */
export const readLoads = async (sql: Sql, unitIds: readonly string[], notHidden: { sql: string; values: readonly string[] }, now: number): Promise<ReadonlyMap<string | null, Load>> => {
  const amountOf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`
  const rows = await sql.query<LoadRow>(
    `SELECT assigneeId, COUNT(*) AS inHand, ${amountOf("status = 'submitted'")} AS waiting, ${amountOf("status = 'accepted'")} AS working, ${amountOf("status = 'awaiting_supplement'")} AS supplement,
       ${amountOf("alarm = 'overdue' AND queueAt > ?")} AS soon, ${amountOf('dueAt <= ?')} AS overdue, MIN(CASE WHEN dueAt > ? THEN dueAt END) AS nextDueAt
     FROM service_request WHERE ownerUnitId IN (${holes(unitIds)}) AND status IN (${holes(openStatuses)}) AND ${notHidden.sql} GROUP BY assigneeId`,
    [now, now, now, ...unitIds, ...openStatuses, ...notHidden.values])
  return new Map(rows.map((row) => [row.assigneeId, presentLoad(row)]))
}

// Sums come as decimals, which one of the drivers hands over as text.
const presentLoad = ({ inHand, waiting, working, supplement, soon, overdue, nextDueAt }: LoadRow): Load => ({
  inHand: Number(inHand), waiting: Number(waiting), working: Number(working), supplement: Number(supplement), soon: Number(soon), overdue: Number(overdue),
  nextDueText: nextDueAt === null ? null : dayText(dueDay(Number(nextDueAt))),
})

export const noLoad: Load = { inHand: 0, waiting: 0, working: 0, supplement: 0, soon: 0, overdue: 0, nextDueText: null }

/** How many drafts each of them is writing at a counter. */
export const readDrafts = async (sql: Sql, staffIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql.query<{ staffId: string; amount: number }>(
    `SELECT filedByStaffId AS staffId, COUNT(*) AS amount FROM service_request WHERE status = 'draft' AND filedByStaffId IN (${holes(staffIds)}) GROUP BY filedByStaffId`, staffIds)
  return new Map(rows.map(({ staffId, amount }) => [staffId, Number(amount)]))
}
