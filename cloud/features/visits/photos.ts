import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { visitLimits } from '@shared/domain/visits'
import { type Call } from '../../middleware/endpoints'
import { assertRoom, findEarlier, storeFile, uploadHashOf } from '../files/store'
import { readWholeVisit } from './visits'

/** A photo of a visit, from whoever was there: drawn anew, so that the place where it was taken stays behind, and encrypted. Sent again, it is the same. */
export const uploadVisitPhoto = async ({ services, staff, body: { visitId, uploadId }, upload, now }: Call<typeof contract.uploadVisitPhoto>): Promise<{ id: string }> => {
  const visit = await readWholeVisit(services, staff, visitId)
  if (visit.staffId !== staff.id) throw new DomainError('visit_of_other')
  const owner = { visitId }
  const uploadHash = uploadHashOf(services, 'visit', upload.bytes)
  const earlier = await findEarlier(services, owner, uploadId, uploadHash)
  if (earlier) return { id: earlier.id }
  await assertRoom(services, owner, visitLimits.photos)
  const picture = await services.images.take(upload.bytes)
  const { id } = await storeFile(services, { owner, by: { accountId: null, staffId: staff.id }, field: null, uploadId, uploadHash, taken: { ...picture, findings: null }, now })
  return { id }
}
