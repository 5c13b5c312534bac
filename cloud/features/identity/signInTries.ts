import { DomainError } from '@shared/domain/error'
import { duplicateKey, insert } from '../../database/rows'
import { rateLimitTable } from '../../middleware/entities'
import { type Services } from '../../services'

/** What is tried, and whose it is: a login name as it was typed, or the id of a member of staff. */
export type Tried = { password: string } | { code: string }

/** Wrong tries before a name rests, and for how long after the last of them (ms). */
const lockout = { tries: 5, rest: 15 * 60_000 } as const

// Whatever was typed, by its keyed hash: a name that does not exist must rest like one that does, and is not kept.
const bucketOf = ({ vault }: Services, tried: Tried): string => ('code' in tried ? `codeTries:${tried.code}` : `signInTries:${vault.blindIndex('loginName', tried.password)}`)

/**
 * Counts a try before the password or code is looked at, so that tries which come all at once are no more than the others.
 * Throws `sign_in_paused` while the name rests.
 */
export const countTry = async (services: Services, tried: Tried, now: number): Promise<void> => {
  const { database } = services
  const bucket = bucketOf(services, tried)
  const endsAt = now + lockout.rest
  const countOne = () =>
    database.execute(
      'UPDATE rate_limit SET taken = CASE WHEN endsAt <= ? THEN 1 ELSE taken + 1 END, endsAt = ? WHERE bucket = ? AND windowStart = 0 AND (taken < ? OR endsAt <= ?)',
      [now, endsAt, bucket, lockout.tries, now])
  if ((await countOne()).affected === 1) return
  try {
    await insert(database, rateLimitTable, { bucket, windowStart: 0, taken: 1, endsAt })
  } catch (error) {
    if (!duplicateKey(error)) throw error
    if ((await countOne()).affected !== 1) throw new DomainError('sign_in_paused')
  }
}

/** After the right one they start anew. */
export const forgetTries = async (services: Services, tried: Tried): Promise<void> => {
  await services.database.execute('DELETE FROM rate_limit WHERE bucket = ? AND windowStart = 0', [bucketOf(services, tried)])
}
