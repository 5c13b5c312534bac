import { DomainError } from '@shared/domain/error'
import { duplicateKey, insert } from '../database/rows'
import { type Services } from '../services'
import { rateLimitTable } from './entities'

/** Counts one call in the database, so that every instance counts the same. Throws `too_many_requests` with the seconds to wait. */
export const takeFromLimit = async ({ database, clock }: Services, bucket: string, limit: { calls: number; perSeconds: number }): Promise<void> => {
  const now = clock.now()
  const length = limit.perSeconds * 1000
  const windowStart = now - (now % length)
  const takeOne = () =>
    database.execute('UPDATE rate_limit SET taken = taken + 1 WHERE bucket = ? AND windowStart = ? AND taken < ?', [bucket, windowStart, limit.calls])
  if ((await takeOne()).affected === 1) return
  try {
    await insert(database, rateLimitTable, { bucket, windowStart, taken: 1, endsAt: windowStart + length })
  } catch (error) {
    if (!duplicateKey(error)) throw error
    if ((await takeOne()).affected === 1) return
    throw new DomainError('too_many_requests', { retryAfterSeconds: Math.ceil((windowStart + length - now) / 1000) })
  }
}
