import { type Activity, type ActivitySession, type SignupStanding } from '@shared/contract/activities'
import { activityWords as words } from '@shared/text/activitiesPage'

type Can = SignupStanding['can']

/** A session one can still come to. */
export const isComing = ({ isCancelled, endsAt }: ActivitySession, now: number): boolean => !isCancelled && endsAt > now

/** Until when one can sign up: of a single session never after it has begun. */
export const deadlineFor = ({ signupScope, signupUntil }: Pick<Activity, 'signupScope' | 'signupUntil'>, session: { startsAt: number } | null): number =>
  signupScope === 'session' && session ? Math.min(signupUntil, session.startsAt) : signupUntil

/** Held online only: nobody stands at a door. */
export const isOnline = (sessions: readonly ActivitySession[]): boolean => sessions.length > 0 && sessions.every(({ place, link }) => link !== null && place === '')

/** Oneself and those whom one helps, each once, oneself first. */
export const peopleOf = ({ standings }: Activity): { personId: string; personName: string | null }[] => {
  const people = new Map(standings.map(({ personId, personName }) => [personId, personName]))
  return [...people].map(([personId, personName]) => ({ personId, personName })).sort((one, other) => Number(one.personName !== null) - Number(other.personName !== null))
}

/** How somebody stands to a session, or to the whole where it is null. */
export const standingOf = ({ standings }: Activity, personId: string, sessionId: string | null): SignupStanding | null =>
  standings.find((one) => one.personId === personId && one.sessionId === sessionId) ?? null

/** The most that anybody of them can do about a session, or the whole. */
export const bestOf = ({ standings }: Activity, sessionId: string | null): Can => {
  const here = standings.filter((one) => one.sessionId === sessionId)
  if (here.some(({ can }) => can === 'sign_up')) return 'sign_up'
  return here.some(({ can }) => can === 'wait') ? 'wait' : 'no'
}

const order: readonly Can[] = ['sign_up', 'wait', 'no']

/** What is shown first: where one can sign up, else where one can wait, else what comes next; null where one signs up for the whole. */
export const firstTarget = (activity: Activity, now: number): string | null => {
  if (activity.signupScope === 'whole') return null
  const coming = activity.sessions.filter((session) => isComing(session, now))
  if (activity.standings.length === 0) return (coming.find(({ seats }) => seats && seats.left > 0) ?? coming[0] ?? activity.sessions.at(-1))?.id ?? null
  const best = order.flatMap((can) => coming.filter(({ id }) => bestOf(activity, id) === can))
  return (best[0] ?? activity.sessions.at(-1))?.id ?? null
}

/** The session that a target stands for: of a whole the next one. */
export const sessionOf = (activity: Activity, sessionId: string | null, now: number): ActivitySession | null => {
  const { sessions } = activity
  if (sessionId !== null) return sessions.find(({ id }) => id === sessionId) ?? null
  return sessions.find((session) => isComing(session, now)) ?? sessions.at(-1) ?? null
}

/** Other sessions with a place for somebody. */
export const otherSessions = (activity: Activity, sessionId: string | null, now: number): ActivitySession[] =>
  activity.signupScope === 'whole' ? [] : activity.sessions.filter((session) => session.id !== sessionId && isComing(session, now) && bestOf(activity, session.id) === 'sign_up')

/** Whether there is anything to ask before signing up; else one tap is enough. */
export const asksSomething = (activity: Activity): boolean => {
  const { form, audience: { groups, ageFrom, ageUntil } } = activity
  return form.length > 0 || groups.length > 0 || ageFrom !== null || ageUntil !== null || peopleOf(activity).length !== 1
}

/** Full, and so near its beginning that nobody waits any more, is told otherwise than full. */
export const whyText = ({ can, obstacle }: SignupStanding): string =>
  can === 'wait' ? words.waitWhy : obstacle?.code === 'full' ? words.fullForGood : (obstacle?.text ?? words.cannot)
