import { type CatalogEntry } from '@shared/catalog/catalog'
import { type Stage } from '@shared/catalog/types'
import { dueFrom, type Limit, type LimitClock, startClock } from '@shared/domain/deadline'
import { statusOnEntering } from '@shared/domain/workflow'
import { type NetworkView } from '../network/network'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { chaseFrom, nextAlarm, noAlarm } from './alarms'
import { type RequestRow } from './entities'

/** No transfer on its way. */
export const noOffer = { offeredUnitId: null, offerKind: null, offeredAt: null, offerReason: null, offerCause: null, offerBelongsTo: null } as const satisfies Partial<RequestRow>

type ClockColumns = Pick<RequestRow, 'limitClock' | 'dueAt' | 'amberAt' | 'queueAt' | 'alarm' | 'alarmAt'>

/** What the clock sets: when it is due, what it does next by itself, and where the request stands in a queue sorted by urgency. */
export const clockColumns = (clock: LimitClock | null, now: number, calendar: WorkCalendar): ClockColumns => {
  const isRunning = clock !== null && clock.pausedAt === null
  return {
    limitClock: clock ? JSON.stringify(clock) : null,
    dueAt: isRunning ? clock.dueAt : null,
    amberAt: isRunning ? clock.amberAt : null,
    queueAt: isRunning ? clock.dueAt : now,
    ...(isRunning ? nextAlarm(clock, now, calendar) : noAlarm),
  }
}

/** The stage that a request stands in, by its form; undefined in triage. */
export const stageOf = ({ stageKey }: Pick<RequestRow, 'stageKey'>, { definition: { stages } }: CatalogEntry): Stage | undefined => stages.find(({ key }) => key === stageKey)

/** The unit whose turn it is in a stage: the routed one, or the nearest of that kind above it; in its place, whoever stands in for it. */
export const ownerOf = (stage: Stage, routedUnitId: string, network: NetworkView): string =>
  network.responsible(stage.unit === 'routed' ? routedUnitId : network.above(routedUnitId, stage.unit))

/** Nobody has taken it up yet, and what belonged to the stage before is over. */
const fresh = { assigneeId: null, expectedAt: null, lastEnquiryAt: null, readyAt: null, supplement: null, statusBefore: null } as const satisfies Partial<RequestRow>

/** Enters a stage: owner, status and clock start together. */
export const enterStage = (stage: Stage, routedUnitId: string, network: NetworkView, now: number): Partial<RequestRow> & { ownerUnitId: string } => ({
  ...fresh,
  stageKey: stage.key,
  stageKind: stage.kind,
  status: statusOnEntering(stage.kind),
  ownerUnitId: ownerOf(stage, routedUnitId, network),
  ...clockOnEntering(stage, now, network.calendar),
})

/** Finding the station is work with a limit, too: a bureau default. */
const triageLimit: Limit = { amount: 1, unit: 'workingDays' }

/** Nobody knows yet which station it is: the district finds out, within its own queue and clock. */
export const enterTriage = (routedUnitId: string, network: NetworkView, now: number): Partial<RequestRow> & { ownerUnitId: string } => ({
  ...fresh,
  stageKey: 'triage',
  stageKind: 'triage',
  status: statusOnEntering('triage'),
  ownerUnitId: network.responsible(routedUnitId),
  ...clockColumns(startClock(now, triageLimit, network.calendar), now, network.calendar),
})

/** Work outside of our units has no due date of ours; when it is usually back decides its place in the queue, and when it is asked about. */
const clockOnEntering = ({ kind, limit }: Stage, now: number, calendar: WorkCalendar): Partial<RequestRow> => {
  if (kind !== 'outside') return clockColumns(limit ? startClock(now, limit, calendar) : null, now, calendar)
  const expectedAt = limit ? dueFrom(now, limit, calendar).dueAt : null
  return { ...clockColumns(null, now, calendar), expectedAt, queueAt: expectedAt ?? now, ...chaseFrom(expectedAt ?? now, now, calendar) }
}
