import { type ScanOutcome } from '@shared/domain/activities'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** Who was there: the first scan of a ticket at a session. The key refuses a second one. */
export const attendanceTable = table({
  name: 'attendance',
  columns: { signupId: ulid(), sessionId: ulid(), scanId: ulid(), staffId: ulid(), happenedAt: epoch(), receivedAt: epoch() },
  primary: ['signupId', 'sessionId'],
  indexes: [['sessionId', 'receivedAt']],
})

/** Every scan at a door, under the id that the device gave it. Append-only. */
export const doorScanTable = table({
  name: 'door_scan',
  columns: {
    id: ulid(), sessionId: ulid(), signupId: nullable(ulid()), staffId: ulid(), outcome: varchar<ScanOutcome>(20), /** 0 or 1. */ isOffline: integer(), happenedAt: epoch(), receivedAt: epoch(),
  },
  indexes: [['sessionId', 'outcome', 'id']],
})

/** When somebody asks whether a job that was found is still there. */
export const jobFollowUpTable = table({
  name: 'job_follow_up',
  columns: { signupId: ulid(), day: varchar(10), /** The organiser's, whose staff ask. */ unitId: ulid(), doneAt: nullable(epoch()), staffId: nullable(ulid()), /** Sealed. */ words: nullable(text()) },
  primary: ['signupId', 'day'],
  indexes: [['unitId', 'doneAt', 'day', 'signupId']],
})

export type DoorScanRow = RowOf<typeof doorScanTable>
export const doorTables = [attendanceTable, doorScanTable, jobFollowUpTable]
