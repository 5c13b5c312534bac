import { addMonths, shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { dueFrom, type LimitClock } from '@shared/domain/deadline'
import { type ClockEventKind } from '@shared/domain/workflow'
import { type RequestRow } from './entities'

export type Alarm = Pick<RequestRow, 'alarm' | 'alarmAt'>

export const noAlarm: Alarm = { alarm: null, alarmAt: null }

/** Past due the unit above hears of it; two working days later the bureau. */
const bureauLimit = { amount: 2, unit: 'workingDays' } as const
/** How long an outside stage that is late is left alone after somebody asked: a bureau default. */
const chaseLimit = { amount: 5, unit: 'workingDays' } as const
const reminderDays = 30
const keptMonths = 3

/** What a running clock does next, after this moment. */
export const nextAlarm = ({ amberAt, dueAt }: LimitClock, after: number, calendar: WorkCalendar): Alarm => {
  const events: readonly (readonly [ClockEventKind, number])[] = [['soon', amberAt], ['overdue', dueAt], ['overdueLong', dueFrom(dueAt - 1, bureauLimit, calendar).dueAt]]
  const next = events.find(([, at]) => at > after)
  return next ? { alarm: next[0], alarmAt: next[1] } : noAlarm
}

/** An outside stage is asked about once it is later than usual, and again a while after each time. */
export const chaseFrom = (expectedAt: number, after: number, calendar: WorkCalendar): Alarm =>
  ({ alarm: 'outsideLate', alarmAt: expectedAt > after ? expectedAt : dueFrom(after, chaseLimit, calendar).dueAt })

/** Until when a card that was announced stays at the station: the end of that day. */
export const keptUntil = (readyAt: number): number => startOfShanghaiDay(addMonths(shanghaiDay(readyAt), keptMonths) + 1)

/** A card that waits: a reminder after 30 days, back up after three months. */
export const pickUpAlarm = (readyAt: number, after: number): Alarm => {
  const reminderAt = startOfShanghaiDay(shanghaiDay(readyAt) + reminderDays)
  return reminderAt > after ? { alarm: 'pickUpReminder', alarmAt: reminderAt } : { alarm: 'returnUncollected', alarmAt: keptUntil(readyAt) }
}
