import { type contract } from '@shared/contract/contract'
import { type QueueRow, type QueueTab, queueTabs } from '@shared/contract/staffRequests'
import { parseRequestNumber } from '@shared/domain/requestNumber'
import { normalisePhone, phoneProblem } from '@shared/domain/phone'
import { DomainError } from '@shared/domain/error'
import { type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { unitIdsOf } from '../../middleware/actor'
import { type NetworkView } from '../network/network'
import { type Call } from '../../middleware/endpoints'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { listedColumns, type ListedRequest, presentQueueRow } from './present/staff'

export const pageSize = 20
/** Beyond this a count says "99+". */
const countLimit = 100

interface Part {
  condition: string
  values: SqlValue[]
}

/** The units whose queue somebody works on: their own, and those below that stand empty. */
const workedOn = ({ staff }: Pick<ListCall, 'staff'>, network: NetworkView): string[] => network.handledBy(unitIdsOf(staff))

/** What stands under a tab: ranges of an index each, so that a page costs the same however long the queue is. */
const partsOf = (tab: QueueTab, unitIds: readonly string[], now: number): Part[] => {
  const owned = (condition: string, ...values: SqlValue[]): Part => ({ condition: `ownerUnitId IN (${holes(unitIds)}) AND ${condition}`, values: [...unitIds, ...values] })
  const offeredToUs: Part = { condition: `offeredUnitId IN (${holes(unitIds)}) AND ownerUnitId NOT IN (${holes(unitIds)})`, values: [...unitIds, ...unitIds] }
  switch (tab) {
    case 'waiting': return [owned("status = 'submitted'"), offeredToUs]
    case 'working': return [owned("status = 'accepted'")]
    case 'supplement': return [owned("status = 'awaiting_supplement'")]
    case 'soon': return [owned('dueAt > ? AND amberAt <= ?', now, now)]
    case 'overdue': return [owned('dueAt <= ?', now)]
    case 'callback': return [owned('callbackDueAt IS NOT NULL')]
  }
}

type ListCall = Pick<Call<typeof contract.listQueue>, 'services' | 'staff' | 'now'>

const present = (rows: readonly ListedRequest[], { services, now }: ListCall, network: NetworkView, unitIds: readonly string[]): QueueRow[] =>
  rows.map((row) => presentQueueRow(row, { vault: services.vault, network, unitIds, now }))

/** One page of a tab, most urgent first, going on after the last row of the page before. */
export const listQueue = async (call: Call<typeof contract.listQueue>): Promise<{ requests: QueueRow[]; next: string | null }> => {
  const { services, query, now } = call
  const network = await services.network.current()
  const unitIds = workedOn(call, network)
  const after = decodeCursor(query.after)
  const parts = partsOf(query.tab, unitIds, now)
  const beyond = after ? ' AND (queueAt > ? OR (queueAt = ? AND id > ?))' : ''
  const select = ({ condition }: Part, index: number) =>
    `SELECT * FROM (SELECT ${listedColumns} FROM service_request WHERE ${condition}${beyond} ORDER BY queueAt, id LIMIT ${pageSize + 1}) AS part${index}`
  const values = parts.flatMap((part) => [...part.values, ...(after ? [after.at, after.at, after.id] : [])])
  const rows = await services.database.query<ListedRequest>(`${parts.map(select).join(' UNION ALL ')} ORDER BY queueAt, id LIMIT ${pageSize + 1}`, values)
  const last = rows[pageSize - 1]
  return { requests: present(rows.slice(0, pageSize), call, network, unitIds), next: rows.length > pageSize && last ? encodeCursor({ at: last.queueAt, id: last.id }) : null }
}

/** How many stand under each tab, in one statement; nobody needs to know more exactly than "99+". */
export const countQueue = async ({ services, staff, now }: Call<typeof contract.countQueue>): Promise<{ counts: Record<QueueTab, number> }> => {
  const unitIds = workedOn({ staff }, await services.network.current())
  const counted = queueTabs.flatMap((tab) => partsOf(tab, unitIds, now).map((part) => ({ tab, ...part })))
  const select = ({ tab, condition }: Part & { tab: QueueTab }, index: number) =>
    `SELECT '${tab}' AS tab, COUNT(*) AS amount FROM (SELECT 1 AS one FROM service_request WHERE ${condition} LIMIT ${countLimit}) AS part${index}`
  const rows = await services.database.query<{ tab: QueueTab; amount: number }>(counted.map(select).join(' UNION ALL '), counted.flatMap(({ values }) => values))
  const counts: Record<QueueTab, number> = { waiting: 0, working: 0, supplement: 0, soon: 0, overdue: 0, callback: 0 }
  for (const { tab, amount } of rows) counts[tab] = Math.min(countLimit, counts[tab] + amount)
  return { counts }
}

/** By request number, or by the applicant's whole phone number. Throws `invalid_input` when the text is neither. */
export const findRequests = async (call: Call<typeof contract.findByNumber>): Promise<{ requests: QueueRow[] }> => {
  const { services, query } = call
  const network = await services.network.current()
  const unitIds = workedOn(call, network)
  const units = holes(unitIds)
  // Also what was passed on: people ask the station that they know, wherever their request is by now.
  const mine = `(ownerUnitId IN (${units}) OR offeredUnitId IN (${units}) OR homeUnitId IN (${units})
    OR id IN (SELECT requestId FROM request_participation WHERE unitId IN (${units}) AND endedAt IS NULL))`
  const isPhone = phoneProblem(query.text) === null
  const { number } = parseRequestNumber(query.text)
  if (!isPhone && !number) throw new DomainError('invalid_input', { fields: { text: { code: 'search_text' } } })
  const [condition, value] = isPhone
    ? ['id IN (SELECT requestId FROM search_token WHERE token = ?)', services.vault.blindIndex('phone', normalisePhone(query.text))]
    : ['number = ?', number]
  const rows = await services.database.query<ListedRequest>(
    `SELECT ${listedColumns} FROM service_request WHERE ${condition} AND ${mine} ORDER BY id DESC LIMIT 50`, [value, ...unitIds, ...unitIds, ...unitIds, ...unitIds])
  return { requests: present(rows, call, network, unitIds) }
}
