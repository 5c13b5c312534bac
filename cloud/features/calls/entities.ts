import { type CallOutcome, type CallReason } from '@shared/domain/notices'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** 电话名单: somebody whom the station of their home calls. */
export const staffCallTable = table({
  name: 'staff_call',
  columns: {
    id: ulid(), reason: varchar<CallReason>(10),
    /** What it is about, so that nobody is on the list twice for the same: 'notice:<id>:<person>', 'message:<notification>'. */
    subjectKey: varchar(80),
    unitId: ulid(), personId: ulid(), noticeId: nullable(ulid()), requestId: nullable(ulid()), notificationId: nullable(ulid()),
    createdAt: epoch(), doneAt: nullable(epoch()), outcome: nullable(varchar<CallOutcome>(16)),
    /** Sealed with the id. */
    note: nullable(text()), staffId: nullable(ulid()), attempts: integer(), version: integer(),
  },
  unique: [['subjectKey']],
  indexes: [['unitId', 'doneAt', 'id'], ['personId', 'id'], ['noticeId', 'doneAt', 'id']],
})
export type StaffCallRow = RowOf<typeof staffCallTable>
