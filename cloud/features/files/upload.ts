import { type contract } from '@shared/contract/contract'
import { type StoredFile } from '@shared/contract/files'
import { type Call } from '../../middleware/endpoints'
import { assertFieldTakesFiles, takeIn } from './intake'
import { presentFile } from './presentFile'
import { assertRoom, findEarlier, storeFile, uploadHashOf } from './store'

/** Files of one request at the most: every retake counts until the sweep takes the old ones. */
const mostFiles = 100

/**
 * Takes a file in, encrypted. What was left over of a try that was cut off, a sweep removes.
 * Sent again under the same upload id, it gives back what is stored already. Throws `idempotency_conflict` where that is another file.
 */
export const uploadFile = async (call: Call<typeof contract.uploadFile>): Promise<StoredFile> => {
  const { services, body: { requestId, field, uploadId, crop = '' }, upload, now } = call
  const { by, kind } = await assertFieldTakesFiles(call)
  const owner = { requestId }
  const uploadHash = uploadHashOf(services, `${field}:${crop}`, upload.bytes)
  const earlier = await findEarlier(services, owner, uploadId, uploadHash)
  if (earlier) return presentFile(earlier)
  await assertRoom(services, owner, mostFiles)
  return presentFile(await storeFile(services, { owner, by, field, uploadId: uploadId ?? null, uploadHash, taken: await takeIn(call, kind), now }))
}
