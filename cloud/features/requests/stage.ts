import { type Stage } from '@shared/catalog/types'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { dueFrom, type Limit, type LimitClock, startClock } from '@shared/domain/deadline'
import { statusOnEntering } from '@shared/domain/workflow'
import { type NetworkView } from '../network/network'
import { type RequestRow } from './entities'

/** No transfer on its way. */
export const noOffer = { offeredUnitId: null, offerKind: null, offeredAt: null, offerReason: null } as const satisfies Partial<RequestRow>

/** What the clock sets: when it is due, and where the request stands in a queue sorted by urgency. */
export const clockColumns = (clock: LimitClock | null, now: number): Pick<RequestRow, 'limitClock' | 'dueAt' | 'amberAt' | 'queueAt'> => {
  const isRunning = clock !== null && clock.pausedAt === null
  return {
    limitClock: clock ? JSON.stringify(clock) : null,
    dueAt: isRunning ? clock.dueAt : null,
    amberAt: isRunning ? clock.amberAt : null,
    queueAt: isRunning ? clock.dueAt : now,
  }
}

/** The unit whose turn it is in a stage: the routed one, or the nearest of that kind above it; in its place, whoever stands in for it. */
export const ownerOf = (stage: Stage, routedUnitId: string, network: NetworkView): string =>
  network.responsible(stage.unit === 'routed' ? routedUnitId : network.above(routedUnitId, stage.unit))

/** Enters a stage: owner, status and clock start together. Nobody has taken it up yet, and no old offer holds. */
export const enterStage = (stage: Stage, routedUnitId: string, network: NetworkView, now: number): Partial<RequestRow> & { ownerUnitId: string } => ({
  stageKey: stage.key,
  stageKind: stage.kind,
  status: statusOnEntering(stage.kind),
  ownerUnitId: ownerOf(stage, routedUnitId, network),
  assigneeId: null,
  ...clockOnEntering(stage, now),
})

/** Finding the station is work with a limit, too: a bureau default. */
const triageLimit: Limit = { amount: 1, unit: 'workingDays' }

/** Nobody knows yet which station it is: the district finds out, within its own queue and clock. */
export const enterTriage = (routedUnitId: string, network: NetworkView, now: number): Partial<RequestRow> & { ownerUnitId: string } => ({
  stageKey: 'triage',
  stageKind: 'triage',
  status: statusOnEntering('triage'),
  ownerUnitId: network.responsible(routedUnitId),
  assigneeId: null,
  ...clockColumns(startClock(now, triageLimit, publishedCalendar), now),
})

/** Work outside of our units has no due date of ours; when it is usually back decides its place in the queue. */
const clockOnEntering = ({ kind, limit }: Stage, now: number) => {
  if (kind !== 'outside') return clockColumns(limit ? startClock(now, limit, publishedCalendar) : null, now)
  const expectedAt = limit ? dueFrom(now, limit, publishedCalendar).dueAt : now
  return { ...clockColumns(null, now), queueAt: expectedAt }
}
