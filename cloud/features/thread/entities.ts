import { type ThreadSide } from '@shared/domain/thread'
import { epoch, integer, type RowOf, nullable, table, text, ulid, varchar } from '../../database/table'

/** The thread of a request: how far it got, and how far each side has read. Its row is what numbers the messages. */
export const threadTable = table({
  name: 'thread',
  columns: { requestId: ulid(), lastSeq: integer(), lastSide: varchar<ThreadSide>(10), lastAt: epoch(), applicantRead: integer(), staffRead: integer() },
  primary: ['requestId'],
})

export const threadMessageTable = table({
  name: 'thread_message',
  columns: {
    requestId: ulid(), seq: integer(),
    /** The client's own id of it; the text is sealed for it. */
    id: ulid(),
    side: varchar<ThreadSide>(10), accountId: nullable(ulid()), staffId: nullable(ulid()), unitId: nullable(ulid()),
    /** Sealed. */
    words: text(),
    /** JSON: id and media type of each file (FileInMessage), so that news needs no second look. */
    files: text(),
    at: epoch(),
  },
  primary: ['requestId', 'seq'],
  unique: [['requestId', 'id']],
})

/** Words that a unit, and those under it, answer with. */
export const replyTemplateTable = table({
  name: 'reply_template',
  columns: { id: ulid(), unitId: ulid(), title: varchar(20), words: text(), byStaffId: ulid(), version: integer(), createdAt: epoch() },
  indexes: [['unitId', 'id']],
})

export type ThreadRow = RowOf<typeof threadTable>
export type ThreadMessageRow = RowOf<typeof threadMessageTable>
export const threadTables = [threadTable, threadMessageTable, replyTemplateTable]

/** What a message keeps of a file that was sent with it. */
export interface FileInMessage {
  id: string
  mediaType: string
}
