import { type contract } from '@shared/contract/contract'
import { datePartsOf, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { readRichText } from '@shared/domain/richText'
import { newId } from '../../database/id'
import { readOne } from '../../database/rows'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { linkToExport, readFollower } from '../../tables/exportLink'
import { scopeOf } from '../network/keepers'
import { noticeChangeTable } from './entities'
import { drawPoster } from './poster'
import { readPublishedBody, recordChange } from './read'
import { readForStation } from './scope'

/** A link to the poster of a letter, for this session alone, for less than a minute; that it was made is written down. Throws `not_found`, `forbidden`. */
export const linkNoticePoster = async ({ services, actor, staff, params, now }: Call<typeof contract.linkNoticePoster>): Promise<{ url: string; expiresAt: number }> => {
  const network = await services.network.current()
  const row = await readForStation(services.database, 'places', { scope: scopeOf(staff), network, staffId: staff.id }, params.id)
  const id = newId(services.clock)
  await services.database.transaction((tx) => recordChange(tx, services.clock, { id, noticeId: row.id, staffId: staff.id, what: 'exported' }))
  return linkToExport(services, { kind: 'poster', id, path: '/staff/notice-posters', viewer: actor.sessionId, now })
}

/** The poster behind a link, for whom it was made. Throws `link_expired`, `forbidden`. */
export const readNoticePoster = async ({ services, params, query, now }: Call<typeof contract.readNoticePoster>): Promise<BinaryAnswer> => {
  const staff = await readFollower(services, { kind: 'poster', id: params.id, query, now })
  const change = await readOne(services.database, noticeChangeTable, { id: params.id, what: 'exported', staffId: staff.id })
  if (!change) throw new DomainError('forbidden')
  const network = await services.network.current()
  const row = await readForStation(services.database, 'places', { scope: scopeOf(staff), network, staffId: staff.id }, change.noticeId)
  const content = await readPublishedBody(services.database, row)
  const { year, month, dayOfMonth } = datePartsOf(shanghaiDay(row.publishedAt ?? now))
  const svg = drawPoster({ title: content.title, blocks: readRichText(content.body), unitName: (network.successor(row.unitId) ?? network.district).name, day: `${year}年${month}月${dayOfMonth}日` })
  return {
    bytes: Buffer.from(svg), mediaType: 'image/svg+xml; charset=utf-8',
    headers: { 'Content-Disposition': `inline; filename="poster.svg"; filename*=UTF-8''${encodeURIComponent(`${content.title}.svg`)}`, 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'" },
  }
}
