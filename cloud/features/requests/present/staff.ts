import { withActingAs } from '@shared/catalog/actingAs'
import { type Answers } from '@shared/catalog/answers'
import { type Field } from '@shared/catalog/types'
import { type QueueRow, type StaffRequest } from '@shared/contract/staffRequests'
import { dueDay } from '@shared/domain/deadline'
import { maskName, maskPhone } from '@shared/domain/mask'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { isFinal } from '@shared/domain/workflow'
import { dayText } from '@shared/text/due'
import { statusTexts, turnTexts } from '@shared/text/timeline'
import { type Vault } from '../../../security/vault'
import { forms } from '../../services/effective'
import { type NetworkView } from '../../network/network'
import { presentUnit } from '../../network/presenter'
import { type RequestRow } from '../entities'
import { type ReadEntry } from '../log'
import { type OpenedRequest } from '../open'
import { allowedActions } from '../policy'
import { routingOf } from '../routingReceipt'
import { choicesFor } from '../supplements'
import { presentAnswers } from './answers'
import { clockOf, dueOf } from './due'
import { presentLog } from './log'
import { maskFor } from './masked'
import { presentSupplement } from './supplement'
import { presentTimeline } from './timeline'

/** What a list reads of a request: no answers, no more than a row shows. */
export type ListedRequest = Pick<RequestRow,
  'id' | 'number' | 'serviceKey' | 'formVersion' | 'status' | 'stageKey' | 'stageKind' | 'readyAt' | 'ownerUnitId' | 'offeredUnitId' | 'limitClock' | 'queueAt' | 'applicantName'>

export const listedColumns = 'id, number, serviceKey, formVersion, status, stageKey, stageKind, readyAt, ownerUnitId, offeredUnitId, limitClock, queueAt, applicantName'

const turnText = (row: Pick<RequestRow, 'status' | 'stageKind' | 'readyAt'>, offer: QueueRow['offer'], isOurs: boolean): string => {
  if (offer) return offer.direction === 'in' ? turnTexts.offeredIn : turnTexts.offeredOut
  if (row.status === 'awaiting_supplement') return turnTexts.applicant
  if (row.readyAt !== null) return turnTexts.pickUp
  if (row.stageKind === 'outside') return turnTexts.outside
  return isOurs ? turnTexts.ours : turnTexts.elsewhere
}

/** A row of a queue. The name is masked: lists are seen by whoever passes the counter. */
export const presentQueueRow = (row: ListedRequest, { vault, network, unitIds, now }: { vault: Vault; network: NetworkView; unitIds: readonly string[]; now: number }): QueueRow => {
  const { texts } = forms.of(row)
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
    due: dueOf(row, now, network.calendar),
    offer,
    turnText: turnText(row, offer, unitIds.includes(row.ownerUnitId)),
  }
}

const presentOffer = ({ offeredUnitId, ownerUnitId, offerKind, offerReason }: RequestRow, network: NetworkView, isForThem: boolean): StaffRequest['offer'] =>
  offeredUnitId === null ? null : {
    unit: presentUnit(network.unit(offeredUnitId)), from: presentUnit(network.unit(ownerUnitId)), kind: offerKind ?? 'transfer', reason: isForThem ? (offerReason ?? '') : '',
  }

/** What is read beside the request itself. */
export interface Surroundings {
  log: readonly ReadEntry[]
  assignee: { name: string; isMe: boolean } | null
  reviewOf: Pick<RequestRow, 'id' | 'number'> | null
}

const presentChase = ({ stageKind, status, expectedAt, lastEnquiryAt }: RequestRow, now: number): StaffRequest['chase'] =>
  stageKind !== 'outside' || isFinal(status) ? null
    : { expectedText: expectedAt === null ? null : dayText(dueDay(expectedAt)), isLate: expectedAt !== null && now >= expectedAt, lastEnquiryAt }

/** A request as the staff see it: whole for those who handle it. Whoever is asked to take it reads why; everybody else reads no words of people. */
export const presentStaffRequest = ({ request, network, standings, isHandler }: OpenedRequest, { log, assignee, reviewOf }: Surroundings, now: number): StaffRequest => {
  const entry = forms.of(request)
  const { texts } = entry
  const answers = JSON.parse(request.answers) as Answers
  const show = isHandler ? undefined : (field: Field, text: string) => maskFor[field.kind](text)
  return {
    id: request.id,
    number: formatRequestNumber(request.number ?? ''),
    version: request.version,
    serviceKey: request.serviceKey,
    title: texts.title,
    status: { code: request.status, text: statusTexts[request.status] },
    stage: { key: request.stageKey, kind: request.stageKind, title: texts.stages[request.stageKey]?.title ?? '待分派' },
    applicant: {
      name: isHandler ? request.applicantName : maskName(request.applicantName),
      phone: isHandler ? request.applicantPhone : maskPhone(request.applicantPhone),
      isMasked: !isHandler,
    },
    assignee: assignee && { name: assignee.name, isMe: assignee.isMe },
    flag: isHandler ? request.flag : null,
    outside: isHandler && request.outside ? (JSON.parse(request.outside) as { number: string; date: string; note: string }) : null,
    chase: presentChase(request, now),
    reviewOf: reviewOf && { id: reviewOf.id, number: formatRequestNumber(reviewOf.number ?? '') },
    due: dueOf(request, now, network.calendar),
    pausedSince: clockOf(request)?.pausedAt ?? null,
    owner: presentUnit(network.unit(request.ownerUnitId)),
    home: presentUnit(network.unit(request.homeUnitId)),
    offer: presentOffer(request, network, standings.length > 0),
    routingReason: routingOf(request).sentence,
    sections: presentAnswers(entry, withActingAs(answers, request.actingAs), network, show),
    supplement: isHandler ? presentSupplement(request, entry, network) : null,
    supplementChoices: isHandler ? choicesFor(entry, withActingAs(answers, request.actingAs)) : [],
    timeline: presentTimeline(request, entry, log, network, now),
    log: presentLog(log, entry, isHandler ? 'handler' : 'reader'),
    actions: allowedActions(request, { entry, network, now }, standings),
  }
}
