import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type KeptNotice, type Notice, type NoticeBody } from '@shared/contract/notices'
import { DomainError } from '@shared/domain/error'
import { mustBeSecond } from '@shared/domain/noticeWorkflow'
import { noticeChangeTexts, noticeFileTexts, noticeWordsOf } from '@shared/text/noticeTexts'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type Actor, type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { coveredUnits, mayAddFor, mayOrganiseFor, scopeOf } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { filesIn } from './content'
import { type NoticeRow } from './entities'
import { draftUrlOf, sizesOf } from './files'
import { type Counts, presentKeptBrief, presentNotice } from './presenter'
import { type ListedNotice, listedColumns, readBody, readChanges, readNotice, readPublishedBody } from './read'
import { reviewOf } from './review'
import { actionsOn, handOf, needsSecondPerson } from './scope'

const pageSize = 20

interface Keeper {
  services: Services
  staff: StaffActor
  actor: Actor
  now: number
}

/** Whom each of these reached, who has read it and who confirmed; one statement over an index that holds all of it. */
const countsOf = async (sql: Sql, ids: readonly string[]): Promise<Map<string, Counts>> => {
  const rows = ids.length === 0 ? [] : await sql.query<{ noticeId: string; told: number; seen: number; confirmed: number }>(
    `SELECT noticeId, COUNT(*) AS told, SUM(CASE WHEN readAt IS NULL THEN 0 ELSE 1 END) AS seen, SUM(CASE WHEN confirmedAt IS NULL THEN 0 ELSE 1 END) AS confirmed FROM notice_recipient WHERE noticeId IN (${holes(ids)}) GROUP BY noticeId`, ids)
  return new Map(rows.map(({ noticeId, told, seen, confirmed }) => [noticeId, { told: Number(told), read: Number(seen), confirmed: Number(confirmed) }]))
}

const namesOf = async (sql: Sql, rows: readonly Pick<NoticeRow, 'authorStaffId'>[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.map(({ authorStaffId }) => authorStaffId))]
  const found = ids.length === 0 ? [] : await sql.query<{ id: string; name: string }>(`SELECT id, name FROM staff WHERE id IN (${holes(ids)})`, ids)
  return new Map(found.map(({ id, name }) => [id, name]))
}

const withFiles = async (call: Keeper, content: NoticeBody): Promise<KeptNotice['files']> => {
  const named = [...new Map(filesIn(content).map((file) => [file.fileId, file])).values()]
  const sizes = await sizesOf(call.services.database, named.map(({ fileId }) => fileId))
  const urlOf = draftUrlOf(call)
  return named.map(({ fileId, usedAs, name }) => ({ id: fileId, name: name || noticeFileTexts[usedAs], size: sizes.get(fileId) ?? 0, url: urlOf(fileId) }))
}

/** Stations below see what was published, and where a letter hangs; what is being written, by whom and what was said of it is none of theirs. */
const presentWhole = async (call: Keeper, row: NoticeRow, { network, isOwn, mustBe, may }: { network: NetworkView; isOwn: boolean; mustBe: boolean; may: KeptNotice['may'] }): Promise<KeptNotice> => {
  const { database } = call.services
  const isWritten = isOwn && row.draft !== null
  const content = isWritten ? readBody(row.draft ?? '') : await readPublishedBody(database, row)
  const state = isWritten ? await reviewOf(database, row.reviewId) : 'none'
  const [counts, names, changes] = [await countsOf(database, [row.id]), await namesOf(database, [row]), isOwn ? await readChanges(database, row.id) : []]
  const shown = isOwn || row.isPublic === 0 ? row : { ...row, state: 'published' as const }
  return {
    ...presentKeptBrief(shown, { may, counts: counts.get(row.id), authorName: isOwn ? (names.get(row.authorStaffId) ?? '') : '', network }),
    content, files: await withFiles(call, content), changes: changes.map(({ what, ...change }) => ({ ...change, what: { code: what, text: noticeChangeTexts[what] } })),
    review: { state, text: noticeWordsOf.review[state] }, mustBeSecond: mustBe, version: row.version,
  }
}

/** One of theirs, or one that was published for their people: the answer of every change, under the rights of now. Throws `not_found`. */
export const presentKept = async (call: Keeper, id: string): Promise<{ notice: KeptNotice }> => {
  const { services: { database, network: source }, staff } = call
  const [network, row, scope, needsSecond] = [await source.current(), await readNotice(database, id), scopeOf(staff), await needsSecondPerson(database)]
  const hand = row && handOf(scope, network, row, staff.id)
  const may = row ? actionsOn({ scope, network, staffId: staff.id, needsSecond }, row) : []
  if (!row || (!hand && may.length === 0)) throw new DomainError('not_found')
  return { notice: await presentWhole(call, row, { network, isOwn: Boolean(hand), mustBe: Boolean(hand && mustBeSecond(hand, needsSecond)), may }) }
}

/** What was published stays listed as that, whatever is being written meanwhile. */
const tabs = { draft: "n.state = 'draft'", in_review: "n.state = 'in_review'", scheduled: "n.state = 'scheduled'", published: 'n.isPublic = 1', withdrawn: "n.state = 'withdrawn'" } as const

/** One page of what somebody keeps, newest first. */
export const listKeptNotices = async ({ services: { database, network: source }, staff, query }: Call<typeof contract.listKeptNotices>): Promise<AnswerOf<typeof contract.listKeptNotices>> => {
  const [network, scope, after] = [await source.current(), scopeOf(staff), decodeCursor(query.after)]
  const units = coveredUnits(scope, network)
  const rows = await database.query<ListedNotice>(
    `SELECT ${listedColumns} FROM notice n WHERE n.unitId IN (${holes(units)}) AND ${tabs[query.tab]}${after ? ' AND n.id < ?' : ''} ORDER BY n.id DESC LIMIT ${pageSize + 1}`, [...units, ...(after ? [after.id] : [])])
  const [shown, last] = [rows.slice(0, pageSize), rows[pageSize - 1]]
  const [counts, names, needsSecond] = [await countsOf(database, shown.filter(({ edition }) => edition > 0).map(({ id }) => id)), await namesOf(database, shown), await needsSecondPerson(database)]
  const [waiting] = await database.query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM notice n WHERE n.unitId IN (${holes(units)}) AND n.state = 'in_review'`, units)
  return {
    notices: shown.map((row) => presentKeptBrief(row, { may: actionsOn({ scope, network, staffId: staff.id, needsSecond }, row), counts: counts.get(row.id), authorName: names.get(row.authorStaffId) ?? '', network })),
    next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null, mayAddFor: mayAddFor(scope, network), inReview: Number(waiting?.amount ?? 0),
  }
}

/** What is written, as people would read it. */
export const previewNotice = async (call: Call<typeof contract.previewNotice>): Promise<{ notice: Notice }> => {
  const { services, staff, body: { unitId, content }, now } = call
  const network = await services.network.current()
  if (!mayOrganiseFor(scopeOf(staff), network, unitId)) throw new DomainError('forbidden')
  const files = await withFiles(call, content)
  const row = { id: unitId, unitId, kind: content.kind, title: content.title, summary: content.summary, coverId: content.coverId, publishedAt: now, revisedAt: null, edition: 1, isPinned: 0, needsReceipt: content.needsReceipt ? 1 : 0 }
  return { notice: presentNotice(row, { content, sizes: new Map(files.map(({ id, size }) => [id, size])), reading: { isRead: false, confirmedAt: null, isForSomebody: true }, network, urlOf: draftUrlOf(call) }) }
}
