import { DomainError } from '@shared/domain/error'
import { insert, duplicateKey } from '../database/rows'
import { type Services } from '../services'
import { type RunOnce } from './endpoints'
import { idempotencyTable } from './entities'

/** The replies of a phone on a bad network come within minutes; a day is ample. */
export const idempotencyLifetime = 24 * 60 * 60 * 1000

const keyPattern = /^[A-Za-z0-9_-]{16,64}$/

interface Identity {
  actorId: string
  endpoint: string
  key: string | undefined
  /** What was asked, as JSON; only its keyed hash is kept. */
  content: string
  /** What comes of it where that is known before: most calls act on what their path names. */
  expected?: string
}

/**
 * The key is claimed and the result written in the transaction of the effect, so both exist or neither does.
 * A second call waits at the unique key until the first has ended, then gets the id of what that one made.
 */
export const createRunOnce = (services: Services, identity: Identity): RunOnce => async (prepare, work) => {
  const { database, vault, clock } = services
  const { actorId, endpoint, key, expected = '' } = identity
  if (!key || !keyPattern.test(key)) throw new DomainError('idempotency_key_missing')
  const contentHash = vault.blindIndex('idempotency', identity.content)
  const where = [actorId, endpoint, key]
  const earlier = async () => {
    const [row] = await database.query<{ contentHash: string; resultId: string }>(
      'SELECT contentHash, resultId FROM idempotency WHERE actorId = ? AND endpoint = ? AND idempotencyKey = ?', where)
    if (row && row.contentHash !== contentHash) throw new DomainError('idempotency_conflict')
    return row?.resultId
  }
  const known = await earlier()
  if (known) return known
  const prepared = await prepare()
  try {
    return await database.transaction(async (tx) => {
      await insert(tx, idempotencyTable, { actorId, endpoint, idempotencyKey: key, contentHash, resultId: expected, createdAt: clock.now() })
      const resultId = await work(tx, prepared)
      if (resultId !== expected) await tx.execute('UPDATE idempotency SET resultId = ? WHERE actorId = ? AND endpoint = ? AND idempotencyKey = ?', [resultId, ...where])
      return resultId
    })
  } catch (error) {
    if (!duplicateKey(error)) throw error
    const resultId = await earlier()
    if (!resultId) throw error
    return resultId
  }
}
