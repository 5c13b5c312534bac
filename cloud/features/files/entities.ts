import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** A stored file. `pending` until its bytes are written, and again while they are being removed; a sweep removes what was left over. */
export const fileTable = table({
  name: 'stored_file',
  columns: {
    id: ulid(),
    /** Private: encrypted, shown by one-person links. Published: notice pictures, plain and cacheable. */
    fileClass: varchar<'private' | 'published'>(10),
    state: varchar<'pending' | 'stored'>(10),
    /** Who sent it: an account, or for a walk-in somebody of the staff. */
    accountId: nullable(ulid()),
    staffId: nullable(ulid()),
    requestId: nullable(ulid()),
    /** Of a photo that was taken at a door. */
    visitId: nullable(ulid()),
    field: nullable(varchar(40)),
    mediaType: varchar(60),
    size: integer(),
    width: nullable(integer()),
    height: nullable(integer()),
    createdAt: epoch(),
    /** The client's own id of this upload and a keyed hash of what it sent: a reply that was lost stores nothing twice. */
    uploadId: nullable(ulid()),
    uploadHash: nullable(varchar(64)),
    /** What was found by measuring, as codes and numbers (shared/domain/photoCheck.ts). */
    findings: nullable(text()),
    /** When the person said that this is the photo they want: only then it may be handed in. Of a file in a thread, when it was sent. */
    approvedAt: nullable(epoch()),
  },
  unique: [['requestId', 'uploadId'], ['visitId', 'uploadId']],
  indexes: [['requestId'], ['visitId'], ['state', 'createdAt']],
})
export type FileRow = RowOf<typeof fileTable>
