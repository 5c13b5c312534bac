import { type Step } from '@shared/domain/workflow'
import { type Transaction } from '../../database/database'
import { insertAll, update } from '../../database/rows'
import { type Services } from '../../services'
import { keepCategories } from '../audiences/categories'
import { learn } from '../coverage/learn'
import { keepPlace } from '../coverage/keptPlace'
import { settleHome } from '../people/home'
import { type NetworkView } from '../network/network'
import { type Change } from './actions/types'
import { announce } from './announce'
import { foundBy, searchTokensOf } from './derived'
import { requestParticipationTable, type RequestRow, requestTable, searchTokenTable } from './entities'
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
 * what it is found by, what the coverage learns from it, the log, and word to those concerned. False, and nothing written, when somebody else was first.
 */
export const carryOut = async (tx: Transaction, services: Services, network: NetworkView, before: RequestRow, change: Change, deed: Deed): Promise<boolean> => {
  const set = change.isAside ? change.set : { ...change.set, updatedAt: deed.at, version: before.version + 1 }
  if (!(await write(tx, services, before, set, change.isAside))) return false
  const after = { ...before, ...set }
  await join(tx, before, [...new Set(change.participants)], deed.at)
  for (const unitId of change.formerParticipants ?? []) await update(tx, requestParticipationTable, { endedAt: deed.at }, { requestId: before.id, unitId })
  if (before.number === null || change.participants || foundBy.some((column) => after[column] !== before[column])) {
    const participants = before.number === null ? (change.participants ?? []) : await participantsOf(tx, before.id)
    await findBy(tx, before, searchTokensOf(services.vault, network, after, participants))
  }
  if (change.address) await keepPlace(tx, services.vault, network, after, change.address)
  if (change.lesson) await learn(tx, services, network, { ...change.lesson, requestId: before.id }, deed.at)
  if (after.status === 'completed' && before.status !== 'completed') await keepCategories(tx, after)
  if (deed.action === 'route') await settleHome(tx, network, before.personId, after.homeUnitId)
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
const join = async (tx: Transaction, { id: requestId, number }: RequestRow, unitIds: readonly string[], joinedAt: number): Promise<void> => {
  const isBack = async (unitId: string): Promise<boolean> => number !== null && (await update(tx, requestParticipationTable, { endedAt: null }, { requestId, unitId })) > 0
  const joining: string[] = []
  for (const unitId of unitIds) if (!(await isBack(unitId))) joining.push(unitId)
  await insertAll(tx, requestParticipationTable, joining.map((unitId) => ({ requestId, unitId, joinedAt, endedAt: null })))
}

const participantsOf = async (tx: Transaction, requestId: string): Promise<string[]> =>
  (await tx.query<{ unitId: string }>('SELECT unitId FROM request_participation WHERE requestId = ? AND endedAt IS NULL LIMIT 50', [requestId])).map(({ unitId }) => unitId)

/** Whatever it is found by changed: what it was found by before finds it no longer. */
const findBy = async (tx: Transaction, { id: requestId, number }: RequestRow, tokens: readonly string[]): Promise<void> => {
  if (number !== null) await tx.execute('DELETE FROM search_token WHERE requestId = ?', [requestId])
  await insertAll(tx, searchTokenTable, tokens.map((token) => ({ token, requestId })))
}
