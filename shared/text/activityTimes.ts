import { datePartsOf, shanghaiDay, shanghaiTime, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { dayText, momentText } from '@shared/text/due'

/** 9:02. */
export const clockText = (time: number): string => {
  const { hour, minute } = shanghaiTime(time)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

/** 12月3日 周四 17:00. */
export const dayAndClock = (time: number): string => `${dayText(shanghaiDay(time))} ${clockText(time)}`

/** From when to when: 12月3日 周四 14:00–16:00; up to midnight as 24:00, over midnight with both days. */
export const spanText = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }): string => {
  const [first, last] = [shanghaiDay(startsAt), shanghaiDay(endsAt)]
  if (endsAt === startOfShanghaiDay(first + 1)) return `${dayAndClock(startsAt)}–24:00`
  return `${dayAndClock(startsAt)}–${first === last ? clockText(endsAt) : dayAndClock(endsAt)}`
}

/** 12月3日 17:00; a midnight is the end of the day before, as people say it. */
export const untilText = (time: number): string => {
  const day = shanghaiDay(time)
  if (time !== startOfShanghaiDay(day)) return momentText(time)
  const { month, dayOfMonth } = datePartsOf(day - 1)
  return `${month}月${dayOfMonth}日 24:00`
}

/** 今天 17:00, 明天 9:00, else with the day. */
export const nearText = (time: number, now: number): string => {
  const ahead = shanghaiDay(time) - shanghaiDay(now)
  return ahead === 0 ? `今天 ${clockText(time)}` : ahead === 1 ? `明天 ${clockText(time)}` : untilText(time)
}
