import { createHash } from 'node:crypto'
import { DomainError } from '@shared/domain/error'
import { threadFileField } from '@shared/domain/thread'
import { newId } from '../../database/id'
import { duplicateKey, insert, readOne } from '../../database/rows'
import { type Services } from '../../services'
import { type FileRow, fileTable } from './entities'
import { type Taken, type Taking } from './intake'

/** What a file belongs to: a request, or a visit. */
export type FileOwner = { requestId: string } | { visitId: string }

const columnOf = (owner: FileOwner): { column: 'requestId' | 'visitId'; id: string } => ('requestId' in owner ? { column: 'requestId', id: owner.requestId } : { column: 'visitId', id: owner.visitId })

/** Keyed, so that the column tells nobody who holds a file whether it is in here. `about`: what else must be the same. */
export const uploadHashOf = ({ vault }: Services, about: string, bytes: Buffer): string => vault.blindIndex('upload', `${about}:${createHash('sha256').update(bytes).digest('hex')}`)

/** What an earlier try under this upload id stored. Throws `idempotency_conflict` where that is another file. */
export const findEarlier = async ({ database }: Services, owner: FileOwner, uploadId: string | undefined, uploadHash: string): Promise<FileRow | undefined> => {
  const earlier = uploadId === undefined ? undefined : await readOne(database, fileTable, { ...owner, uploadId, state: 'stored' })
  if (earlier && earlier.uploadHash !== uploadHash) throw new DomainError('idempotency_conflict')
  return earlier
}

/** Throws `too_many_requests` where there are so many already, in that field alone or else in all that are no part of a thread. */
export const assertRoom = async ({ database }: Services, owner: FileOwner, most: number, field: string | null = null): Promise<void> => {
  const { column, id } = columnOf(owner)
  const counted = field === null ? '(field IS NULL OR field <> ?)' : 'field = ?'
  const [count] = await database.query<{ files: number }>(`SELECT COUNT(*) AS files FROM stored_file WHERE ${column} = ? AND ${counted}`, [id, field ?? threadFileField])
  if (count && count.files >= most) throw new DomainError('too_many_requests')
}

interface Storing {
  owner: FileOwner
  by: Taking['by']
  field: string | null
  uploadId: string | null
  uploadHash: string
  taken: Taken
  now: number
}

/** The row is there before the bytes and says "pending" until they are whole, so that nothing is ever stored that nobody knows of. */
export const storeFile = async (services: Services, { owner, by, field, uploadId, uploadHash, taken: { bytes, findings, ...facts }, now }: Storing): Promise<FileRow> => {
  const { database, vault, files, clock } = services
  const id = newId(clock)
  await claim(services, owner, {
    id, fileClass: 'private', state: 'pending', ...by, requestId: null, visitId: null, ...owner, field, size: bytes.length, ...facts, createdAt: now,
    uploadId, uploadHash, findings: findings && JSON.stringify(findings), approvedAt: null,
  })
  await files.put(id, vault.sealBytes(bytes, id))
  const isStillOurs = uploadId === null ? 'uploadId IS NULL' : 'uploadId = ?'
  const { affected } = await database.execute(`UPDATE stored_file SET state = 'stored' WHERE id = ? AND state = 'pending' AND ${isStillOurs}`, [id, ...(uploadId === null ? [] : [uploadId])])
  const row = affected === 1 ? await readOne(database, fileTable, { id }) : undefined
  if (row) return row
  // Slower than the sweep waits, or than a second try: bytes that nobody asks for any more must not stay. First they, then the row that tells of them.
  await files.remove(id)
  await database.execute("DELETE FROM stored_file WHERE id = ? AND state = 'pending'", [id])
  throw new DomainError('unavailable')
}

/** Takes the upload id over from a try that was cut off: that one, should it still be under way, finds itself without it and cleans up. */
const claim = async ({ database }: Services, owner: FileOwner, row: FileRow): Promise<void> => {
  const { column, id } = columnOf(owner)
  if (row.uploadId !== null) {
    await database.execute(`UPDATE stored_file SET uploadId = NULL WHERE ${column} = ? AND uploadId = ? AND state = 'pending'`, [id, row.uploadId])
  }
  try {
    await insert(database, fileTable, row)
  } catch (error) {
    // Two tries at the very same moment: the other one has it, and the next try will find that.
    throw duplicateKey(error) ? new DomainError('unavailable') : error
  }
}
