import { type Answers } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type Receipt, type RequestBrief, type RequestDetail } from '@shared/contract/requests'
import { isFinal } from '@shared/domain/workflow'
import { dueDay, resumeClock } from '@shared/domain/deadline'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { dayText, limitUnitTexts } from '@shared/text/due'
import { explanationTexts, headlineTexts, outsideHeadline, readyHeadline, statusTexts } from '@shared/text/timeline'
import { presentStages } from '../../services/presenter'
import { type NetworkView } from '../../network/network'
import { presentStation, presentUnit } from '../../network/presenter'
import { keptUntil } from '../alarms'
import { type RequestRow, type StoredRequest } from '../entities'
import { factsOf } from '../facts'
import { type ReadEntry } from '../log'
import { allowedActions, asApplicant } from '../policy'
import { routingOf } from '../routingReceipt'
import { type SupplementAsk } from '../supplements'
import { presentAnswers } from './answers'
import { asDue, clockOf, dueOf } from './due'
import { presentLog } from './log'
import { presentSupplement } from './supplement'
import { presentTimeline } from './timeline'

export const turnOf = ({ status, stageKind, readyAt }: Pick<StoredRequest, 'status' | 'stageKind' | 'readyAt'>): RequestDetail['turn'] => {
  if (isFinal(status)) return 'nobody'
  if (status === 'draft' || status === 'awaiting_supplement' || readyAt !== null) return 'you'
  return stageKind === 'outside' ? 'outside' : 'unit'
}

const situationOf = (request: StoredRequest, { texts }: CatalogEntry, network: NetworkView) => ({
  unit: request.ownerUnitId ? network.unit(request.ownerUnitId).name : '',
  stage: texts.stages[request.stageKey]?.title ?? '',
  count: request.supplement ? (JSON.parse(request.supplement) as SupplementAsk).items.length : 0,
})

const headlineOf = (request: StoredRequest, entry: CatalogEntry, network: NetworkView): string => {
  const situation = situationOf(request, entry, network)
  if (turnOf(request) === 'outside') return outsideHeadline(situation.stage)
  return request.readyAt !== null ? readyHeadline(situation.unit) : headlineTexts[request.status](situation)
}

/** Whose a request is, for somebody who acts for several; null for their own. */
export const personNameOf = ({ personId, applicantName }: Pick<StoredRequest, 'personId' | 'applicantName'>, ownId: string | null): string | null =>
  personId === ownId ? null : applicantName

/** A line of "my requests". */
export const presentBrief = (request: StoredRequest, ownId: string | null, network: NetworkView, now: number): RequestBrief => {
  const entry = network.forms.of(request)
  return {
    id: request.id, number: request.number && formatRequestNumber(request.number), serviceKey: request.serviceKey, title: entry.texts.title,
    status: { code: request.status, text: statusTexts[request.status] }, turn: turnOf(request),
    headline: headlineOf(request, entry, network), due: dueOf(request, now, network.calendar), updatedAt: request.updatedAt,
    personId: request.personId, personName: personNameOf(request, ownId),
  }
}

/** What somebody holds in hand after submitting: number, station, why that one, until when, what comes next. It stays the same however far the request got. */
export const presentReceipt = (request: RequestRow, log: readonly ReadEntry[], network: NetworkView, now: number): Receipt => {
  const entry = network.forms.of(request)
  const [first] = entry.definition.stages
  const { unitId, sentence } = routingOf(request)
  const entered = log.find(({ stageKey }) => stageKey === first.key)
  return {
    id: request.id, number: formatRequestNumber(request.number ?? ''), title: entry.texts.title, submittedAt: request.submittedAt ?? request.createdAt,
    unit: presentUnit(network.unit(unitId)), reason: sentence, due: dueOf(entered ?? request, now, network.calendar),
    next: presentStages(entry).map(({ title, limitText }) => ({ title, text: limitText })),
  }
}

const pauseOf = (request: RequestRow, now: number, { calendar }: NetworkView): RequestDetail['pause'] => {
  const clock = clockOf(request)
  if (request.status !== 'awaiting_supplement' || !clock || clock.pausedAt === null) return null
  return {
    since: clock.pausedAt,
    leftText: `${clock.left ?? 0} ${limitUnitTexts[clock.limit.unit]}`,
    dueIfToday: asDue(resumeClock(clock, now, calendar), now, calendar),
  }
}

const closingOf = (request: RequestRow): RequestDetail['closing'] => {
  if (!isFinal(request.status)) return null
  const words = JSON.parse(request.closing ?? '{}') as { reason?: string; remedy?: string; result?: string; outcome?: { code: string; text: string } | null }
  return { at: request.closedAt ?? request.updatedAt, reason: words.reason ?? null, remedy: words.remedy ?? null, result: words.result ?? null, outcome: words.outcome ?? null }
}

/** A request of one's own, with what happened, the 复核 of it, if one was asked for, and what it is itself a 复核 of. */
export interface OwnRequest {
  request: RequestRow
  log: readonly ReadEntry[]
  review: Referred | null
  reviewOf: Referred | null
  /** The person who the reader is. */
  ownId: string | null
}
type Referred = Pick<RequestRow, 'id' | 'number'>

const presentReferred = (referred: Referred | null): RequestDetail['review'] => referred && { id: referred.id, number: formatRequestNumber(referred.number ?? '') }

/** A request as its applicant sees it: whose turn, until when, what next, and everything that they handed in. */
export const presentRequest = ({ request, log, review, reviewOf, ownId }: OwnRequest, network: NetworkView, now: number): RequestDetail => {
  const entry = network.forms.of(request)
  const answers = JSON.parse(request.answers) as Answers
  return {
    ...presentBrief(request, ownId, network, now),
    number: formatRequestNumber(request.number ?? ''),
    version: request.version,
    formVersion: request.formVersion,
    explanation: explanationTexts[request.status](situationOf(request, entry, network)),
    pause: pauseOf(request, now, network),
    station: presentStation(network.unit(request.ownerUnitId), network),
    owner: presentUnit(network.unit(request.ownerUnitId)),
    routingReason: routingOf(request).sentence,
    supplement: presentSupplement(request, entry, network),
    closing: closingOf(request),
    timeline: presentTimeline(request, entry, log, network, now),
    sections: presentAnswers(entry, answers, network, { isMasked: false, facts: factsOf(request, now) }),
    answers: answers as RequestDetail['answers'],
    facts: factsOf(request, now),
    log: presentLog(log, entry, 'applicant'),
    actions: allowedActions(request, { entry, network, now }, asApplicant),
    ready: request.readyAt === null ? null : { since: request.readyAt, untilText: dayText(dueDay(keptUntil(request.readyAt))) },
    rating: request.ratingLevel === null ? null : { level: request.ratingLevel, words: request.ratingWords ?? '', at: request.ratedAt ?? request.updatedAt },
    review: presentReferred(review),
    reviewOf: presentReferred(reviewOf),
  }
}
