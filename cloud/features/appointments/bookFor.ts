import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { personTable, type PersonRow } from '../identity/entities'
import { assignmentsNow } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { assertCurrentConsent, recordConsent } from '../people/consents'
import { homeOf } from '../people/home'
import { holdPerson } from '../people/merge'
import { isOwnRequest } from '../requests/open'
import { doorPerson, readDoorProfile } from '../visits/doorProfile'
import { isSomebodyOfTheirs } from '../walkIns/personAtCounter'
import { addAppointment } from './insertAppointment'
import { type Asked, assertBookable, assertLooksBookable } from './judge'
import { holdPlans } from './offering'
import { assertReceives, unitOf } from './scope'
import { tellPerson, tellStation } from './told'
import { readWish, type Said } from './wish'

type BookForCall = Call<typeof contract.bookFor>

interface Prepared {
  network: NetworkView
  /** Somebody new, unless it is about a request that the station has. */
  person: PersonRow
  isKnown: boolean
  said: Said
}

const askedBy = ({ params, body: { kind, startsAt }, now }: BookForCall, network: NetworkView, person: PersonRow): Asked & { person: PersonRow } =>
  ({ network, unit: unitOf(network, params.id), kind, startsAt, person, byStaff: true, now })

/** The applicant of a request that the station handles. Throws `not_found` for another request. */
const applicantOf = async (sql: Sql, network: NetworkView, unitId: string, requestId: string): Promise<PersonRow> => {
  const units = network.handledBy([unitId])
  const columns = Object.keys(personTable.columns).map((name) => `p.${name}`).join(', ')
  const [person] = await sql.query<PersonRow>(
    `SELECT ${columns} FROM service_request r JOIN person p ON p.id = r.personId WHERE r.id = ? AND r.status <> 'draft' AND r.ownerUnitId IN (${holes(units)}) AND p.erasedAt IS NULL AND p.mergedInto IS NULL`, [requestId, ...units])
  if (!person) throw new DomainError('not_found')
  return person
}

/** Who it is, and what they said; refuses what it can without a write. Throws `forbidden` for a station whose people they do not receive, `own_request`. */
export const prepareBookFor = async (call: BookForCall): Promise<Prepared> => {
  const { services, staff, params, body, now } = call
  const { database, vault } = services
  const network = await services.network.current()
  const unit = unitOf(network, params.id)
  assertReceives(staff, network, unit.id)
  assertCurrentConsent(body.consent)
  const profile = readDoorProfile(body.profile, now)
  if (profile.phone && (await isSomebodyOfTheirs(services, staff, profile.phone))) throw new DomainError('own_request')
  const known = body.requestId === null ? null : await applicantOf(database, network, unit.id, body.requestId)
  if (known && (await isOwnRequest(database, staff, known.id))) throw new DomainError('own_request')
  const person = known ?? doorPerson(vault, newId(services.clock), profile, homeOf(profile, network), now)
  await assertLooksBookable(database, askedBy(call, network, person))
  return { network, person, isKnown: known !== null, said: readWish(vault, network, { ...body, phone: body.phone || profile.phone }, person) }
}

/** 代为预约: somebody at the counter or on the phone, with their consent. A new record, unless it is about a request that the station has: typing a name finds nobody. */
export const bookFor = async (tx: Transaction, call: BookForCall, { network, person: prepared, isKnown, said }: Prepared): Promise<string> => {
  const { services, staff, params, body, now } = call
  assertReceives({ assignments: await assignmentsNow(tx, staff.id, now) }, network, params.id)
  if (!isKnown) await insert(tx, personTable, prepared)
  const person = isKnown ? await holdPerson(tx, prepared.id) : prepared
  const asked = askedBy(call, network, person)
  await holdPlans(tx, asked.unit.id)
  const offered = await assertBookable(tx, asked)
  const id = newId(services.clock)
  await recordConsent(tx, services, { personId: person.id, purpose: 'appointment', givenBy: 'self', staffId: staff.id, unitId: params.id }, now)
  await addAppointment(tx, services, { asked, offered, given: { id, accountId: null, byStaffId: staff.id, requestId: body.requestId }, said, by: { kind: 'staff', id: staff.id } })
  const about = { id, unitId: params.id, personId: person.id, subject: said.subject, startsAt: offered.startsAt }
  await tellPerson(tx, services, network, about, 'appointment_booked')
  await tellStation(tx, services, network, about, { template: 'appointment_new' })
  return id
}
