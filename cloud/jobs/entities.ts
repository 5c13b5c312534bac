import { epoch, integer, nullable, type RowOf, table, ulid, varchar } from '../database/table'

/** Something to be done at a time, once, by whichever instance claims it first. */
export const timerTable = table({
  name: 'timer',
  columns: {
    id: ulid(),
    kind: varchar(40),
    /** What it is about: an id, or a fixed word for chores. */
    subject: varchar(64),
    dueAt: epoch(),
    claimedUntil: nullable(epoch()),
    attempts: integer(),
  },
  unique: [['kind', 'subject']],
  indexes: [['dueAt']],
})
export type TimerRow = RowOf<typeof timerTable>
