import { type contract } from '@shared/contract/contract'
import { appointmentWords } from '@shared/text/appointments'
import { momentText } from '@shared/text/due'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { update } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type PersonRow } from '../identity/entities'
import { assignmentsNow } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { holdPerson } from '../people/merge'
import { isOwnRequest } from '../requests/open'
import { endAppointment, isCalledOff, moveTo } from './change'
import { appointmentTable } from './entities'
import { type Appointment, readAppointment, stateOf } from './read'
import { receivesAt } from './scope'
import { tellPerson, tellStation } from './told'

interface Receiving {
  staff: StaffActor
  params: { id: string }
  now: number
}

const readKnown = async (tx: Transaction, id: string): Promise<Appointment> => {
  const row = await readAppointment(tx, id)
  if (!row) throw new DomainError('not_found')
  return row
}

/** An appointment at a station whose people they receive now, once nobody else does anything for its person. Of their own family a colleague decides. */
const holdReceived = async (tx: Transaction, { staff, params, now }: Receiving, network: NetworkView): Promise<{ row: Appointment; person: PersonRow }> => {
  const found = await readKnown(tx, params.id)
  if (!receivesAt({ assignments: await assignmentsNow(tx, staff.id, now) }, network, found.unitId)) throw new DomainError('not_found')
  if (await isOwnRequest(tx, staff, found.personId)) throw new DomainError('own_request')
  const person = await holdPerson(tx, found.personId)
  return { row: await readKnown(tx, params.id), person }
}

/** 登记到没到, once its time has begun; a wrong one is put right by the other. A second tap finds it done. Throws `appointment_not_begun`, `appointment_over` for one that was called off, `stale_version`. */
export const markAppointment = async (tx: Transaction, call: Call<typeof contract.markAppointment>, network: NetworkView): Promise<string> => {
  const { services, staff, body: { outcome, version }, now } = call
  const { row } = await holdReceived(tx, call, network)
  if (row.outcome === outcome) return row.id
  if (stateOf(row) === 'cancelled') throw new DomainError('appointment_over')
  if (row.startsAt > now) throw new DomainError('appointment_not_begun')
  const marked = await update(tx, appointmentTable, { outcome, markedAt: now, markedByStaffId: staff.id, version: version + 1 }, { id: row.id, version })
  if (marked !== 1) throw new DomainError('stale_version')
  if (outcome === 'no_show') await tellPerson(tx, services, network, row, 'appointment_missed')
  return row.id
}

/** 改期或取消, with the reason, which the person reads. The station may move to any time of its own that is not past. Throws `booking_refused`, `appointment_over`, `stale_version`. */
export const changeAppointmentFor = async (tx: Transaction, call: Call<typeof contract.changeAppointmentFor>, network: NetworkView): Promise<string> => {
  const { services, staff, body: { startsAt, reason, version }, now } = call
  const { row, person } = await holdReceived(tx, call, network)
  const step = { row, version, by: { kind: 'staff', id: staff.id } as const, words: services.vault.seal(reason, row.id), network, now }
  if (startsAt === null) {
    if (isCalledOff(row)) return row.id
    await endAppointment(tx, services, step)
    await tellPerson(tx, services, network, row, 'appointment_cancelled')
    await tellStation(tx, services, network, row, { template: 'appointment_changed', what: appointmentWords.cancelled(momentText(row.startsAt)) })
    return row.id
  }
  const moved = await moveTo(tx, services, { network, unit: network.unit(row.unitId), kind: row.kind, startsAt, person, byStaff: true, exceptId: row.id, now }, step)
  if (moved.startsAt === row.startsAt) return row.id
  await tellPerson(tx, services, network, moved, 'appointment_moved')
  await tellStation(tx, services, network, moved, { template: 'appointment_changed', what: appointmentWords.moved(momentText(row.startsAt), momentText(startsAt)) })
  return row.id
}
