import { type contract } from '@shared/contract/contract'
import { type StoredFile } from '@shared/contract/files'
import { DomainError } from '@shared/domain/error'
import { createHash } from 'node:crypto'
import { newId } from '../../database/id'
import { duplicateKey, insert, readOne } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type FileRow, fileTable } from './entities'
import { assertFieldTakesFiles, takeIn, type Taken, type Taking } from './intake'
import { presentFile } from './presentFile'

type UploadCall = Call<typeof contract.uploadFile>

/** Files of one request at the most: every retake counts until the sweep takes the old ones. */
const mostFiles = 100

/**
 * Takes a file in, encrypted. The row is there before the bytes and says "pending" until they are whole,
 * so that nothing is ever stored that nobody knows of; a sweep removes what was left over.
 * Sent again under the same upload id, it gives back what is stored already. Throws `idempotency_conflict` where that is another file.
 */
export const uploadFile = async (call: UploadCall): Promise<StoredFile> => {
  const { by, kind } = await assertFieldTakesFiles(call)
  const uploadHash = hashOf(call)
  const earlier = await findEarlier(call)
  if (earlier && earlier.uploadHash !== uploadHash) throw new DomainError('idempotency_conflict')
  if (earlier) return presentFile(earlier)
  await assertRoom(call)
  return presentFile(await store(call, by, await takeIn(call, kind), uploadHash))
}

/** Keyed, so that the column tells nobody who holds a file whether it is in here. */
const hashOf = ({ services: { vault }, body: { field, crop = '' }, upload }: UploadCall): string =>
  vault.blindIndex('upload', `${field}:${crop}:${createHash('sha256').update(upload.bytes).digest('hex')}`)

const findEarlier = async ({ services, body: { requestId, uploadId } }: UploadCall): Promise<FileRow | undefined> =>
  uploadId === undefined ? undefined : readOne(services.database, fileTable, { requestId, uploadId, state: 'stored' })

const assertRoom = async ({ services, body }: UploadCall): Promise<void> => {
  const [count] = await services.database.query<{ files: number }>('SELECT COUNT(*) AS files FROM stored_file WHERE requestId = ?', [body.requestId])
  if (count && count.files >= mostFiles) throw new DomainError('too_many_requests')
}

const store = async (call: UploadCall, by: Taking['by'], { bytes, findings, ...facts }: Taken, uploadHash: string): Promise<FileRow> => {
  const { services: { database, vault, files, clock }, body: { requestId, field, uploadId = null }, now } = call
  const id = newId(clock)
  await claim(call, {
    id, fileClass: 'private', state: 'pending', ...by, requestId, field, size: bytes.length, ...facts, createdAt: now,
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
const claim = async ({ services: { database } }: UploadCall, row: FileRow): Promise<void> => {
  if (row.uploadId !== null) {
    await database.execute("UPDATE stored_file SET uploadId = NULL WHERE requestId = ? AND uploadId = ? AND state = 'pending'", [row.requestId, row.uploadId])
  }
  try {
    await insert(database, fileTable, row)
  } catch (error) {
    // Two tries at the very same moment: the other one has it, and the next try will find that.
    throw duplicateKey(error) ? new DomainError('unavailable') : error
  }
}
