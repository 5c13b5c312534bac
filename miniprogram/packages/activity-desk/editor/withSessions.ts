import { timeOf, type TypedActivity, type TypedSession } from './typedActivity'

/** The activity with its meetings as they are typed now. A sign-up that would go on after the last of them has begun ends with that start: earlier is for the organiser to say. */
export const withSessions = (typed: TypedActivity, sessions: readonly TypedSession[]): TypedActivity => {
  const starts = sessions.filter(({ isCancelled }) => !isCancelled).map(({ day, from }) => ({ day, clock: from, at: timeOf(day, from) ?? 0 }))
  const last = starts.sort((one, other) => one.at - other.at).at(-1)
  const [from, until] = [timeOf(typed.fromDay, typed.fromClock), timeOf(typed.untilDay, typed.untilClock)]
  // A day is picked part by part: one before the sign-up begins is not what they mean yet.
  if (!last || until === null || until <= last.at || last.at <= (from ?? 0)) return { ...typed, sessions }
  return { ...typed, sessions, untilDay: last.day, untilClock: last.clock }
}
