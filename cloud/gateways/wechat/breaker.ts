import { type Clock } from '../../database/clock'

/** Failures in a row before we stop asking, and for how long (ms). */
export const breakerBounds = { failures: 5, rest: 10_000 } as const

export interface Breaker {
  <T>(work: () => Promise<T | null>): Promise<T | null>
  /** Whether nobody is asked at the moment. */
  isResting: () => boolean
}

/**
 * Stops asking a service that keeps failing, so that nobody waits out its time-out; null means "could not be had".
 * After the rest one failure is enough to rest again, and one success to trust it again.
 */
export const createBreaker = (clock: Clock): Breaker => {
  let failures = 0
  let restsUntil = 0
  const isResting = () => clock.now() < restsUntil
  const run = async <T>(work: () => Promise<T | null>): Promise<T | null> => {
    if (isResting()) return null
    const result = await work()
    failures = result === null ? failures + 1 : 0
    if (failures >= breakerBounds.failures) restsUntil = clock.now() + breakerBounds.rest
    return result
  }
  return Object.assign(run, { isResting })
}
