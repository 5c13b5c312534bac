import { accessLogLifetime } from '@shared/domain/deletion'
import { deleteSome } from '../database/rows'
import { type Table } from '../database/table'
import { sessionTable } from '../features/identity/entities'
import { requestPlaceTable } from '../features/coverage/entities'
import { accessLogTable } from '../features/requests/entities'
import { linkCodeTable } from '../features/people/entities'
import { outboxTable } from '../outbox/entities'
import { chore } from '../jobs/timerKind'
import { type Services } from '../services'
import { idempotencyTable, rateLimitTable } from './entities'
import { idempotencyLifetime } from './idempotency'

/** Rows in one statement, so that nobody waits long for its locks, and the time for all of them (ms): what is left goes the next time. */
const bounds = { rows: 500, time: 20_000 } as const

/** Rehearsals look back a year; what was read of older addresses is of no more use (ms). */
const placeLifetime = 400 * 24 * 60 * 60_000

/** What became of messages is counted day by day before that (ms). */
const outboxLifetime = 90 * 24 * 60 * 60_000

/** Removes rows that have outlived their use. */
export const retain = async ({ database, clock }: Services): Promise<void> => {
  const now = clock.now()
  const removeOld = async (table: Table, column: string, before: number) => {
    while (clock.now() - now < bounds.time) {
      if ((await deleteSome(database, table, column, before, bounds.rows)) < bounds.rows) return
    }
  }
  await removeOld(idempotencyTable, 'createdAt', now - idempotencyLifetime)
  await removeOld(rateLimitTable, 'endsAt', now)
  await removeOld(sessionTable, 'expiresAt', now)
  await removeOld(linkCodeTable, 'expiresAt', now)
  await removeOld(accessLogTable, 'at', now - accessLogLifetime)
  await removeOld(outboxTable, 'settledAt', now - outboxLifetime)
  await removeOld(requestPlaceTable, 'submittedAt', now - placeLifetime)
}

export const retentionTimers = [chore('retention', 10 * 60_000, retain)]
