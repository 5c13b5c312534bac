import { pauseClock, startClock } from '@shared/domain/deadline'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { type StageKind, stageKinds, type Status, statuses } from '@shared/domain/workflow'
import { type StoredRequest } from '../features/requests/entities'
import { type Vault } from '../security/vault'
import { type Circumstance, type Situation } from './actionTable'

const day = 24 * 60 * 60_000
const more: readonly (readonly [Status, StageKind, ...(readonly (readonly Circumstance[])[])])[] = [
  ['submitted', 'triage', ['atTheTop']],
  ['submitted', 'decide', ['last'], ['atTheTop'], ['offered'], ['escalated']],
  ['accepted', 'decide', ['last'], ['atTheTop'], ['offered'], ['escalated']],
  ['accepted', 'outside', ['last'], ['atTheTop']],
  ['accepted', 'receive', ['last']],
  ['accepted', 'handOver', ['last'], ['ready'], ['last', 'ready']],
  ['awaiting_supplement', 'decide', ['atTheTop']],
  ['completed', 'handOver', ['rated'], ['stale'], ['reviewed'], ['review'], ['callback'], ['rated', 'callback'], ['rated', 'stale', 'reviewed'], ['atTheTop']],
  ['rejected', 'decide', ['rated'], ['reviewed'], ['callback'], ['rated', 'callback']],
]

/** Every status in every kind of stage, reachable or not, and each further circumstance where it decides about something. */
export const situations: readonly Situation[] = [
  ...statuses.flatMap((status) => stageKinds.map((kind): Situation => ({ status, kind, also: [] }))),
  ...more.flatMap(([status, kind, ...cases]) => cases.map((also): Situation => ({ status, kind, also }))),
]

const stageOf = ({ status, kind, also }: Situation): string =>
  also.includes('last') || status === 'completed' ? 'handOver' : { triage: 'triage', decide: 'acceptance', outside: 'cityReview', receive: 'districtReceipt', handOver: 'stationReceipt' }[kind]

interface World {
  now: number
  vault: Vault
  streetId: string
  otherId: string
  districtId: string
}

/** Columns of a draft: nothing was decided of it. */
const drafted = { number: null, ownerUnitId: null, routedUnitId: null, homeUnitId: null, routing: null, submittedAt: null, limitClock: null, dueAt: null, amberAt: null, alarm: null, alarmAt: null } as const

/** What a request, as it was just submitted, must be changed in to stand there. */
export const columnsOf = (id: string, situation: Situation, { now, vault, streetId, otherId, districtId }: World): Partial<StoredRequest> => {
  const { status, kind, also } = situation
  const seal = (value: object | string): string => vault.seal(typeof value === 'string' ? value : JSON.stringify(value), id)
  const clock = startClock(now, { amount: 2, unit: 'workingDays' }, publishedCalendar)
  const isClosed = ['completed', 'rejected', 'withdrawn'].includes(status)
  const has: Readonly<Record<Circumstance, Partial<StoredRequest>>> = {
    last: {}, stale: { closedAt: now - 15 * day }, ready: { readyAt: now }, rated: { ratedAt: now, ratingLevel: '2' },
    reviewed: { reviewedById: '01ARZ3NDEKTSV4RRFF00000001' }, review: { reviewOf: '01ARZ3NDEKTSV4RRFF00000001' }, callback: { callbackDueAt: now + day }, atTheTop: { ownerUnitId: districtId }, extendable: {},
    offered: { offeredUnitId: otherId, offerKind: 'transfer', offeredAt: now, offerReason: seal('住在那边') },
    escalated: { offeredUnitId: districtId, offerKind: 'escalate', offeredAt: now, offerReason: seal('请区里办') },
  }
  return {
    status, stageKind: kind, stageKey: stageOf(situation), ownerUnitId: streetId,
    ...(isClosed ? { closedAt: now - 15 * day + 1, closing: seal({ result: '办好了', reason: '不符合', remedy: '请打电话' }) } : {}),
    ...(status === 'awaiting_supplement' ? { statusBefore: 'accepted', limitClock: JSON.stringify(pauseClock(clock, now, publishedCalendar)), supplement: seal({ askedAt: now, unitId: streetId, items: [{ field: 'phone', reason: 'wrong', note: '' }], message: '' }) } : {}),
    ...Object.assign({}, ...also.map((circumstance) => has[circumstance])),
    ...(status === 'draft' ? drafted : {}),
  }
}
