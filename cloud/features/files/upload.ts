import { type contract } from '@shared/contract/contract'
import { type StoredFile } from '@shared/contract/files'
import { fieldsOf } from '@shared/catalog/answers'
import { type Field } from '@shared/catalog/types'
import { DomainError } from '@shared/domain/error'
import { fieldKinds } from '@shared/fields'
import { type FileType } from '@shared/fields/fieldKindRules'
import { newId } from '../../database/id'
import { insert, readOne } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { actsFor } from '../walkIns/onBehalf'
import { mayFill } from '../requests/drafts'
import { isApplicant } from '../requests/policy'
import { readStored } from '../requests/read'
import { isPdf, takePdf } from '../../gateways/files/pdfIntake'
import { type FileRow, fileTable } from './entities'

/** Files of one request at the most: every retake counts until the sweep takes the old ones. */
const mostFiles = 100

const presentFile = ({ id, mediaType, size, width, height }: FileRow): StoredFile => ({ id, mediaType, size, width, height })

/**
 * Takes a file in: a picture drawn anew, a PDF as it is where the field takes papers; encrypted, written. The row is there before the bytes and says "pending" until they are whole,
 * so that nothing is ever stored that nobody knows of; a sweep removes what was left over.
 */
export const uploadFile = async (call: Call<typeof contract.uploadFile>): Promise<StoredFile> => {
  const { services, body, upload, now } = call
  const { database, vault, files, clock } = services
  const { by, taken } = await assertFieldTakesFiles(call)
  const isDocument = taken.includes('pdf') && isPdf(upload.bytes)
  const { bytes, ...facts } = isDocument ? takePdf(upload.bytes) : await services.images.take(upload.bytes)
  const id = newId(clock)
  await insert(database, fileTable, { id, fileClass: 'private', state: 'pending', ...by, requestId: body.requestId, field: body.field, size: bytes.length, ...facts, createdAt: now })
  await files.put(id, vault.sealBytes(bytes, id))
  const { affected } = await database.execute("UPDATE stored_file SET state = 'stored' WHERE id = ? AND state = 'pending'", [id])
  const row = affected === 1 ? await readOne(database, fileTable, { id }) : undefined
  if (row) return presentFile(row)
  // Slower than the sweep waits: the row is gone, and bytes that nobody knows of must not stay.
  await files.remove(id)
  throw new DomainError('unavailable')
}

/** As whom a file is handed in, and what its field takes. */
interface Taking {
  by: { accountId: string | null; staffId: string | null }
  taken: readonly FileType[]
}

/** Only into a field for files of a request that is theirs to fill in, while it can still be changed. */
const assertFieldTakesFiles = async ({ services, account, staff, body }: Call<typeof contract.uploadFile>): Promise<Taking> => {
  const request = await readStored(services.database, services, body.requestId)
  const isSupplementing = request.status === 'awaiting_supplement' && staff !== null && (await actsFor(services.database, staff, request))
  if (!mayFill({ account, staff }, request) && !isSupplementing) throw new DomainError('not_found')
  if (request.status !== 'draft' && request.status !== 'awaiting_supplement') throw new DomainError('action_not_allowed')
  const { forms } = await services.network.current()
  const field = fieldsOf<Field>(forms.of(request).definition).find(({ key }) => key === body.field)
  const taken = field ? fieldKinds[field.kind].takes : []
  if (taken.length === 0) throw new DomainError('invalid_input', { fields: { field: { code: 'unknown_field' } } })
  const [count] = await services.database.query<{ files: number }>('SELECT COUNT(*) AS files FROM stored_file WHERE requestId = ?', [request.id])
  if (count && count.files >= mostFiles) throw new DomainError('too_many_requests')
  const isOwn = account !== null && isApplicant(account, request)
  return { by: { accountId: isOwn ? account.id : null, staffId: isOwn ? null : (staff?.id ?? null) }, taken }
}
