import { type NoticeBody } from '@shared/contract/notices'
import { DomainError } from '@shared/domain/error'
import { picturesIn } from '@shared/domain/noticeProblems'
import { type NoticeFileUse, noticeLimits } from '@shared/domain/notices'
import { type Problem } from '@shared/domain/problem'
import { type UnitKind } from '@shared/domain/roles'
import { type Transaction } from '../../database/database'
import { holes, insertAll, insertMissing } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { keepPublished } from '../files/published'
import { type NetworkView } from '../network/network'
import { audienceOf } from './audience'
import { noticeFileTable } from './entities'

type Problems = Record<string, Problem>

export const refuse = (code: 'invalid_input' | 'notice_problems', fields: Readonly<Problems>): void => {
  if (Object.keys(fields).length > 0) throw new DomainError(code, { fields })
}

/** What is wrong with an audience: areas that there are not, and areas of others. */
export const audienceProblems = ({ audience }: Pick<NoticeBody, 'audience'>, unitId: string, network: NetworkView): Problems => {
  const isKnown = (codes: readonly string[], kind: UnitKind): boolean => codes.every((code) => network.byCode(code)?.kind === kind)
  if (!isKnown(audience.streetCodes, 'street')) return { 'audience.streetCodes': { code: 'unknown_item' } }
  if (!isKnown(audience.communityCodes, 'community')) return { 'audience.communityCodes': { code: 'unknown_item' } }
  const own = network.successor(unitId) ?? network.district
  const { areas } = audienceOf(audience, unitId, network)
  const isOutside = own.kind !== 'bureau' && own.kind !== 'district' && areas?.some(({ path }) => !path.startsWith(own.path))
  return isOutside ? { audience: { code: 'audience_outside' } } : {}
}

interface Named {
  fileId: string
  usedAs: NoticeFileUse
  name: string
  field: string
  missing: Problem
}

const photoMissing: Problem = { code: 'photo_missing' }
const unknownItem: Problem = { code: 'unknown_item' }

/** Every file that a text names, and where. */
export const filesIn = ({ body, coverId, attachments, videoId }: Pick<NoticeBody, 'body' | 'coverId' | 'attachments' | 'videoId'>): Named[] => [
  ...(coverId === null ? [] : [{ fileId: coverId, usedAs: 'picture' as const, name: '', field: 'coverId', missing: photoMissing }]),
  ...picturesIn(body).map((fileId) => ({ fileId, usedAs: 'picture' as const, name: '', field: 'body', missing: photoMissing })),
  ...attachments.map(({ id, name }, at) => ({ fileId: id, usedAs: 'attachment' as const, name, field: `attachments.${at}.id`, missing: unknownItem })),
  ...(videoId === null ? [] : [{ fileId: videoId, usedAs: 'video' as const, name: '', field: 'videoId', missing: unknownItem }]),
]

export const mediaTypes: Readonly<Record<NoticeFileUse, string>> = { picture: 'image/jpeg', attachment: 'application/pdf', video: 'video/mp4' }

const rowsOf = (noticeId: string, named: readonly Named[], edition: number): RowOf<typeof noticeFileTable>[] =>
  [...new Map(named.map((file) => [file.fileId, file])).values()].map(({ fileId, usedAs, name }) => ({ noticeId, fileId, usedAs, name, edition }))

/** Names the files of a draft. Throws `invalid_input` for what is no such file, a private one above all. */
export const nameFiles = async (tx: Transaction, noticeId: string, content: NoticeBody, now: number): Promise<void> => {
  const named = filesIn(content)
  const ids = [...new Set(named.map(({ fileId }) => fileId))]
  if (picturesIn(content.body).length > noticeLimits.pictures) refuse('invalid_input', { body: { code: 'too_many', most: noticeLimits.pictures } })
  const isKept = await keepPublished(tx, ids, now)
  const rows = ids.length === 0 ? [] : await tx.query<{ id: string; mediaType: string }>(`SELECT id, mediaType FROM stored_file WHERE id IN (${holes(ids)}) AND fileClass = 'published' AND state = 'stored'`, ids)
  const types = new Map(rows.map(({ id, mediaType }) => [id, mediaType]))
  refuse('invalid_input', Object.fromEntries(named.filter(({ fileId, usedAs }) => types.get(fileId) !== mediaTypes[usedAs]).map(({ field, missing }) => [field, missing])))
  // Swept away between the two statements.
  if (!isKept) throw new DomainError('unavailable')
  await tx.execute('DELETE FROM notice_file WHERE noticeId = ? AND edition = 0', [noticeId])
  await insertMissing(tx, noticeFileTable, rowsOf(noticeId, named, 0))
}

/** From here on the files of this edition are public, and those of the one before that it leaves out are not any more. */
export const publishFiles = async (tx: Transaction, noticeId: string, content: NoticeBody, edition: number): Promise<void> => {
  const rows = rowsOf(noticeId, filesIn(content), edition)
  await tx.execute(`DELETE FROM notice_file WHERE noticeId = ? AND (edition = 0 OR fileId IN (${holes(rows)}))`, [noticeId, ...rows.map(({ fileId }) => fileId)])
  await insertAll(tx, noticeFileTable, rows)
}
