import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { type NoticeFileUse } from '@shared/domain/notices'
import { noticeFileTexts } from '@shared/text/noticeTexts'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { takePdf } from '../../gateways/files/pdfIntake'
import { takeVideo } from '../../gateways/files/videoIntake'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { draftFileUrl, readPublished, storePublished, type Viewing } from '../files/published'
import { mayOrganiseFor, scopeOf } from '../network/keepers'
import { noticeFileUrl } from './presenter'
import { isForReview } from './review'

/** The address of a file for whoever edits the notice. */
export const draftUrlOf = (viewing: Viewing) => (fileId: string): string => draftFileUrl(viewing, 'notice', fileId, noticeFileUrl(fileId))

/** A picture is drawn anew; a PDF and a video are kept as they are, for nothing here opens them. */
const takeIn = ({ images }: Services, bytes: Buffer, use: NoticeFileUse) => {
  if (use === 'picture') return images.takePicture(bytes)
  return use === 'video' ? takeVideo(bytes) : takePdf(bytes)
}

/** 配图、附件、视频. It goes again after a day unless a notice names it. */
export const uploadNoticeFile = async (call: Call<typeof contract.uploadNoticeFile>): Promise<AnswerOf<typeof contract.uploadNoticeFile>> => {
  const { services, staff, body, upload, now } = call
  if (!mayOrganiseFor(scopeOf(staff), await services.network.current(), body.unitId)) throw new DomainError('forbidden')
  const taken = await takeIn(services, upload.bytes, body.use)
  const id = await storePublished(services, taken, staff.id, now)
  return { id, name: noticeFileTexts[body.use], size: taken.bytes.length, url: draftUrlOf(call)(id) }
}

/** How large these files are; one statement. */
export const sizesOf = async (sql: Sql, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = ids.length === 0 ? [] : await sql.query<{ id: string; size: number }>(`SELECT id, size FROM stored_file WHERE id IN (${holes(ids)}) AND fileClass = 'published'`, ids)
  return new Map(rows.map(({ id, size }) => [id, Number(size)]))
}

interface PublicFile {
  usedAs: NoticeFileUse
  name: string
}

/** As what the published edition of a notice names it. */
const publicFile = async (sql: Sql, fileId: string): Promise<PublicFile | undefined> =>
  (await sql.query<PublicFile>('SELECT f.usedAs, f.name FROM notice_file f JOIN notice n ON n.id = f.noticeId WHERE f.fileId = ? AND n.isPublic = 1 AND f.edition = n.edition LIMIT 1', [fileId]))[0]

const paperHeaders = (name: string) => ({ 'Content-Disposition': `attachment; filename="paper.pdf"; filename*=UTF-8''${encodeURIComponent(`${(name || noticeFileTexts.attachment).replace(/\.pdf$/i, '')}.pdf`)}` })

/** The bytes of a file of what is published, or behind a link. A paper is only ever a download; a video comes in the parts that its player asks for. */
export const readNoticeFile = async ({ services, params, query, now }: Call<typeof contract.readNoticeFile>): Promise<BinaryAnswer> => {
  const named = await publicFile(services.database, params.id)
  const answer = await readPublished(services, { id: params.id, kind: 'notice', query, isPublic: named !== undefined, isAllowed: !named && (await isForReview(services, params.id, query, now)), now })
  return { ...answer, headers: { ...answer.headers, 'Accept-Ranges': 'bytes', ...(answer.mediaType === 'application/pdf' ? paperHeaders(named?.name ?? '') : {}) } }
}
