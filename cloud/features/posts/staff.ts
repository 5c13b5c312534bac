import { type contract } from '@shared/contract/contract'
import { type StaffInterest, type WholeInterest } from '@shared/contract/interests'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { type InterestStep, interestSteps, isClosedInterest, openInterestStates } from '@shared/domain/posts'
import { mayEditPart } from '@shared/domain/recordParts'
import { interestStateTexts } from '@shared/text/posts'
import { type Sql, type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { asHandler, type StaffActor } from '../../middleware/actor'
import { type Cursor, decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { todayOf } from '../employers/read'
import { assertReads } from '../record/opening'
import { type StandingRecord, standingOn } from '../record/standing'
import { logLookOnce } from '../requests/accessLog'
import { type InterestStepRow } from './entities'
import { listedColumns, type ListedInterest, listedTables, presentForStaff, presentStep } from './presenter'

const pageSize = 30
/** What is done about one interest; more nobody reads on one screen. */
const mostSteps = 100

/** Whose family it is not, of whoever reads: a colleague handles those. */
export const notTheirOwn = 'NOT EXISTS (SELECT 1 FROM account a JOIN representation r ON r.accountId = a.id WHERE a.staffId = ? AND r.personId = i.personId)'

export interface Page {
  condition: string
  values: readonly SqlValue[]
  cursor: Cursor | null
  staff: StaffActor
  now: number
}

/** A page of interests, newest first, masked. */
export const pageOfInterests = async (services: Services, { condition, values, cursor, staff, now }: Page): Promise<{ interests: StaffInterest[]; next: string | null }> => {
  const network = await services.network.current()
  const rows = await services.database.query<ListedInterest>(
    `SELECT ${listedColumns} FROM ${listedTables} LEFT JOIN unit u ON u.id = pe.homeUnitId WHERE ${condition} AND ${notTheirOwn}${cursor ? ' AND i.id < ?' : ''} ORDER BY i.id DESC LIMIT ${pageSize + 1}`,
    [...values, staff.id, ...(cursor ? [cursor.id] : [])])
  const last = rows[pageSize - 1]
  return {
    interests: rows.slice(0, pageSize).map((row) => presentForStaff(row, { vault: services.vault, network, today: todayOf(now), isWhole: false })),
    next: rows.length > pageSize && last ? encodeCursor({ at: last.at, id: last.id }) : null,
  }
}

/** 岗位意向: of those whose home is in my area; what was taken back is nobody's to follow up. */
export const listInterests = async ({ services, staff, query: { tab, after }, now }: Call<typeof contract.listInterests>): Promise<{ interests: StaffInterest[]; next: string | null }> => {
  const paths = asHandler(staff).assignments.map(({ unitPath }) => `${unitPath}%`)
  const states = tab === 'open' ? openInterestStates : interestSteps.filter(isClosedInterest)
  const condition = `i.state IN (${holes(states)}) AND (${paths.map(() => 'u.path LIKE ?').join(' OR ')})`
  return pageOfInterests(services, { condition, values: [...states, ...paths], cursor: decodeCursor(after), staff, now })
}

export const readListed = async (sql: Sql, id: string): Promise<ListedInterest | undefined> =>
  (await sql.query<ListedInterest>(`SELECT ${listedColumns} FROM ${listedTables} WHERE i.id = ?`, [id]))[0]

/** An interest of somebody whose employment is theirs to read. Throws `not_found`, `own_request`, `forbidden`. */
export const readFollowed = async (services: Services, staff: StaffActor, id: string): Promise<{ row: ListedInterest; record: StandingRecord }> => {
  const row = await readListed(services.database, id)
  if (!row) throw new DomainError('not_found')
  const record = await standingOn(services, staff, row.personId)
  assertReads(record, 'employment')
  return { row, record }
}

/** What may be done next; each once but a contact. */
const mayDo = ({ state }: ListedInterest, record: StandingRecord): InterestStep[] => {
  if (isClosedInterest(state) || !mayEditPart('employment', record.standing)) return []
  return interestSteps.filter((step) => step === 'contacted' || step !== state)
}

/** One, whole: who it is and what was done. The look is logged, once a day for whoever looks. */
export const openInterest = async ({ services, staff, now }: { services: Services; staff: StaffActor; now: number }, id: string): Promise<WholeInterest> => {
  const { row, record } = await readFollowed(services, staff, id)
  await logLookOnce(services, staff, { personId: row.personId, requestId: null, purpose: 'employment', unitId: record.unitId, role: record.role }, now, `${staff.id}:interest:${id}:${shanghaiDay(now)}`)
  const steps = await services.database.query<InterestStepRow & { byName: string | null }>(
    `SELECT t.id, t.interestId, t.at, t.what, t.unitId, t.note, s.name AS byName FROM post_interest_step t LEFT JOIN staff s ON s.id = t.staffId WHERE t.interestId = ? ORDER BY t.id DESC LIMIT ${mostSteps}`, [id])
  return {
    interest: presentForStaff(row, { vault: services.vault, network: record.network, today: todayOf(now), isWhole: true }), personId: row.personId,
    steps: steps.map((step) => ({ ...presentStep(step, record.network), byName: step.byName, note: step.note ? services.vault.open(step.note, step.id) : '' })),
    may: mayDo(row, record).map((code) => ({ code, text: interestStateTexts[code] })),
  }
}
