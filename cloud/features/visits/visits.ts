import { type contract } from '@shared/contract/contract'
import { type CareVisit, type FollowUp } from '@shared/contract/visits'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { maskName } from '@shared/domain/mask'
import { needServices, type VisitNeed, visitNeeds } from '@shared/domain/visits'
import { needTexts, outcomeTexts, remarkTexts } from '@shared/text/visits'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { unpacked } from './codes'
import { type CareVisitRow } from './entities'
import { logVisitLooks } from './looks'
import { caredColumns, type CaredWithPerson, isWholeFor, presentCared, presentStaff, type Reader } from './presenter'
import { readerFor } from './reader'

/** A visit with who went and the sealed name of whom they visited. */
export type ListedVisit = Omit<CareVisitRow, 'contentHash' | 'version'> & { staffName: string; name: string }

const visitColumns = `v.id, v.caredId, v.personId, v.unitId, v.byUnitId, v.staffId, v.taskId, v.happenedAt, v.receivedAt, v.outcome, v.findings, v.needs, v.followUpDay, v.followedUpAt, v.remark, v.consentVersion,
  s.name AS staffName, p.name`
const visitTables = 'care_visit v JOIN staff s ON s.id = v.staffId JOIN person p ON p.id = v.personId'
const pageSize = 20

/** The visits to a person by whichever station, the newest first; findings are sealed for the row of the visit. */
export const visitsOfPerson = async (sql: Sql, personId: string, after: string | undefined): Promise<{ visits: ListedVisit[]; next: string | null }> => {
  const cursor = decodeCursor(after)
  const rows = await sql.query<ListedVisit>(
    `SELECT ${visitColumns} FROM ${visitTables} WHERE v.personId = ? ${cursor ? 'AND v.id < ? ' : ''}ORDER BY v.id DESC LIMIT ${pageSize + 1}`, [personId, ...(cursor ? [cursor.id] : [])])
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { visits: shown, next: rows.length > pageSize && last ? encodeCursor({ at: last.happenedAt, id: last.id }) : null }
}

export const readVisit = async (sql: Sql, id: string): Promise<ListedVisit | undefined> => (await sql.query<ListedVisit>(`SELECT ${visitColumns} FROM ${visitTables} WHERE v.id = ?`, [id]))[0]

export interface MadeRequest {
  visitId: string
  need: VisitNeed
  requestId: string
  staffId: string
  status: string
}

/** What the needs of these visits became; a draft that was thrown away is none. */
export const requestsOf = (sql: Sql, visitIds: readonly string[]): Promise<MadeRequest[]> =>
  sql.query(`SELECT m.visitId, m.need, m.requestId, m.staffId, r.status FROM visit_request m JOIN service_request r ON r.id = m.requestId WHERE m.visitId IN (${holes(visitIds)})`, visitIds)

const serviceFor = (need: VisitNeed, network: NetworkView): { key: string; title: string } | null => {
  const entry = network.forms.all().find(({ definition }) => definition.key === needServices[need])
  return entry ? { key: entry.definition.key, title: entry.texts.title } : null
}

const presentNeed = (need: VisitNeed, made: MadeRequest | undefined, network: NetworkView, staffId: string): CareVisit['needs'][number] => ({
  need: { code: need, text: needTexts[need] }, service: serviceFor(need, network), requestId: made?.requestId ?? null,
  requestState: made ? (made.status !== 'draft' ? 'handed_in' : made.staffId === staffId ? 'draft' : 'colleague') : null,
})

/** Who wrote a record reads it, wherever the person is by now; else whoever goes for the unit on whose list they stood. */
const mayReadWhole = (reader: Reader, visit: ListedVisit): boolean => (visit.staffId === reader.staffId && !reader.ownIds.includes(visit.personId)) || isWholeFor(reader, visit)

/** Visits for the staff: what was found is read by those who go there, and by whoever wrote it. */
export const presentVisits = async (services: Services, staff: StaffActor, visits: readonly ListedVisit[]): Promise<CareVisit[]> => {
  if (visits.length === 0) return []
  const ids = visits.map(({ id }) => id)
  const network = await services.network.current()
  const reader = await readerFor(services, staff, network)
  const made = await requestsOf(services.database, ids)
  const photos = await services.database.query<{ id: string; visitId: string }>(`SELECT id, visitId FROM stored_file WHERE visitId IN (${holes(ids)}) AND state = 'stored' ORDER BY id LIMIT 500`, ids)
  return visits.map((visit) => {
    const isWhole = mayReadWhole(reader, visit)
    const name = services.vault.open(visit.name, visit.personId)
    return {
      id: visit.id, caredId: visit.caredId, name: isWhole ? name : maskName(name), isMasked: !isWhole,
      outcome: { code: visit.outcome, text: outcomeTexts[visit.outcome] },
      needs: isWhole ? unpacked(visit.needs, visitNeeds).map((need) => presentNeed(need, made.find((one) => one.visitId === visit.id && one.need === need), network, staff.id)) : [],
      findings: isWhole ? services.vault.open(visit.findings, visit.id) : '',
      happenedAt: visit.happenedAt, receivedAt: visit.receivedAt, followUpDay: visit.followUpDay === null ? null : dayText(visit.followUpDay), isFollowedUp: visit.followedUpAt !== null,
      remark: visit.remark && { code: visit.remark, text: remarkTexts[visit.remark] },
      by: presentStaff(visit.staffId, visit.staffName, staff.id), unit: presentUnit(network.unit(visit.unitId)), hasConsent: visit.consentVersion !== null,
      photos: isWhole ? photos.filter(({ visitId }) => visitId === visit.id).map(({ id }) => ({ id })) : [],
    }
  })
}

/** A visit that the caller may read whole. Throws `not_found`, and `own_request` for their family. */
export const readWholeVisit = async (services: Services, staff: StaffActor, id: string): Promise<ListedVisit> => {
  const visit = await readVisit(services.database, id)
  const reader = await readerFor(services, staff, await services.network.current())
  if (visit && reader.ownIds.includes(visit.personId)) throw new DomainError('own_request')
  if (!visit || !mayReadWhole(reader, visit)) throw new DomainError('not_found')
  return visit
}

export const presentOneVisit = async (services: Services, staff: StaffActor, visit: ListedVisit): Promise<{ visit: CareVisit }> => {
  const [presented] = await presentVisits(services, staff, [visit])
  if (!presented) throw new DomainError('not_found')
  return { visit: presented }
}

export const openVisit = async ({ services, staff, params, now }: Call<typeof contract.openVisit>) => {
  const visit = await readWholeVisit(services, staff, params.id)
  await logVisitLooks(services, staff, [visit], now)
  return presentOneVisit(services, staff, visit)
}

/** A week is as far as a round is planned. */
const daysAhead = 7

/** Whom they said they would come back to, of those who are still on a list of theirs. */
export const listFollowUps = async ({ services, staff, query: { after }, now }: Call<typeof contract.listFollowUps>) => {
  const network = await services.network.current()
  const reader = await readerFor(services, staff, network)
  const cursor = decodeCursor(after)
  const rows = await services.database.query<CaredWithPerson & { visitId: string; needs: string; followUpDay: number }>(
    `SELECT v.id AS visitId, v.needs, v.followUpDay, ${caredColumns} FROM care_visit v JOIN cared_person c ON c.id = v.caredId JOIN person p ON p.id = c.personId
     WHERE v.staffId = ? AND v.followedUpAt IS NULL AND v.followUpDay <= ? AND c.endedAt = 0 AND c.unitId IN (${holes(reader.unitIds)})
     ${cursor ? 'AND (v.followUpDay > ? OR (v.followUpDay = ? AND v.id > ?)) ' : ''}ORDER BY v.followUpDay, v.id LIMIT ${pageSize + 1}`,
    [staff.id, shanghaiDay(now) + daysAhead, ...reader.unitIds, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])])
  const shown = rows.slice(0, pageSize)
  await logVisitLooks(services, staff, shown.filter((row) => isWholeFor(reader, row)), now)
  const last = shown.at(-1)
  const followUps = shown.map((row): FollowUp => ({
    visitId: row.visitId, day: dayText(row.followUpDay), needs: unpacked(row.needs, visitNeeds).map((code) => ({ code, text: needTexts[code] })), person: presentCared(row, reader),
  }))
  return { followUps, next: rows.length > pageSize && last ? encodeCursor({ at: last.followUpDay, id: last.visitId }) : null }
}
