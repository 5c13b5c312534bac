import { type contract } from '@shared/contract/contract'
import { type StoredFile } from '@shared/contract/files'
import { fieldsOf } from '@shared/catalog/answers'
import { DomainError } from '@shared/domain/error'
import { newId } from '../../database/id'
import { insert, readOne } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { actsFor } from '../walkIns/onBehalf'
import { mayFill } from '../requests/drafts'
import { isApplicant } from '../requests/policy'
import { readStored } from '../requests/read'
import { forms } from '../services/effective'
import { type FileRow, fileTable } from './entities'

/** Photos of one request at the most: every retake counts until the sweep takes the old ones. */
const mostFiles = 100

const presentFile = ({ id, mediaType, size, width, height }: FileRow): StoredFile => ({ id, mediaType, size, width, height })

/**
 * Takes a photo in: drawn anew, encrypted, written. The row is there before the bytes and says "pending" until they are whole,
 * so that nothing is ever stored that nobody knows of; a sweep removes what was left over.
 */
export const uploadFile = async (call: Call<typeof contract.uploadFile>): Promise<StoredFile> => {
  const { services, body, upload, now } = call
  const { database, vault, files, clock } = services
  const by = await assertFieldTakesPhoto(call)
  const picture = await services.images.take(upload.bytes)
  const id = newId(clock)
  const { bytes, ...facts } = picture
  await insert(database, fileTable, { id, fileClass: 'private', state: 'pending', ...by, requestId: body.requestId, field: body.field, size: bytes.length, ...facts, createdAt: now })
  await files.put(id, vault.sealBytes(bytes, id))
  const { affected } = await database.execute("UPDATE stored_file SET state = 'stored' WHERE id = ? AND state = 'pending'", [id])
  const row = affected === 1 ? await readOne(database, fileTable, { id }) : undefined
  if (row) return presentFile(row)
  // Slower than the sweep waits: the row is gone, and bytes that nobody knows of must not stay.
  await files.remove(id)
  throw new DomainError('unavailable')
}

/** Only into a photo field of a request that is theirs to fill in, while it can still be changed. Says as whom they do. */
const assertFieldTakesPhoto = async ({ services, account, staff, body }: Call<typeof contract.uploadFile>): Promise<{ accountId: string | null; staffId: string | null }> => {
  const request = await readStored(services.database, services, body.requestId)
  const isSupplementing = request.status === 'awaiting_supplement' && staff !== null && (await actsFor(services.database, staff, request))
  if (!mayFill({ account, staff }, request) && !isSupplementing) throw new DomainError('not_found')
  if (request.status !== 'draft' && request.status !== 'awaiting_supplement') throw new DomainError('action_not_allowed')
  const takesPhoto = fieldsOf(forms.of(request).definition).some(({ key, kind }) => key === body.field && kind === 'photo')
  if (!takesPhoto) throw new DomainError('invalid_input', { fields: { field: { code: 'unknown_field' } } })
  const [count] = await services.database.query<{ files: number }>('SELECT COUNT(*) AS files FROM stored_file WHERE requestId = ?', [request.id])
  if (count && count.files >= mostFiles) throw new DomainError('too_many_requests')
  const isOwn = account !== null && isApplicant(account, request)
  return { accountId: isOwn ? account.id : null, staffId: isOwn ? null : (staff?.id ?? null) }
}
