import { type Answers } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type Receipt, type RequestBrief, type RequestDetail } from '@shared/contract/requests'
import { isFinal } from '@shared/domain/workflow'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { resumeClock } from '@shared/domain/deadline'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { limitUnitTexts } from '@shared/text/due'
import { explanationTexts, headlineTexts, outsideHeadline, statusTexts } from '@shared/text/timeline'
import { type RoutingReceipt } from '../../../routing/place'
import { presentService } from '../../services/presenter'
import { entryFor } from '../../services/effective'
import { type NetworkView } from '../../network/network'
import { presentStation, presentUnit } from '../../network/presenter'
import { type RequestRow, type StoredRequest } from '../entities'
import { type ReadEntry } from '../log'
import { allowedActions } from '../policy'
import { type SupplementAsk } from '../supplements'
import { presentAnswers } from './answers'
import { asDue, clockOf, dueOf } from './due'
import { presentLog } from './log'
import { presentSupplement } from './supplement'
import { presentTimeline } from './timeline'

export const turnOf = ({ status, stageKind }: Pick<StoredRequest, 'status' | 'stageKind'>): RequestDetail['turn'] => {
  if (status === 'draft' || status === 'awaiting_supplement') return 'you'
  if (isFinal(status)) return 'nobody'
  return stageKind === 'outside' ? 'outside' : 'unit'
}

const situationOf = (request: StoredRequest, { texts }: CatalogEntry, network: NetworkView) => ({
  unit: request.ownerUnitId ? network.unit(request.ownerUnitId).name : '',
  stage: texts.stages[request.stageKey]?.title ?? '',
  count: request.supplement ? (JSON.parse(request.supplement) as SupplementAsk).items.length : 0,
})

const headlineOf = (request: StoredRequest, entry: CatalogEntry, network: NetworkView): string => {
  const situation = situationOf(request, entry, network)
  return turnOf(request) === 'outside' ? outsideHeadline(situation.stage) : headlineTexts[request.status](situation)
}

/** A line of "my requests". */
export const presentBrief = (request: StoredRequest, network: NetworkView, now: number): RequestBrief => {
  const entry = entryFor(request.serviceKey)
  return {
    id: request.id, number: request.number && formatRequestNumber(request.number), serviceKey: request.serviceKey, title: entry.texts.title,
    status: { code: request.status, text: statusTexts[request.status] }, turn: turnOf(request),
    headline: headlineOf(request, entry, network), due: dueOf(request, now), updatedAt: request.updatedAt,
  }
}

export const routingReasonOf = (request: RequestRow): string => (JSON.parse(request.routing ?? '{"sentence":""}') as Pick<RoutingReceipt, 'sentence'>).sentence

/** What somebody holds in hand after submitting: number, station, why that one, until when, what comes next. */
export const presentReceipt = (request: RequestRow, network: NetworkView, now: number): Receipt => {
  const entry = entryFor(request.serviceKey)
  return {
    id: request.id, number: formatRequestNumber(request.number ?? ''), title: entry.texts.title, submittedAt: request.submittedAt ?? request.createdAt,
    unit: presentUnit(network.unit(request.ownerUnitId)), reason: routingReasonOf(request), due: dueOf(request, now),
    next: presentService(entry).stages.map(({ title, limitText }) => ({ title, text: limitText })),
  }
}

const pauseOf = (request: RequestRow, now: number): RequestDetail['pause'] => {
  const clock = clockOf(request)
  if (!clock || clock.pausedAt === null) return null
  return {
    since: clock.pausedAt,
    leftText: `${clock.left ?? 0} ${limitUnitTexts[clock.limit.unit]}`,
    dueIfToday: asDue(resumeClock(clock, now, publishedCalendar), now),
  }
}

const closingOf = (request: RequestRow): RequestDetail['closing'] => {
  if (!isFinal(request.status)) return null
  const words = JSON.parse(request.closing ?? '{}') as { reason?: string; remedy?: string; result?: string }
  return { at: request.closedAt ?? request.updatedAt, reason: words.reason ?? null, remedy: words.remedy ?? null, result: words.result ?? null }
}

/** A request as its applicant sees it: whose turn, until when, what next, and everything that they handed in. */
export const presentRequest = (request: RequestRow, log: readonly ReadEntry[], network: NetworkView, now: number): RequestDetail => {
  const entry = entryFor(request.serviceKey)
  const answers = JSON.parse(request.answers) as Answers
  const { stages } = entry.definition
  return {
    ...presentBrief(request, network, now),
    number: formatRequestNumber(request.number ?? ''),
    version: request.version,
    explanation: explanationTexts[request.status](situationOf(request, entry, network)),
    pause: pauseOf(request, now),
    station: presentStation(network.unit(request.ownerUnitId), network),
    owner: presentUnit(network.unit(request.ownerUnitId)),
    routingReason: routingReasonOf(request),
    supplement: presentSupplement(request, entry, network),
    closing: closingOf(request),
    timeline: presentTimeline(request, entry, log, network, now),
    sections: presentAnswers(entry, answers, network, { isMasked: false }),
    answers: answers as RequestDetail['answers'],
    log: presentLog(log, 'applicant'),
    actions: allowedActions(request, stages[stages.length - 1]?.key ?? '', ['applicant']),
  }
}
