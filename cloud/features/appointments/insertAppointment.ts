import { type OfferedSlot } from '@shared/domain/appointmentSlots'
import { type By } from '../../capacity/log'
import { takePlace } from '../../capacity/takePlace'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type Services } from '../../services'
import { type PersonRow } from '../identity/entities'
import { type AppointmentRow, appointmentTable } from './entities'
import { type Asked, refuseFull } from './judge'
import { setReminders } from './reminders'
import { openSlot } from './slots'
import { type Said } from './wish'

/** How long (ms) it is kept after the appointment what people wrote for it. */
export const wordsLifetime = 366 * 24 * 60 * 60_000

type Given = Pick<AppointmentRow, 'id' | 'accountId' | 'byStaffId' | 'requestId'>

interface NewAppointment {
  asked: Asked & { person: PersonRow }
  offered: OfferedSlot
  given: Given
  said: Said
  by: By
}

/** Takes a place at an offered time for a person, under that id as a hold. Throws `booking_refused` where none is left. */
export const takeSlot = async (tx: Transaction, services: Services, { asked, slotId, holdId, by }: { asked: Asked; slotId: string; holdId: string; by: By }): Promise<void> => {
  const taken = await takePlace(tx, services, { poolId: slotId, holdId, holderId: asked.person?.id ?? '', by })
  if (taken.state !== 'held') await refuseFull(tx, asked)
}

/** Books for somebody whom the caller holds: the slot where nobody booked it before, the place, and the row, or nothing of it. Throws `booking_refused`. */
export const addAppointment = async (tx: Transaction, services: Services, { asked, offered, given, said, by }: NewAppointment): Promise<void> => {
  const { unit, kind, person, now } = asked
  const { vault } = services
  const { startsAt, endsAt } = offered
  const slotId = await openSlot(tx, services, { unitId: unit.id, kind }, offered, by)
  const holdId = newId(services.clock)
  await takeSlot(tx, services, { asked, slotId, holdId, by })
  await insert(tx, appointmentTable, {
    ...given, holdId, slotId, unitId: unit.id, kind, startsAt, endsAt, personId: person.id, subject: said.subject, ground: said.ground,
    address: said.address === '' ? null : vault.seal(said.address, given.id), phone: vault.seal(said.phone || vault.open(person.phone, person.id), given.id), note: vault.seal(said.note, given.id), words: null,
    wordsUntil: endsAt + wordsLifetime, outcome: null, markedAt: null, markedByStaffId: null, version: 1, createdAt: now,
  })
  await setReminders(tx, services, given.id, startsAt)
}
