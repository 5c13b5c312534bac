import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type KeptOffer, type OfferPlace, type OfferWhole } from '@shared/contract/offers'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { type OfferChange, offerLimits } from '@shared/domain/offers'
import { offerChangeTexts, offerStateTexts } from '@shared/text/offers'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { isInForce, presentContent, readContent } from './content'
import { type OfferRow, offerPlaceTable } from './entities'
import { keepsPlace, mayDo, type OfferScope, scopeOf } from './scope'

const pageSize = 30

export const todayOf = (now: number): string => dayText(shanghaiDay(now))

/** Which list it is: it is another one when a place changed, and on another day, for then other places may be in force. */
const editionOf = async (sql: Sql, now: number): Promise<string> => {
  const [row] = await sql.query<{ at: number | null; versions: number | string | null; n: number }>('SELECT MAX(updatedAt) AS at, SUM(version) AS versions, COUNT(*) AS n FROM offer_place')
  return [todayOf(now), row?.at ?? 0, row?.n ?? 0, row?.versions ?? 0].join('-')
}

/** The whole directory, street and position with each place: who is near is worked out on the phone, whose position we never hear. */
export const listOffers = async ({ services, query, now }: Call<typeof contract.listOffers>): Promise<AnswerOf<typeof contract.listOffers>> => {
  const edition = await editionOf(services.database, now)
  if (query.known === edition) return { edition, places: null }
  const network = await services.network.current()
  const rows = await services.database.query<{ id: string; released: string; checkedDay: string | null }>(
    `SELECT id, released, checkedDay FROM offer_place WHERE state = 'released' ORDER BY id LIMIT ${offerLimits.places}`)
  const places = rows.map(({ id, released, checkedDay }) => ({ id, checkedDay, content: readContent(released) })).filter(({ content }) => isInForce(content, todayOf(now)))
  return { edition, places: places.map(({ id, checkedDay, content }): OfferPlace => ({ id, ...presentContent(content, network), checkedDay })) }
}

type ReadOffer = OfferRow & { draftByName: string | null; openReports: number }

const columns = Object.keys(offerPlaceTable.columns).map((column) => `p.${column}`).join(', ')

const readKept = (sql: Sql, condition: string, values: readonly string[], limit: number): Promise<ReadOffer[]> =>
  sql.query<ReadOffer>(
    `SELECT ${columns}, s.name AS draftByName, (SELECT COUNT(*) FROM offer_report r WHERE r.placeId = p.id AND r.handledAt IS NULL) AS openReports
     FROM offer_place p LEFT JOIN staff s ON s.id = p.draftByStaffId WHERE ${condition} ORDER BY p.id DESC LIMIT ${limit}`, [...values])

const present = (row: ReadOffer, scope: OfferScope, network: NetworkView): KeptOffer => {
  const partner = row.partnerUnitId ? network.find(row.partnerUnitId) : undefined
  const content = (text: string | null) => (text === null ? null : presentContent(readContent(text), network))
  return {
    id: row.id, state: { code: row.state, text: offerStateTexts[row.state] }, released: content(row.released), draft: content(row.draft), draftByName: row.draftByName, draftAt: row.draftAt,
    checkedDay: row.checkedDay, partner: partner ? presentUnit(partner) : null, openReports: scope.isBureau ? row.openReports : 0, may: mayDo(scope, row), version: row.version,
  }
}

/** What waits for the bureau stands apart, whatever its state; somebody reported something is a thing to look at, too. */
const tabs = {
  waiting: "p.state <> 'declined' AND (p.draft IS NOT NULL OR EXISTS (SELECT 1 FROM offer_report r WHERE r.placeId = p.id AND r.handledAt IS NULL))",
  released: "p.state = 'released'",
  gone: "p.state IN ('withdrawn', 'declined')",
} as const

/** One page of the directory for whoever keeps it. */
export const listKept = async ({ services, staff, query }: Call<typeof contract.listKeptOffers>): Promise<AnswerOf<typeof contract.listKeptOffers>> => {
  const [network, scope, after] = [await services.network.current(), scopeOf(staff), decodeCursor(query.after)]
  const mine = scope.isBureau ? '' : ` AND p.partnerUnitId IN (${holes(scope.partnerIds)})`
  const rows = await readKept(services.database, `${tabs[query.tab]}${mine}${after ? ' AND p.id < ?' : ''}`, [...(scope.isBureau ? [] : scope.partnerIds), ...(after ? [after.id] : [])], pageSize + 1)
  const last = rows[pageSize - 1]
  return { places: rows.slice(0, pageSize).map((row) => present(row, scope, network)), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null }
}

const most = { reports: 50, changes: 50 } as const

const readReports = async ({ database, vault }: Services, placeId: string) =>
  (await database.query<{ id: string; at: number; text: string }>(`SELECT id, at, text FROM offer_report WHERE placeId = ? AND handledAt IS NULL ORDER BY id DESC LIMIT ${most.reports}`, [placeId]))
    .map(({ id, at, text }) => ({ id, at, text: vault.open(text, id) }))

/** One place for whoever keeps it: what people reported is for the bureau. Throws `not_found`, `forbidden`. */
export const presentWhole = async ({ services, staff }: { services: Services; staff: StaffActor }, id: string): Promise<OfferWhole> => {
  const [network, scope] = [await services.network.current(), scopeOf(staff)]
  const [row] = await readKept(services.database, 'p.id = ?', [id], 1)
  if (!row) throw new DomainError('not_found')
  if (!keepsPlace(scope, row)) throw new DomainError('forbidden')
  const changes = await services.database.query<{ id: string; at: number; what: OfferChange; byName: string | null; reason: string | null }>(
    `SELECT c.id, c.at, c.what, s.name AS byName, c.reason FROM offer_change c LEFT JOIN staff s ON s.id = c.byStaffId WHERE c.placeId = ? ORDER BY c.id DESC LIMIT ${most.changes}`, [id])
  return {
    place: present(row, scope, network), reports: scope.isBureau ? await readReports(services, id) : [],
    changes: changes.map(({ what, reason, ...change }) => ({ ...change, what: { code: what, text: offerChangeTexts[what] }, reason: reason ?? '' })),
  }
}
