import { DomainError } from '@shared/domain/error'
import { type RecordCircle, type RecordStanding } from '@shared/domain/recordParts'
import { type StaffRole } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { readOne } from '../../database/rows'
import { asHandler, type Assignment, assignmentOver, type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { personTable, type PersonRow } from '../identity/entities'
import { type NetworkView } from '../network/network'
import { isOwnRequest } from '../requests/open'
import { readableBy } from '../requests/readableBy'

/** A person whose record somebody of the staff may open: what they are to that person, and for which unit and as what they look. */
export interface StandingRecord {
  person: PersonRow
  network: NetworkView
  standing: RecordStanding
  unitId: string
  role: StaffRole
}

/** More open requests than anybody has. */
const mostOpen = 100

interface OpenRequest {
  serviceKey: string
  ownerUnitId: string
}

/** Requests of theirs that this member of staff handles at this moment. */
const handledOf = async (sql: Sql, staff: StaffActor, personId: string, network: NetworkView): Promise<{ services: string[]; assignment: Assignment | undefined }> => {
  const open = await sql.query<OpenRequest>(
    `SELECT serviceKey, ownerUnitId FROM service_request WHERE personId = ? AND status IN ('submitted', 'accepted', 'awaiting_supplement') ORDER BY id DESC LIMIT ${mostOpen}`, [personId])
  const handled = open.flatMap(({ serviceKey, ownerUnitId }) => {
    const assignment = staff.assignments.find(({ unitId }) => unitId === network.responsible(ownerUnitId))
    return assignment ? [{ serviceKey, assignment }] : []
  })
  return { services: [...new Set(handled.map(({ serviceKey }) => serviceKey))], assignment: handled[0]?.assignment }
}

/** By the unit that keeps the record: the station of the home, whoever leads above it, the district and the bureau. */
const circlesBy = ({ unitId, unitKind, role }: Assignment, homeId: string): RecordCircle[] => {
  const isAbove = unitKind === 'district' || unitKind === 'bureau'
  return [
    ...(unitId === homeId || !isAbove ? ['home' as const] : []),
    ...(isAbove ? ['above' as const] : []),
    ...(role === 'lead' && unitId !== homeId ? ['lead' as const] : []),
  ]
}

const mayReadOne = async (sql: Sql, staff: StaffActor, personId: string, network: NetworkView): Promise<boolean> => {
  const scope = readableBy(staff, network, 'q.id')
  return (await sql.query(`SELECT 1 AS one FROM service_request q WHERE q.personId = ? AND q.status <> 'draft' AND ${scope.sql} LIMIT 1`, [personId, ...scope.values])).length > 0
}

/**
 * What somebody of the staff is to a person. Throws `not_found`, `record_erased`, `own_request` for themselves and their family, `forbidden`
 * where neither the home of the person nor a request is theirs.
 */
export const standingOn = async (services: Services, actor: StaffActor, personId: string): Promise<StandingRecord> => {
  const { database } = services
  const person = await readOne(database, personTable, { id: personId })
  if (!person || person.mergedInto !== null) throw new DomainError('not_found')
  if (await isOwnRequest(database, actor, personId)) throw new DomainError('own_request')
  const network = await services.network.current()
  const staff = asHandler(actor)
  const { homeUnitId } = person
  const homePath = homeUnitId === null ? null : network.unit(homeUnitId).path
  const over = staff.assignments.filter(({ unitPath }) => homePath?.startsWith(unitPath))
  const handled = await handledOf(database, staff, personId, network)
  const circles = new Set<RecordCircle>([...(handled.assignment ? ['handler' as const] : []), ...over.flatMap((assignment) => circlesBy(assignment, homeUnitId ?? ''))])
  if (circles.size === 0 && (await mayReadOne(database, staff, personId, network))) circles.add('reader')
  const looking = handled.assignment ?? (homePath === null ? undefined : assignmentOver(staff, homePath)) ?? staff.assignments[0]
  if (circles.size === 0 || !looking) throw new DomainError('forbidden')
  if (person.erasedAt !== null) throw new DomainError('record_erased')
  return { person, network, standing: { circles: [...circles], handledServices: handled.services }, unitId: looking.unitId, role: looking.role }
}
