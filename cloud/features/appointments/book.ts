import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type RepresentationKind } from '@shared/domain/representation'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { type Call } from '../../middleware/endpoints'
import { readOne } from '../../database/rows'
import { personTable, type PersonRow } from '../identity/entities'
import { standsFor } from '../identity/policy'
import { type NetworkView } from '../network/network'
import { assertCurrentConsent, recordConsent } from '../people/consents'
import { holdPerson } from '../people/merge'
import { type RequestRow } from '../requests/entities'
import { isAbout } from '../requests/hiddenFrom'
import { addAppointment } from './insertAppointment'
import { type Asked, assertBookable, assertLooksBookable } from './judge'
import { holdPlans } from './offering'
import { unitOf } from './scope'
import { tellPerson, tellStation } from './told'
import { readWish, type Said } from './wish'

type BookCall = Call<typeof contract.bookAppointment>

interface Prepared {
  network: NetworkView
  kind: RepresentationKind
  said: Said
}

const askedBy = ({ params, body: { kind, startsAt }, now }: BookCall, network: NetworkView, person: PersonRow | undefined): Asked => ({ network, unit: unitOf(network, params.id), kind, startsAt, person, byStaff: false, now })

/** Of somebody who is helped their consent is needed, in the words of now. */
const assertConsent = ({ body }: BookCall, kind: RepresentationKind): void => {
  if (kind === 'self') return
  if (!body.consent) throw new DomainError('invalid_input', { fields: { consent: { code: 'declaration_missing' } } })
  assertCurrentConsent(body.consent)
}

/**
 * The request of theirs, handed in, that an appointment is about. Null also for one that the station must not know of, as a complaint about it:
 * they get their appointment, and the station reads nothing. Throws `not_found` for another's.
 */
const requestFor = async (sql: Sql, { unit, network }: Pick<Asked, 'unit' | 'network'>, { personId, requestId }: BookCall['body']): Promise<string | null> => {
  if (requestId === null) return null
  const [request] = await sql.query<Pick<RequestRow, 'hiddenUnitId'>>("SELECT hiddenUnitId FROM service_request WHERE id = ? AND personId = ? AND status <> 'draft'", [requestId, personId])
  if (!request) throw new DomainError('not_found')
  return isAbout(request, unit.path, network) ? null : requestId
}

/** Refuses whom it can without a write. */
export const prepareBooking = async (call: BookCall): Promise<Prepared> => {
  const { services, account, body } = call
  const { database, vault } = services
  const network = await services.network.current()
  const kind = standsFor(account, body.personId)
  // Under the account's own id stands whoever has not said yet who they are.
  const isUnknown = kind === null && body.personId === account.id
  if (kind === null && !isUnknown) throw new DomainError('not_found')
  const person = isUnknown ? undefined : await readOne(database, personTable, { id: body.personId, mergedInto: null, erasedAt: null })
  const asked = askedBy(call, network, person)
  await assertLooksBookable(database, asked)
  if (kind === null) throw new DomainError('not_found')
  const said = readWish(vault, network, body, person)
  await requestFor(database, asked, body)
  assertConsent(call, kind)
  return { network, kind, said }
}

/** 预约. Whoever would book another for the same person at this moment waits until it is done: first the person, then the slot. */
export const bookAppointment = async (tx: Transaction, call: BookCall, { network, kind, said }: Prepared): Promise<string> => {
  const { services, account, body, now } = call
  const person = await holdPerson(tx, body.personId)
  const asked = { ...askedBy(call, network, person), person }
  await holdPlans(tx, asked.unit.id)
  const offered = await assertBookable(tx, asked)
  // Their record may have been merged, or their card compared, since.
  readWish(services.vault, network, body, person)
  const requestId = await requestFor(tx, asked, body)
  const id = newId(services.clock)
  if (kind !== 'self') await recordConsent(tx, services, { personId: person.id, purpose: 'appointment', givenBy: kind, accountId: account.id }, now)
  await addAppointment(tx, services, { asked, offered, given: { id, accountId: account.id, byStaffId: null, requestId }, said, by: { kind: 'person', id: person.id } })
  const about = { id, unitId: asked.unit.id, personId: person.id, subject: said.subject, startsAt: offered.startsAt }
  await tellPerson(tx, services, network, about, 'appointment_booked')
  await tellStation(tx, services, network, about, { template: 'appointment_new' })
  return id
}
