import { DomainError } from '@shared/domain/error'
import { type Action, type Party } from '@shared/domain/workflow'
import { type Endpoint, type BodyOf } from '@shared/contract/endpoint'
import { type Transaction } from '../../database/database'
import { insert } from '../../database/rows'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { entryFor } from '../services/effective'
import { announce } from './announce'
import { type Change, type Plan } from './actions/types'
import { requestParticipationTable, type RequestRow } from './entities'
import { appendLog, lastLogEntry } from './log'
import { allowedActions } from './policy'
import { readRequest } from './read'
import { sealColumns } from './sealed'

interface Act<E extends Endpoint> {
  requestId: string
  version: number
  action: Action
  body: BodyOf<E>
  /** Who acts, for the log; the parties that they are to this request are worked out inside the transaction. */
  by: { kind: 'applicant'; accountId: string } | { kind: 'staff'; staffId: string }
  partiesOf: (request: RequestRow) => Promise<Party[]>
  /** Whether they may know of it without having a part in it now: then they are told what somebody else did. */
  mayRead: (request: RequestRow) => Promise<boolean>
}

/**
 * What every action on a request shares: read it in the transaction, ask the workflow table, plan, write under the version
 * that the person saw, log, tell those concerned. Throws `acted_meanwhile` with what happened when somebody else was first.
 */
export const perform = async <E extends Endpoint>(tx: Transaction, services: Services, network: NetworkView, act: Act<E>, plan: Plan<E>): Promise<string> => {
  const now = services.clock.now()
  const request = await readRequest(tx, services, act.requestId)
  const parties = await act.partiesOf(request)
  if (parties.length === 0 && !(await act.mayRead(request))) throw new DomainError('forbidden')
  if (request.version !== act.version) throw await actedMeanwhile(tx, request)
  if (parties.length === 0) throw new DomainError('forbidden')
  const entry = entryFor(request.serviceKey)
  const { stages } = entry.definition
  if (!allowedActions(request, stages[stages.length - 1]?.key ?? '', parties).includes(act.action)) throw new DomainError('action_not_allowed')

  const actorUnitId = parties.some((party) => party.startsWith('receiver.')) ? request.offeredUnitId : request.ownerUnitId
  const change = plan({
    request, entry, network, now, body: act.body,
    stage: stages.find(({ key }) => key === request.stageKey) ?? null,
    actorUnit: act.by.kind === 'staff' && actorUnitId ? network.unit(actorUnitId) : null,
    staffId: act.by.kind === 'staff' ? act.by.staffId : null,
  })
  await write(tx, request, { ...change, set: sealColumns(services.vault, request.id, change.set) }, now)
  const after = { ...request, ...change.set }
  await appendLog(tx, services, { request: after, action: act.action, by: act.by, unitId: act.by.kind === 'staff' ? actorUnitId : null, detail: change.detail, words: change.words, at: now })
  await announce(tx, services, network, after, change.announcements, now)
  return request.id
}

const write = async (tx: Transaction, request: RequestRow, change: Change, now: number): Promise<void> => {
  const set: Partial<RequestRow> = { ...change.set, updatedAt: now }
  const columns = Object.keys(set)
  const { affected } = await tx.execute(
    `UPDATE service_request SET ${columns.map((column) => `${column} = ?`).join(', ')}, version = version + 1 WHERE id = ? AND version = ?`,
    [...Object.values(set), request.id, request.version],
  )
  if (affected !== 1) throw await actedMeanwhile(tx, request)
  for (const unitId of change.participants ?? []) await joinRequest(tx, request.id, unitId, now)
  for (const unitId of change.formerParticipants ?? []) {
    await tx.execute('UPDATE request_participation SET endedAt = ? WHERE requestId = ? AND unitId = ?', [now, request.id, unitId])
  }
}

/** A unit that takes part may go on reading; one that had left takes part again. */
const joinRequest = async (tx: Transaction, requestId: string, unitId: string, now: number): Promise<void> => {
  const back = await tx.execute('UPDATE request_participation SET endedAt = NULL WHERE requestId = ? AND unitId = ?', [requestId, unitId])
  if (back.affected === 0) await insert(tx, requestParticipationTable, { requestId, unitId, joinedAt: now, endedAt: null })
}

/** Says what the other person did, so that nobody has to guess. */
const actedMeanwhile = async (tx: Transaction, request: RequestRow): Promise<DomainError> => {
  const last = await lastLogEntry(tx, request.id)
  return new DomainError('acted_meanwhile', { action: last?.action ?? null, at: last?.at ?? null, version: request.version })
}
