import { type Step } from '@shared/domain/workflow'
import { type Transaction } from '../../database/database'
import { holes, insert, update } from '../../database/rows'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type Change } from './actions/types'
import { announce } from './announce'
import { foundBy, searchTokensOf } from './derived'
import { requestParticipationTable, type RequestRow, requestTable } from './entities'
import { appendLog, type Actor } from './log'
import { sealColumns } from './sealed'

export interface Deed {
  action: Step
  by: Actor
  /** The unit for which it was done; null for the applicant. */
  unitId: string | null
  at: number
}

/**
 * Makes a change of a request real, in the caller's transaction: its columns under the version (and status) that was seen, who takes part,
 * what it is found by, the log, and word to those concerned. False, and nothing written, when somebody else was first.
 */
export const carryOut = async (tx: Transaction, services: Services, network: NetworkView, before: RequestRow, change: Change, deed: Deed): Promise<boolean> => {
  const set = change.isAside ? change.set : { ...change.set, updatedAt: deed.at, version: before.version + 1 }
  if (!(await write(tx, services, before, set, change.isAside))) return false
  const after = { ...before, ...set }
  for (const unitId of new Set(change.participants)) await join(tx, before, unitId, deed.at)
  for (const unitId of change.formerParticipants ?? []) await update(tx, requestParticipationTable, { endedAt: deed.at }, { requestId: before.id, unitId })
  if (before.number === null || foundBy.some((column) => after[column] !== before[column])) await findBy(tx, before, searchTokensOf(services.vault, network, after))
  await appendLog(tx, services, { ...deed, request: after, detail: change.detail, words: change.words })
  await announce(tx, services, network, after, change.announcements)
  return true
}

/** Conditional on what was seen: version and status; for what stands beside the work the alarm too, which moves without a new version. */
const write = async (tx: Transaction, { vault }: Services, { id, version, status, alarmAt }: RequestRow, set: Partial<RequestRow>, isAside = false): Promise<boolean> => {
  if (Object.keys(set).length === 0) return true
  const seen = { id, version, status, ...(isAside && alarmAt !== null ? { alarmAt } : {}) }
  return (await update(tx, requestTable, sealColumns(vault, id, set), seen)) === 1
}

/** A unit that takes part may go on reading; one that had left takes part again. A request that was just submitted has nobody yet. */
const join = async (tx: Transaction, { id: requestId, number }: RequestRow, unitId: string, joinedAt: number): Promise<void> => {
  if (number !== null && (await update(tx, requestParticipationTable, { endedAt: null }, { requestId, unitId })) > 0) return
  await insert(tx, requestParticipationTable, { requestId, unitId, joinedAt, endedAt: null })
}

/** Whatever it is found by changed: what it was found by before finds it no longer. */
const findBy = async (tx: Transaction, { id: requestId, number }: RequestRow, tokens: readonly string[]): Promise<void> => {
  if (number !== null) await tx.execute('DELETE FROM search_token WHERE requestId = ?', [requestId])
  const rows = tokens.map((token) => [token, requestId])
  await tx.execute(`INSERT INTO search_token (token, requestId) VALUES ${rows.map((row) => `(${holes(row)})`).join(', ')}`, rows.flat())
}
