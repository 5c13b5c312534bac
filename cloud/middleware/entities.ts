import { epoch, integer, table, ulid, varchar } from '../database/table'

/** What a key made, never the answer: a repeated call is presented under the rights of its own time. */
export const idempotencyTable = table({
  name: 'idempotency',
  columns: { actorId: ulid(), endpoint: varchar(60), idempotencyKey: varchar(64), contentHash: varchar(64), resultId: varchar(26), createdAt: epoch() },
  primary: ['actorId', 'endpoint', 'idempotencyKey'],
  indexes: [['createdAt']],
})

/** Calls taken in a window of time, by caller and endpoint; and wrong passwords by name, whose window moves on with each. */
export const rateLimitTable = table({
  name: 'rate_limit',
  columns: { bucket: varchar(120), windowStart: epoch(), taken: integer(), endsAt: epoch() },
  primary: ['bucket', 'windowStart'],
  indexes: [['endsAt']],
})
