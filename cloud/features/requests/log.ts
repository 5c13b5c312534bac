import { type Status, type Step } from '@shared/domain/workflow'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insertMany } from '../../database/rows'
import { type Services } from '../../services'
import { requestLogTable, type RequestLogRow, type RequestRow } from './entities'

/** Who did it, as the log keeps it. */
export type Actor = { kind: 'applicant'; accountId: string } | { kind: 'staff'; staffId: string } | { kind: 'clock' }

interface Entry {
  /** As it is after the step. */
  request: Pick<RequestRow, 'id' | 'version' | 'status' | 'stageKey' | 'ownerUnitId' | 'limitClock'>
  action: Step
  by: Actor
  unitId: string | null
  detail?: Readonly<Record<string, string | number | null>>
  words?: string
  at: number
}

/**
 * Adds what happened, never to be changed: codes and references in the open, people's words sealed.
 * The clock as it stands after the step is part of it, so that the log alone replays every due date.
 */
export const appendLog = (tx: Transaction, services: Services, entry: Entry): Promise<void> => appendLogs(tx, services, [entry])

/** The same for a step that many requests take at once. */
export const appendLogs = (tx: Transaction, services: Services, entries: readonly Entry[]): Promise<void> =>
  insertMany(tx, requestLogTable, entries.map((entry) => rowOf(services, entry)))

const rowOf = ({ vault, clock }: Services, entry: Entry): RequestLogRow => {
  const id = newId(clock)
  const { request } = entry
  return {
    id, requestId: request.id, version: request.version, at: entry.at, action: entry.action, byKind: entry.by.kind,
    accountId: entry.by.kind === 'applicant' ? entry.by.accountId : null,
    staffId: entry.by.kind === 'staff' ? entry.by.staffId : null,
    unitId: entry.unitId, status: request.status, stageKey: request.stageKey, ownerUnitId: request.ownerUnitId,
    limitClock: request.limitClock, detail: JSON.stringify(entry.detail ?? {}), words: entry.words ? vault.seal(entry.words, id) : null,
  }
}

/** The newest entry of a request. */
export const lastLogEntry = async (sql: Sql, requestId: string): Promise<{ action: Step; at: number } | undefined> =>
  (await sql.query<{ action: Step; at: number }>('SELECT action, at FROM request_log WHERE requestId = ? ORDER BY version DESC, id DESC LIMIT 1', [requestId]))[0]

export interface ReadEntry extends Omit<RequestLogRow, 'words' | 'detail'> {
  status: Status
  staffName: string | null
  unitName: string | null
  detail: Readonly<Record<string, string | number | null>>
  words: string | null
  /** Where a colleague took over: from whom and to whom; null stands for the queue. */
  handedOver: { from: string | null; to: string | null } | null
}

/** A request lives through some dozens of steps; what is beyond is a fault that must not take the page down. */
const longestLog = 500

/** The whole log of each of these requests, oldest first, words opened; one statement, however many they are. */
export const readLogs = async (sql: Sql, { vault }: Pick<Services, 'vault'>, requestIds: readonly string[]): Promise<Map<string, ReadEntry[]>> => {
  const logs = new Map<string, ReadEntry[]>()
  if (requestIds.length === 0) return logs
  const rows = await sql.query<RequestLogRow & { staffName: string | null; unitName: string | null }>(
    `SELECT l.id, l.requestId, l.version, l.at, l.action, l.byKind, l.accountId, l.staffId, l.unitId, l.status, l.stageKey, l.ownerUnitId, l.limitClock, l.detail, l.words,
       s.name AS staffName, u.name AS unitName
     FROM request_log l LEFT JOIN staff s ON s.id = l.staffId LEFT JOIN unit u ON u.id = l.unitId
     WHERE l.requestId IN (${holes(requestIds)}) ORDER BY l.requestId, l.version, l.id LIMIT ${longestLog * requestIds.length}`, requestIds)
  const entries = rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as ReadEntry['detail'], words: row.words ? vault.open(row.words, row.id) : null }))
  const names = await namesIn(sql, entries)
  const nameOf = (id: string | number | null | undefined): string | null => names.get(String(id)) ?? null
  for (const entry of entries) {
    const handedOver = 'toStaffId' in entry.detail ? { from: nameOf(entry.detail.fromStaffId), to: nameOf(entry.detail.toStaffId) } : null
    logs.set(entry.requestId, [...(logs.get(entry.requestId) ?? []), { ...entry, handedOver }])
  }
  return logs
}

/** The names of the colleagues between whom requests moved; no statement where none ever did. */
const namesIn = async (sql: Sql, entries: readonly Pick<ReadEntry, 'detail'>[]): Promise<Map<string, string>> => {
  const ids = [...new Set(entries.flatMap(({ detail }) => [detail.fromStaffId, detail.toStaffId]).filter((id) => typeof id === 'string'))]
  if (ids.length === 0) return new Map()
  const rows = await sql.query<{ id: string; name: string }>(`SELECT id, name FROM staff WHERE id IN (${holes(ids)})`, ids)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The whole log of a request, oldest first, words opened. */
export const readLog = async (sql: Sql, services: Pick<Services, 'vault'>, requestId: string): Promise<ReadEntry[]> => (await readLogs(sql, services, [requestId])).get(requestId) ?? []
