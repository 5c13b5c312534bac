import { activityLimits } from '@shared/domain/activities'
import { dayOfText, dayText } from '@shared/domain/calendar/day'
import { type TypedSession } from './typedActivity'

export const repeatSteps = { daily: 1, weekly: 7, biweekly: 14 } as const
export type Repeat = keyof typeof repeatSteps

let made = 0
/** Names a new session or question on the page, for good. */
export const newKey = (): string => `new${Date.now()}${(made += 1)}`

/** One more session: as the last one a week later, or next week at nine. */
export const nextSession = (sessions: readonly TypedSession[], today: number): TypedSession => {
  const last = sessions[sessions.length - 1]
  if (!last) return { key: newKey(), id: null, day: dayText(today + 7), from: '09:00', until: '11:00', place: '', address: '', latitude: '', longitude: '', link: '', places: '', isCancelled: false }
  return { ...last, key: newKey(), id: null, isCancelled: false, day: last.day ? dayText(dayOfText(last.day) + 7) : undefined }
}

/** So many sessions in all, like the first, at that distance. Those that stand there stay; only days that have none yet are filled. */
export const repeated = (sessions: readonly TypedSession[], how: Repeat, count: number): TypedSession[] => {
  const [first] = sessions
  if (!first?.day) return [...sessions]
  const begin = dayOfText(first.day)
  const days = Array.from({ length: Math.min(count, activityLimits.sessions) }, (_unused, index) => dayText(begin + index * repeatSteps[how]))
  const taken = new Set(sessions.map(({ day }) => day))
  const added = days.filter((day) => !taken.has(day)).map((day) => ({ ...first, key: newKey(), id: null, isCancelled: false, day }))
  return [...sessions, ...added].sort((one, other) => (one.day ?? '').localeCompare(other.day ?? '')).slice(0, activityLimits.sessions)
}
