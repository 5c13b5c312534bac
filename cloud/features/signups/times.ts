import { type ActivitySessionRow } from '../activities/entities'

type Session = Pick<ActivitySessionRow, 'startsAt' | 'endsAt' | 'isCancelled'>

/** Those that take place. */
export const heldOf = <S extends Session>(sessions: readonly S[]): S[] => sessions.filter(({ isCancelled }) => isCancelled === 0)

/** Whether the first one has begun: from then on a seat is no longer given back. */
export const hasBegun = (sessions: readonly Session[], now: number): boolean => heldOf(sessions).some(({ startsAt }) => startsAt <= now)

/** Whether nothing of it is still to come. */
export const isOver = (sessions: readonly Session[], now: number): boolean => heldOf(sessions).every(({ endsAt }) => endsAt <= now)
