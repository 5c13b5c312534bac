import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type Notice, type NoticeBrief } from '@shared/contract/notices'
import { DomainError } from '@shared/domain/error'
import { type Sql, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { isForPersons, type OwnPerson, readOwnPersons } from './audience'
import { sizesOf } from './files'
import { presentNotice, presentNoticeBrief, presentWithdrawn, type Reading } from './presenter'
import { type ListedNotice, listedColumns, readPublishedBody } from './read'

const pageSize = 20
/** On the first screen. */
const mostOnHome = 3

/** Where a page ended: pinned ones come first, then the newest. */
interface Place {
  isPinned: number
  at: number
  id: string
}

const encode = ({ isPinned, at, id }: Place): string => [isPinned, at, id].join('_')

/** Throws `bad_request` for a cursor that we did not make. */
const decode = (text: string | undefined): Place | null => {
  if (text === undefined) return null
  const [, isPinned, at, id] = /^([01])_(\d{1,15})_([0-9A-Z]{26})$/.exec(text) ?? []
  if (!isPinned || !at || !id) throw new DomainError('bad_request')
  return { isPinned: Number(isPinned), at: Number(at), id }
}

/** Who reads: the persons for whom an account does; nobody where nobody is signed in. */
const readersOf = (sql: Sql, account: AccountActor | null | undefined, network: NetworkView): Promise<OwnPerson[]> => (account ? readOwnPersons(sql, account.personIds, network) : Promise.resolve([]))

/** What these did with those notices; one statement. Of several persons one who has not confirmed is enough to be asked. */
const readingsOf = async (sql: Sql, noticeIds: readonly string[], persons: readonly OwnPerson[]): Promise<(id: string) => Reading> => {
  const ids = persons.map(({ id }) => id)
  const rows = noticeIds.length === 0 || ids.length === 0 ? [] : await sql.query<{ noticeId: string; readAt: number | null; confirmedAt: number | null; unconfirmed: number }>(
    `SELECT noticeId, MAX(readAt) AS readAt, MAX(confirmedAt) AS confirmedAt, SUM(CASE WHEN confirmedAt IS NULL THEN 1 ELSE 0 END) AS unconfirmed FROM notice_recipient WHERE noticeId IN (${holes(noticeIds)}) AND personId IN (${holes(ids)}) GROUP BY noticeId`,
    [...noticeIds, ...ids])
  return (id) => {
    const row = rows.find(({ noticeId }) => noticeId === id)
    return { isRead: row !== undefined && row.readAt !== null, confirmedAt: row && Number(row.unconfirmed) === 0 ? row.confirmedAt : null, isForSomebody: ids.length > 0 }
  }
}

const find = async (sql: Sql, persons: readonly OwnPerson[], { kind, after, limit }: { kind?: string | undefined; after: Place | null; limit: number }): Promise<ListedNotice[]> => {
  const mine = isForPersons(persons)
  const beyond: SqlValue[] = after ? [after.isPinned, after.isPinned, after.at, after.at, after.id] : []
  return sql.query<ListedNotice>(
    `SELECT ${listedColumns} FROM notice n WHERE n.isPublic = 1 AND ${mine.sql}${kind ? ' AND n.kind = ?' : ''}
       ${after ? 'AND (n.isPinned < ? OR (n.isPinned = ? AND (n.publishedAt < ? OR (n.publishedAt = ? AND n.id < ?))))' : ''} ORDER BY n.isPinned DESC, n.publishedAt DESC, n.id DESC LIMIT ${limit}`,
    [...mine.values, ...(kind ? [kind] : []), ...beyond])
}

const presentBriefs = async (sql: Sql, rows: readonly ListedNotice[], { account, persons, network }: { account: AccountActor | null | undefined; persons: readonly OwnPerson[]; network: NetworkView }): Promise<NoticeBrief[]> => {
  const readingOf = await readingsOf(sql, account ? rows.map(({ id }) => id) : [], persons)
  return rows.map((row) => presentNoticeBrief(row, account ? readingOf(row.id) : null, network))
}

/** One page of what is published and for whoever reads. */
export const listNotices = async ({ services, actor, query }: Call<typeof contract.listNotices>): Promise<AnswerOf<typeof contract.listNotices>> => {
  const { database } = services
  const network = await services.network.current()
  const account = actor?.account
  const persons = await readersOf(database, account, network)
  const rows = await find(database, persons, { kind: query.kind, after: decode(query.after), limit: pageSize + 1 })
  const last = rows[pageSize - 1]
  return {
    notices: await presentBriefs(database, rows.slice(0, pageSize), { account, persons, network }),
    next: rows.length > pageSize && last ? encode({ isPinned: last.isPinned, at: last.publishedAt ?? 0, id: last.id }) : null,
  }
}

/** The newest three, for the first screen. */
export const newestNotices = async (services: Services, account: AccountActor | null, _now: number): Promise<NoticeBrief[]> => {
  const { database } = services
  const network = await services.network.current()
  const persons = await readersOf(database, account, network)
  return presentBriefs(database, await find(database, persons, { after: null, limit: mostOnHome }), { account, persons, network })
}

/** A notice that is or was published, for one of those persons. Throws `not_found` for any other. */
export const readForPersons = async (sql: Sql, id: string, persons: readonly OwnPerson[]): Promise<ListedNotice> => {
  const mine = isForPersons(persons)
  const [row] = await sql.query<ListedNotice>(`SELECT ${listedColumns} FROM notice n WHERE n.id = ? AND n.edition > 0 AND ${mine.sql}`, [id, ...mine.values])
  if (!row) throw new DomainError('not_found')
  return row
}

/** One of them, for whom it is for. Of what was withdrawn that, and no more. */
export const getNotice = async ({ services, actor, params }: Call<typeof contract.getNotice>): Promise<{ notice: Notice }> => {
  const { database } = services
  const network = await services.network.current()
  const account = actor?.account
  const persons = await readersOf(database, account, network)
  const row = await readForPersons(database, params.id, persons)
  if (row.isPublic === 0) return { notice: presentWithdrawn(row, network) }
  const content = await readPublishedBody(database, row)
  const sizes = await sizesOf(database, [...content.attachments.map(({ id }) => id), ...(content.videoId === null ? [] : [content.videoId])])
  const reading = account ? (await readingsOf(database, [row.id], persons))(row.id) : null
  return { notice: presentNotice(row, { content, sizes, reading, network }) }
}
