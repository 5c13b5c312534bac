import { type contract } from '@shared/contract/contract'
import { mostCounted, type QueueRow, type QueueTab, queueTabs } from '@shared/contract/staffRequests'
import { unitIdsOf, type StaffActor } from '../../middleware/actor'
import { type NetworkView } from '../network/network'
import { type Call } from '../../middleware/endpoints'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Services } from '../../services'
import { listedColumns, type ListedRequest, presentQueueRow } from './present/queueRow'
import { notHiddenInQueue } from './hiddenFrom'
import { type Part, partsOf, queuesOf } from './queueParts'

export const pageSize = 20

/** The units whose queue somebody works on: their own, and those below that stand empty. */
export const workedOn = (staff: StaffActor, network: NetworkView): string[] => network.handledBy(unitIdsOf(staff))

type ListCall = { services: Services; staff: StaffActor; now: number }

export const presentRows = (rows: readonly ListedRequest[], { services, staff, now }: ListCall, network: NetworkView): QueueRow[] => {
  const unitIds = workedOn(staff, network)
  return rows.map((row) => presentQueueRow(row, { vault: services.vault, network, staffId: staff.id, unitIds, now }))
}

/** One page of a tab, most urgent first, going on after the last row of the page before. */
export const listQueue = async (call: Call<typeof contract.listQueue>): Promise<{ requests: QueueRow[]; next: string | null }> => {
  const { services: { database, network }, staff, query: { tab, after, ...filter }, now } = call
  const view = await network.current()
  const allUnitIds = workedOn(staff, view)
  const notHidden = notHiddenInQueue(staff, view, allUnitIds)
  const queues = await queuesOf(database, allUnitIds)
  const parts = queues.flatMap((unitIds) => partsOf({ tab, unitIds, allUnitIds, filter, staffId: staff.id, notHidden, now }))
  const cursor = decodeCursor(after)
  const beyond = (sortBy: string) => (cursor ? ` AND ${sortBy} >= ? AND (${sortBy} > ? OR id > ?)` : '')
  const select = ({ condition, sortBy }: Part, index: number) =>
    `SELECT * FROM (SELECT ${listedColumns}, ${sortBy} AS sortAt FROM service_request WHERE ${condition}${beyond(sortBy)} ORDER BY ${sortBy}, id LIMIT ${pageSize + 1}) AS part${index}`
  const values = parts.flatMap((part) => [...part.values, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])])
  const rows = await database.query<ListedRequest & { sortAt: number }>(`${parts.map(select).join(' UNION ALL ')} ORDER BY sortAt, id LIMIT ${pageSize + 1}`, values)
  const last = rows[pageSize - 1]
  return { requests: presentRows(rows.slice(0, pageSize), call, view), next: rows.length > pageSize && last ? encodeCursor({ at: last.sortAt, id: last.id }) : null }
}

/** How many stand under each tab, in one statement; nobody needs to know more exactly than "99+". */
export const countQueue = async ({ services, staff, query: filter, now }: Call<typeof contract.countQueue>): Promise<{ counts: Record<QueueTab, number> }> => {
  const network = await services.network.current()
  const unitIds = workedOn(staff, network)
  const notHidden = notHiddenInQueue(staff, network, unitIds)
  const counted = queueTabs.flatMap((tab) => partsOf({ tab, unitIds, allUnitIds: unitIds, filter, staffId: staff.id, notHidden, now }).map((part) => ({ tab, ...part })))
  const select = ({ tab, condition }: Part & { tab: QueueTab }, index: number) =>
    `SELECT '${tab}' AS tab, COUNT(*) AS amount FROM (SELECT 1 AS one FROM service_request WHERE ${condition} LIMIT ${mostCounted}) AS part${index}`
  const rows = await services.database.query<{ tab: QueueTab; amount: number }>(counted.map(select).join(' UNION ALL '), counted.flatMap(({ values }) => values))
  const counts: Record<QueueTab, number> = { waiting: 0, reply: 0, working: 0, supplement: 0, soon: 0, overdue: 0, callback: 0 }
  for (const { tab, amount } of rows) counts[tab] = Math.min(mostCounted, counts[tab] + amount)
  return { counts }
}
