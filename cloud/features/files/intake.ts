import { fieldsOf } from '@shared/catalog/answers'
import { type Field } from '@shared/catalog/types'
import { type contract } from '@shared/contract/contract'
import { readCrop } from '@shared/domain/crop'
import { DomainError } from '@shared/domain/error'
import { type Finding, judgePaper, judgePortrait } from '@shared/domain/photoCheck'
import { type FieldKind, fieldKinds } from '@shared/fields'
import { isPdf, takePdf } from '../../gateways/files/pdfIntake'
import { type Call } from '../../middleware/endpoints'
import { isApplicant } from '../requests/policy'
import { readStored } from '../requests/read'
import { type Services } from '../../services'
import { type FileRow } from './entities'

type UploadCall = Call<typeof contract.uploadFile>

/** What is kept of an upload. */
export interface Taken extends Pick<FileRow, 'mediaType' | 'width' | 'height'> {
  bytes: Buffer
  findings: Finding[] | null
}

/** Only into a field for files of one's own request, while it can still be changed. Gives the kind of that field. */
export const assertFieldTakesFiles = async ({ services, account, body }: UploadCall): Promise<FieldKind> => {
  const request = await readStored(services.database, services, body.requestId)
  if (!isApplicant(account, request)) throw new DomainError('not_found')
  if (request.status !== 'draft' && request.status !== 'awaiting_supplement') throw new DomainError('action_not_allowed')
  const kind = await kindOfField(services, request, body.field)
  if (!kind || fieldKinds[kind].takes.length === 0) throw new DomainError('invalid_input', { fields: { field: { code: 'unknown_field' } } })
  return kind
}

export const kindOfField = async ({ network }: Services, request: Awaited<ReturnType<typeof readStored>>, field: string | null): Promise<FieldKind | undefined> => {
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
