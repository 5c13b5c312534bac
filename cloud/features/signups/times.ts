import { type ActivitySessionRow } from '../activities/entities'

type Session = Pick<ActivitySessionRow, 'startsAt' | 'endsAt' | 'isCancelled'>

/** Those that take place. */
export const heldOf = <S extends Session>(sessions: readonly S[]): S[] => sessions.filter(({ isCancelled }) => isCancelled === 0)

/** The next session that is not over, or the last one. */
export const nextOf = <S extends Session>(sessions: readonly S[], now: number): S | undefined => {
  const held = heldOf(sessions)
  return held.find(({ endsAt }) => endsAt > now) ?? held.at(-1) ?? sessions.at(-1)
}

/** Whether the first one has begun: from then on a seat is no longer given back. */
export const hasBegun = (sessions: readonly Session[], now: number): boolean => heldOf(sessions).some(({ startsAt }) => startsAt <= now)

/** Whether nothing of it is still to come. */
export const isOver = (sessions: readonly Session[], now: number): boolean => heldOf(sessions).every(({ endsAt }) => endsAt <= now)
