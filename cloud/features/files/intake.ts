import { fieldsOf } from '@shared/catalog/answers'
import { type Field } from '@shared/catalog/types'
import { type contract } from '@shared/contract/contract'
import { readCrop } from '@shared/domain/crop'
import { DomainError } from '@shared/domain/error'
import { type Finding, judgePaper, judgePortrait } from '@shared/domain/photoCheck'
import { type FieldKind, fieldKinds } from '@shared/fields'
import { isPdf, takePdf } from '../../gateways/files/pdfIntake'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Filer, mayFill } from '../requests/drafts'
import { type StoredRequest } from '../requests/entities'
import { isApplicant } from '../requests/policy'
import { readStored } from '../requests/read'
import { actsFor } from '../walkIns/onBehalf'
import { type Services } from '../../services'
import { type FileRow } from './entities'

type UploadCall = Call<typeof contract.uploadFile>

/** What is kept of an upload. */
export interface Taken extends Pick<FileRow, 'mediaType' | 'width' | 'height'> {
  bytes: Buffer
  findings: Finding[] | null
}

/** Whose request it is to hand files in for: the person's own side, or the counter that writes it down or filed it. */
export const mayHandIn = async ({ services, account, staff }: Filer & { services: Services; staff: StaffActor | null }, request: StoredRequest): Promise<boolean> =>
  mayFill({ account, staff }, request) || (request.status === 'awaiting_supplement' && staff !== null && (await actsFor(services.database, staff, request)))

/** As whom a file is handed in, and the kind of its field. */
export interface Taking {
  by: Pick<FileRow, 'accountId' | 'staffId'>
  kind: FieldKind
}

/** Only into a field for files of a request that is theirs to fill in, while it can still be changed. */
export const assertFieldTakesFiles = async (call: UploadCall): Promise<Taking> => {
  const { services, account, staff, body } = call
  const request = await readStored(services.database, services, body.requestId)
  if (!(await mayHandIn(call, request))) throw new DomainError('not_found')
  if (request.status !== 'draft' && request.status !== 'awaiting_supplement') throw new DomainError('action_not_allowed')
  const kind = await kindOfField(services, request, body.field)
  if (!kind || fieldKinds[kind].takes.length === 0) throw new DomainError('invalid_input', { fields: { field: { code: 'unknown_field' } } })
  const isOwn = account !== null && isApplicant(account, request)
  return { by: { accountId: isOwn ? account.id : null, staffId: isOwn ? null : (staff?.id ?? null) }, kind }
}

export const kindOfField = async ({ network }: Services, request: StoredRequest, field: string | null): Promise<FieldKind | undefined> => {
  const { forms } = await network.current()
  return fieldsOf<Field>(forms.of(request).definition).find(({ key }) => key === field)?.kind
}

/** Makes of an upload what the field keeps: a PDF as it is, a picture drawn anew, measured and corrected as the field wants it. */
export const takeIn = async ({ services: { images }, upload: { bytes }, body: { crop } }: UploadCall, kind: FieldKind): Promise<Taken> => {
  const { takes, judgedAs } = fieldKinds[kind]
  if ((takes as readonly string[]).includes('pdf') && isPdf(bytes)) return { ...takePdf(bytes), findings: null }
  if (judgedAs === 'portrait') {
    const { measures, ...portrait } = await images.takePortrait(bytes, crop === undefined ? null : readCrop(crop))
    return { ...portrait, findings: judgePortrait(measures) }
  }
  if (judgedAs === 'paper') {
    const { measures, ...picture } = await images.takePaper(bytes)
    return { ...picture, findings: judgePaper(measures) }
  }
  return { ...(await images.take(bytes)), findings: null }
}
