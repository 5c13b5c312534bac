import { type contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { DomainError } from '@shared/domain/error'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { handles } from '@shared/domain/workflow'
import { type Sql } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { readPlaceOf } from '../coverage/keptPlace'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { logLookOnce } from './accessLog'
import { type RequestRow } from './entities'
import { readLog } from './log'
import { isHiddenFrom } from './hiddenFrom'
import { readingUnit, type Standing, standingsOf, targetsFor } from './policy'
import { presentStaffRequest } from './present/staff'
import { readRequest } from './read'

/**
 * Whether a member of staff stands in private for the person of a request, or did: then it is a colleague's to handle. Family stays family
 * when the help on the phone has ended, or anybody could end it first and then decide.
 */
export const isOwnRequest = async (sql: Sql, staff: StaffActor, personId: string): Promise<boolean> => {
  const rows = await sql.query('SELECT 1 AS one FROM account a JOIN representation r ON r.accountId = a.id WHERE a.staffId = ? AND r.personId = ? LIMIT 1', [staff.id, personId])
  return rows.length > 0
}

/** Whether a request is none of theirs whatever their units are: their family's, or about their own unit. */
const isKeptFrom = async (sql: Sql, staff: StaffActor, request: RequestRow, network: NetworkView): Promise<boolean> =>
  isHiddenFrom(staff, request, network) || (await isOwnRequest(sql, staff, request.personId))

/** What a member of staff is to a request, from the staff record alone. */
export const staffStandings = async (sql: Sql, staff: StaffActor, request: RequestRow, network: NetworkView): Promise<Standing[]> =>
  standingsOf(staff, request, network, await isKeptFrom(sql, staff, request, network))

/** Units by which a request may be read: its owner, its home street, whom it is offered to, and those that take part. */
const readingPaths = async (sql: Sql, request: RequestRow, network: NetworkView): Promise<string[]> => {
  const taking = await sql.query<{ unitId: string }>('SELECT unitId FROM request_participation WHERE requestId = ? AND endedAt IS NULL LIMIT 50', [request.id])
  const ids = [request.ownerUnitId, request.homeUnitId, request.offeredUnitId, ...taking.map(({ unitId }) => unitId)]
  return ids.flatMap((id) => (id ? [network.unit(id).path] : []))
}

/** Whether a member of staff may know of a request; never of their own in this role. */
export const staffMayRead = async (sql: Sql, staff: StaffActor, request: RequestRow, network: NetworkView): Promise<boolean> =>
  readingUnit(staff, await readingPaths(sql, request, network), await isKeptFrom(sql, staff, request, network)) !== null

/** A request opened by the staff: with the unit for which they read it, and whether they handle it and so see the whole. */
export interface OpenedRequest {
  request: RequestRow
  network: NetworkView
  standings: readonly Standing[]
  unitId: string
  isHandler: boolean
}

/** A request that this member of staff may read. Throws `forbidden` (`own_request` for one's own). */
export const readForStaff = async (services: Services, staff: StaffActor, id: string): Promise<OpenedRequest> => {
  const { database } = services
  const request = await readRequest(database, services, id)
  const network = await services.network.current()
  if (await isOwnRequest(database, staff, request.personId)) throw new DomainError('own_request')
  const unitId = readingUnit(staff, await readingPaths(database, request, network), isHiddenFrom(staff, request, network))
  if (unitId === null) throw new DomainError('forbidden')
  const standings = standingsOf(staff, request, network, false)
  return { request, network, standings, unitId, isHandler: handles(standings.map(({ party }) => party)) }
}

/** One look a day by the same person at the same request for the same purpose is one line: the log says who looked, not how often they scrolled. */
export const logLook = async (services: Services, staff: StaffActor, { request, unitId }: Pick<OpenedRequest, 'request' | 'unitId'>, now: number, purpose: 'handling' | 'assist' | 'identity' = 'handling'): Promise<void> => {
  await logLookOnce(services, staff, { personId: request.personId, requestId: request.id, purpose, unitId }, now, `${staff.id}:${request.id}:${purpose}:${shanghaiDay(now)}`)
}

type OpenCall = Pick<Call<typeof contract.openRequest>, 'services' | 'staff' | 'now'>

/** Opens a request for the staff of its unit: whole for those who handle it, masked for those who only may know of it or are asked to take it. */
export const openRequest = async ({ services, staff, now }: OpenCall, id: string): Promise<StaffRequest> => {
  const opened = await readForStaff(services, staff, id)
  await logLook(services, staff, opened, now)
  const { request } = opened
  const surroundings = {
    log: await readLog(services.database, services, id), assignee: await readAssignee(services.database, staff, request), reviewOf: await readNumber(services.database, request.reviewOf),
    readPlace: request.stageKind === 'triage' ? await readPlaceOf(services.database, services.vault, id) : null,
    fromVisit: await readFromVisit(services.database, id),
  }
  return presentStaffRequest(opened, surroundings, now)
}

const readAssignee = async (sql: Sql, staff: StaffActor, { assigneeId }: RequestRow): Promise<{ name: string; isMe: boolean } | null> => {
  if (assigneeId === null) return null
  const [row] = await sql.query<{ name: string }>('SELECT name FROM staff WHERE id = ?', [assigneeId])
  return row ? { name: row.name, isMe: assigneeId === staff.id } : null
}

const readFromVisit = async (sql: Sql, requestId: string): Promise<StaffRequest['fromVisit']> =>
  (await sql.query<{ id: string; at: number }>('SELECT v.id, v.happenedAt AS at FROM visit_request m JOIN care_visit v ON v.id = m.visitId WHERE m.requestId = ?', [requestId]))[0] ?? null

/** The number of a request that another one refers to. */
export const readNumber = async (sql: Sql, id: string | null): Promise<Pick<RequestRow, 'id' | 'number'> | null> =>
  id === null ? null : ((await sql.query<Pick<RequestRow, 'id' | 'number'>>('SELECT id, number FROM service_request WHERE id = ?', [id]))[0] ?? null)

/** The same after an action of their own; null when that action took it out of their sight. */
export const openIfReadable = (call: OpenCall, id: string): Promise<StaffRequest | null> =>
  openRequest(call, id).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'forbidden') return null
    throw error
  })

/** Units that this request could go to. In triage the district may also keep it. */
export const listTransferTargets = async ({ services, staff, params }: Call<typeof contract.listTransferTargets>) => {
  const { request, network } = await readForStaff(services, staff, params.id)
  const own = request.stageKind === 'triage' ? [network.unit(request.ownerUnitId)] : []
  return { units: [...targetsFor(request, network.forms.of(request), network), ...own].map(presentUnit) }
}
