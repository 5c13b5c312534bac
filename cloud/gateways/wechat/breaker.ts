import { type Clock } from '../../database/clock'

/** Failures in a row before we stop asking, and for how long (ms). */
const bounds = { failures: 5, rest: 10_000 } as const

/**
 * Stops asking a service that keeps failing, so that nobody waits out its time-out; null means "could not be had".
 * After the rest one failure is enough to rest again, and one success to trust it again.
 */
export const createBreaker = (clock: Clock) => {
  let failures = 0
  let restsUntil = 0
  return async <T>(work: () => Promise<T | null>): Promise<T | null> => {
    if (clock.now() < restsUntil) return null
    const result = await work()
    failures = result === null ? failures + 1 : 0
    if (failures >= bounds.failures) restsUntil = clock.now() + bounds.rest
    return result
  }
}
