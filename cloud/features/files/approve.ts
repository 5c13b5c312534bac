import { type contract } from '@shared/contract/contract'
import { type StoredFile } from '@shared/contract/files'
import { DomainError } from '@shared/domain/error'
import { type Finding, portraitPromises, worstLevel } from '@shared/domain/photoCheck'
import { fieldKinds } from '@shared/fields'
import { readOne } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { readStored } from '../requests/read'
import { fileTable } from './entities'
import { kindOfField, mayHandIn } from './intake'
import { presentFile } from './presentFile'

/**
 * The person looked at the corrected photo and takes it. Once is enough: again it says the same.
 * Throws `photo_unfit` for one that must be taken again, `invalid_input` while a promise is missing.
 */
export const approvePhoto = async (call: Call<typeof contract.approvePhoto>): Promise<StoredFile> => {
  const { services, params, body, now } = call
  const { database } = services
  const file = await readOne(database, fileTable, { id: params.id, state: 'stored' })
  const request = file?.requestId ? await readStored(database, services, file.requestId) : null
  if (!file || !request || !(await mayHandIn(call, request))) throw new DomainError('not_found')
  if (file.approvedAt !== null) return presentFile(file)
  const kind = await kindOfField(services, request, file.field)
  if (!kind || fieldKinds[kind].judgedAs !== 'portrait' || file.findings === null) throw new DomainError('action_not_allowed')
  if (worstLevel(JSON.parse(file.findings) as Finding[]) === 'fail') throw new DomainError('photo_unfit')
  const areAllGiven = portraitPromises.every((promise) => body.promises.includes(promise))
  if (!areAllGiven) throw new DomainError('invalid_input', { fields: { promises: { code: 'photo_not_promised' } } })
  await database.execute("UPDATE stored_file SET approvedAt = ? WHERE id = ? AND state = 'stored' AND approvedAt IS NULL", [now, file.id])
  return presentFile({ ...file, approvedAt: now })
}
