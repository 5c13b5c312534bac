import { type Answers } from '@shared/catalog/answers'
import { type QueueRow, type StaffRequest } from '@shared/contract/staffRequests'
import { maskName, maskPhone } from '@shared/domain/mask'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { type Party } from '@shared/domain/workflow'
import { statusTexts, turnTexts } from '@shared/text/timeline'
import { type Vault } from '../../../security/vault'
import { entryFor } from '../../services/effective'
import { type NetworkView } from '../../network/network'
import { presentUnit } from '../../network/presenter'
import { type RequestRow } from '../entities'
import { type ReadEntry } from '../log'
import { allowedActions } from '../policy'
import { choicesFor } from '../supplements'
import { presentAnswers } from './answers'
import { clockOf, dueOf } from './due'
import { presentLog } from './log'
import { presentSupplement } from './supplement'
import { presentTimeline } from './timeline'
import { routingReasonOf } from './applicant'

/** What a list reads of a request: no answers, no more than a row shows. */
export type ListedRequest = Pick<RequestRow,
  'id' | 'number' | 'serviceKey' | 'status' | 'stageKey' | 'stageKind' | 'ownerUnitId' | 'offeredUnitId' | 'limitClock' | 'queueAt' | 'applicantName'>

export const listedColumns = 'id, number, serviceKey, status, stageKey, stageKind, ownerUnitId, offeredUnitId, limitClock, queueAt, applicantName'

const turnText = (row: Pick<RequestRow, 'status' | 'stageKind'>, offer: QueueRow['offer'], isOurs: boolean): string => {
  if (offer) return offer.direction === 'in' ? turnTexts.offeredIn : turnTexts.offeredOut
  if (row.status === 'awaiting_supplement') return turnTexts.applicant
  if (row.stageKind === 'outside') return turnTexts.outside
  return isOurs ? turnTexts.ours : turnTexts.elsewhere
}

/** A row of a queue. The name is masked: lists are seen by whoever passes the counter. */
export const presentQueueRow = (row: ListedRequest, { vault, network, unitIds, now }: { vault: Vault; network: NetworkView; unitIds: readonly string[]; now: number }): QueueRow => {
  const { texts } = entryFor(row.serviceKey)
  const isIn = row.offeredUnitId !== null && unitIds.includes(row.offeredUnitId)
  const offer: QueueRow['offer'] = row.offeredUnitId === null ? null
    : { direction: isIn ? 'in' : 'out', unitName: network.unit(isIn ? row.ownerUnitId : row.offeredUnitId).name }
  return {
    id: row.id,
    number: formatRequestNumber(row.number ?? ''),
    title: texts.title,
    name: maskName(vault.open(row.applicantName, row.id)),
    status: { code: row.status, text: statusTexts[row.status] },
    stageTitle: texts.stages[row.stageKey]?.title ?? turnTexts.ours,
    due: dueOf(row, now),
    offer,
    turnText: turnText(row, offer, unitIds.includes(row.ownerUnitId)),
  }
}

interface Viewer {
  parties: readonly Party[]
  /** Handling needs the whole; whoever only reads sees it masked. */
  isMasked: boolean
}

/** A request as the staff see it. */
export const presentStaffRequest = (request: RequestRow, log: readonly ReadEntry[], network: NetworkView, { parties, isMasked }: Viewer, now: number): StaffRequest => {
  const entry = entryFor(request.serviceKey)
  const { definition, texts } = entry
  const answers = JSON.parse(request.answers) as Answers
  return {
    id: request.id,
    number: formatRequestNumber(request.number ?? ''),
    version: request.version,
    serviceKey: request.serviceKey,
    title: texts.title,
    status: { code: request.status, text: statusTexts[request.status] },
    stage: { key: request.stageKey, title: texts.stages[request.stageKey]?.title ?? '待分派' },
    applicant: {
      name: isMasked ? maskName(request.applicantName) : request.applicantName,
      phone: isMasked ? maskPhone(request.applicantPhone) : request.applicantPhone,
      isMasked,
    },
    due: dueOf(request, now),
    pausedSince: clockOf(request)?.pausedAt ?? null,
    owner: presentUnit(network.unit(request.ownerUnitId)),
    home: presentUnit(network.unit(request.homeUnitId)),
    offer: request.offeredUnitId
      ? { unit: presentUnit(network.unit(request.offeredUnitId)), from: presentUnit(network.unit(request.ownerUnitId)), kind: request.offerKind ?? 'transfer', reason: request.offerReason ?? '' }
      : null,
    routingReason: routingReasonOf(request),
    sections: presentAnswers(entry, answers, network, { isMasked }),
    supplement: presentSupplement(request, entry, network),
    supplementChoices: choicesFor(entry, answers),
    timeline: presentTimeline(request, entry, log, network, now),
    log: presentLog(log, 'staff'),
    actions: allowedActions(request, definition.stages[definition.stages.length - 1]?.key ?? '', parties),
  }
}
