import { type Answers } from '@shared/catalog/answers'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { dueDay } from '@shared/domain/deadline'
import { maskName, maskPhone } from '@shared/domain/mask'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { isFinal } from '@shared/domain/workflow'
import { dayText } from '@shared/text/due'
import { statusTexts } from '@shared/text/timeline'
import { type NetworkView } from '../../network/network'
import { presentUnit } from '../../network/presenter'
import { keptUntil } from '../alarms'
import { type RequestRow } from '../entities'
import { factsOf } from '../facts'
import { type ReadEntry } from '../log'
import { type OpenedRequest } from '../open'
import { allowedActions } from '../policy'
import { routingOf } from '../routingReceipt'
import { askedReasons, choicesFor } from '../supplements'
import { presentAnswers } from './answers'
import { clockOf, dueOf } from './due'
import { presentLog } from './log'
import { presentStaffSupplement } from './supplement'
import { presentTimeline } from './timeline'
import { presentTriage } from './triage'

const presentOffer = ({ offeredUnitId, ownerUnitId, offerKind, offerReason }: RequestRow, network: NetworkView, isForThem: boolean): StaffRequest['offer'] =>
  offeredUnitId === null ? null : {
    unit: presentUnit(network.unit(offeredUnitId)), from: presentUnit(network.unit(ownerUnitId)), kind: offerKind ?? 'transfer', reason: isForThem ? (offerReason ?? '') : '',
  }

/** What is read beside the request itself. */
export interface Surroundings {
  log: readonly ReadEntry[]
  assignee: { name: string; isMe: boolean } | null
  reviewOf: Pick<RequestRow, 'id' | 'number'> | null
  /** What the router read of its address; asked for only in triage. */
  readPlace: string | null
  /** The visit that found the need for it. */
  fromVisit: StaffRequest['fromVisit']
}

const presentChase = ({ stageKind, status, expectedAt, lastEnquiryAt }: RequestRow, now: number): StaffRequest['chase'] =>
  stageKind !== 'outside' || isFinal(status) ? null
    : { expectedText: expectedAt === null ? null : dayText(dueDay(expectedAt)), isLate: expectedAt !== null && now >= expectedAt, lastEnquiryAt }

/** What came of it once our own work was done; how it was rated is read by those who handle it. */
const presentAftermath = ({ readyAt, ratingLevel, ratingWords, ratedAt, updatedAt, callbackDueAt }: RequestRow, isHandler: boolean): Pick<StaffRequest, 'ready' | 'rating' | 'callback'> => ({
  ready: readyAt === null ? null : { since: readyAt, untilText: dayText(dueDay(keptUntil(readyAt))) },
  rating: ratingLevel === null || !isHandler ? null : { level: ratingLevel, words: ratingWords ?? '', at: ratedAt ?? updatedAt },
  callback: callbackDueAt === null || !isHandler ? null : { untilText: dayText(dueDay(callbackDueAt)) },
})

/** A request as the staff see it: whole for those who handle it. Whoever is asked to take it reads why; everybody else reads no words of people. */
export const presentStaffRequest = ({ request, network, standings, isHandler }: OpenedRequest, { log, assignee, reviewOf, readPlace, fromVisit }: Surroundings, now: number): StaffRequest => {
  const entry = network.forms.of(request)
  const { texts } = entry
  const answers = JSON.parse(request.answers) as Answers
  const facts = factsOf(request, now)
  return {
    id: request.id, personId: request.personId,
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
    ...presentAftermath(request, isHandler),
    reviewOf: reviewOf && { id: reviewOf.id, number: formatRequestNumber(reviewOf.number ?? '') },
    fromVisit: isHandler ? fromVisit : null,
    due: dueOf(request, now, network.calendar),
    pausedSince: clockOf(request)?.pausedAt ?? null,
    owner: presentUnit(network.unit(request.ownerUnitId)),
    home: presentUnit(network.unit(request.homeUnitId)),
    offer: presentOffer(request, network, standings.length > 0),
    routingReason: routingOf(request).sentence,
    triage: isHandler && request.stageKind === 'triage' && !isFinal(request.status) ? presentTriage(request, readPlace, network) : null,
    sections: presentAnswers(entry, answers, network, { isMasked: !isHandler, facts }),
    supplement: isHandler ? presentStaffSupplement(request, entry, network) : null,
    supplementRounds: request.supplementRounds,
    supplementChoices: isHandler ? choicesFor(entry, answers, facts).map((choice) => ({ ...choice, askedBefore: askedReasons(request, choice.field) })) : [],
    results: (entry.definition.results ?? []).map((code) => ({ code, text: texts.results?.[code] ?? code })),
    timeline: presentTimeline(request, entry, log, network, now),
    log: presentLog(log, entry, isHandler ? 'handler' : 'reader'),
    actions: allowedActions(request, { entry, network, now }, standings),
  }
}
