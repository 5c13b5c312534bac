import { type contract } from '@shared/contract/contract'
import { dueDay, pauseClock } from '@shared/domain/deadline'
import { dayText } from '@shared/text/due'
import { keptUntil, pickUpAlarm } from '../alarms'
import { clockOf } from '../present/due'
import { clockColumns } from '../stage'
import { type Plan } from './types'

/** 通知来领: our limit ends when the person is told that the card is there; from now on it is their turn. */
export const announceReady: Plan<typeof contract.announceReady> = ({ request, now, network }) => {
  const clock = clockOf(request)
  return {
    set: { readyAt: now, ...clockColumns(clock && pauseClock(clock, now, network.calendar), now, network.calendar), ...pickUpAlarm(now, now) },
    announcements: [{ to: 'applicant', template: 'card_ready', params: { until: dayText(dueDay(keptUntil(now))) } }],
  }
}
