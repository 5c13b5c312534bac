import { type contract } from '@shared/contract/contract'
import { appointmentWords } from '@shared/text/appointments'
import { momentText } from '@shared/text/due'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { type PersonRow } from '../identity/entities'
import { type NetworkView } from '../network/network'
import { holdPerson } from '../people/merge'
import { endAppointment, isCalledOff, moveTo } from './change'
import { assertLooksBookable } from './judge'
import { readOwn } from './own'
import { type Appointment, mayChange } from './read'
import { tellPerson, tellStation } from './told'

type StepCall = Pick<Call<typeof contract.cancelAppointment>, 'account' | 'params'>

/** Their appointment as it is once nobody else does anything for its person. */
const holdOwn = async (tx: Transaction, { account, params }: StepCall): Promise<{ row: Appointment; person: PersonRow }> => {
  const person = await holdPerson(tx, (await readOwn(tx, account, params.id)).personId)
  return { row: await readOwn(tx, account, params.id), person }
}

const step = (row: Appointment, version: number, network: NetworkView, now: number) => ({ row, version, by: { kind: 'person', id: row.personId } as const, words: null, network, now })

/** 取消预约. A second tap finds it done. Throws `appointment_over`, `stale_version`. */
export const cancelAppointment = async (tx: Transaction, call: Call<typeof contract.cancelAppointment>, network: NetworkView): Promise<string> => {
  const { services, body: { version }, now } = call
  const { row } = await holdOwn(tx, call)
  if (isCalledOff(row)) return row.id
  await endAppointment(tx, services, step(row, version, network, now))
  await tellStation(tx, services, network, row, { template: 'appointment_changed', what: appointmentWords.cancelled(momentText(row.startsAt)) })
  return row.id
}

type MoveCall = Call<typeof contract.moveAppointment>

const askedFor = (row: Appointment, person: PersonRow | { id: string; homeUnitId: string | null }, network: NetworkView, { body: { startsAt }, now }: MoveCall) =>
  ({ network, unit: network.unit(row.unitId), kind: row.kind, startsAt, person, byStaff: false, exceptId: row.id, now })

/** Refuses without a write whom it can. */
export const prepareMove = async (call: MoveCall): Promise<NetworkView> => {
  const { services: { database, network }, account, params, body, now } = call
  const [view, row] = [await network.current(), await readOwn(database, account, params.id)]
  const [person] = await database.query<Pick<PersonRow, 'id' | 'homeUnitId'>>('SELECT id, homeUnitId FROM person WHERE id = ?', [row.personId])
  if (person && mayChange(row, now) && body.startsAt !== row.startsAt) await assertLooksBookable(database, askedFor(row, person, view, call))
  return view
}

/** 改期. Throws `booking_refused`, `appointment_over`, `stale_version`. */
export const moveAppointment = async (tx: Transaction, call: MoveCall, network: NetworkView): Promise<string> => {
  const { services, body: { version }, now } = call
  const { row, person } = await holdOwn(tx, call)
  const moved = await moveTo(tx, services, askedFor(row, person, network, call), step(row, version, network, now))
  if (moved.startsAt === row.startsAt) return row.id
  await tellPerson(tx, services, network, moved, 'appointment_booked')
  await tellStation(tx, services, network, moved, { template: 'appointment_changed', what: appointmentWords.moved(momentText(row.startsAt), momentText(moved.startsAt)) })
  return row.id
}
