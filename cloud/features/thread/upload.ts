import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { threadFileField, threadLimits } from '@shared/domain/thread'
import { privacyNotice } from '@shared/text/privacy'
import { isPdf, takePdf } from '../../gateways/files/pdfIntake'
import { type Call } from '../../middleware/endpoints'
import { type FileRow } from '../files/entities'
import { assertRoom, findEarlier, storeFile, uploadHashOf } from '../files/store'
import { type RequestRow } from '../requests/entities'
import { readForStaff } from '../requests/open'
import { isApplicant } from '../requests/policy'
import { readRequest } from '../requests/read'
import { type FileInMessage } from './entities'
import { obstacleOf } from './read'

type UploadCall = Call<typeof contract.uploadThreadFile>

/** As whom it is sent: the applicant's side, or whoever handles the request. Throws `not_found`, `forbidden`. */
const writerOf = async ({ services, actor: { account, staff } }: UploadCall, request: RequestRow): Promise<Pick<FileRow, 'accountId' | 'staffId'>> => {
  if (account && isApplicant(account, request)) {
    if (account.privacyVersion !== privacyNotice.version) throw new DomainError('privacy_not_accepted', { version: privacyNotice.version })
    return { accountId: account.id, staffId: null }
  }
  if (!staff) throw new DomainError('not_found')
  if (!(await readForStaff(services, staff, request.id)).isHandler) throw new DomainError('forbidden')
  return { accountId: null, staffId: staff.id }
}

/** A photo, drawn anew so that the place where it was taken stays behind, or a PDF; encrypted, and nobody's message yet. Sent again, it is the same. */
export const uploadThreadFile = async (call: UploadCall): Promise<FileInMessage> => {
  const { services, params, body: { uploadId }, upload: { bytes }, now } = call
  const request = await readRequest(services.database, services, params.id)
  const by = await writerOf(call, request)
  const obstacle = obstacleOf(request, await services.network.current(), now)
  if (obstacle) throw new DomainError('thread_closed', { obstacle })
  const owner = { requestId: request.id }
  const uploadHash = uploadHashOf(services, `thread:${by.accountId ?? by.staffId}`, bytes)
  const earlier = await findEarlier(services, owner, uploadId, uploadHash)
  if (earlier) return { id: earlier.id, mediaType: earlier.mediaType }
  await assertRoom(services, owner, threadLimits.filesInAll, threadFileField)
  const taken = isPdf(bytes) ? takePdf(bytes) : await services.images.take(bytes)
  const { id, mediaType } = await storeFile(services, { owner, by, field: threadFileField, uploadId, uploadHash, taken: { ...taken, findings: null }, now })
  return { id, mediaType }
}
