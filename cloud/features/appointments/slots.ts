import { type AppointmentKind } from '@shared/domain/appointments'
import { bookableDays, bookableSlots, type OfferedSlot, type Offering } from '@shared/domain/appointmentSlots'
import { startOfShanghaiDay } from '@shared/domain/calendar/day'
import { type PoolRow } from '../../capacity/entities'
import { type By } from '../../capacity/log'
import { openPool, setOpen } from '../../capacity/openPool'
import { resizePool } from '../../capacity/resizePool'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert } from '../../database/rows'
import { type Services } from '../../services'
import { type AppointmentSlotRow, appointmentSlotTable } from './entities'

export type KeptSlot = AppointmentSlotRow & Pick<PoolRow, 'places' | 'taken' | 'isOpen'>

const keptSlots = 'SELECT s.id, s.unitId, s.kind, s.startsAt, s.endsAt, p.places, p.taken, p.isOpen FROM appointment_slot s JOIN capacity_pool p ON p.id = s.id'
/** Times of one kind that were booked once and are to come: a day of ten-minute slots has 144, two months some thousands. */
const most = 10_000

export const readSlots = (sql: Sql, { unitId, kind, from, until }: { unitId: string; kind: AppointmentKind; from: number; until: number }): Promise<KeptSlot[]> =>
  sql.query<KeptSlot>(`${keptSlots} WHERE s.unitId = ? AND s.kind = ? AND s.startsAt >= ? AND s.startsAt < ? ORDER BY s.startsAt LIMIT ${most}`, [unitId, kind, from, until])

/** How many places are left at an offered time: by the plan of now, whatever the plan was when somebody booked there first. */
export const leftAt = ({ places }: Pick<OfferedSlot, 'places'>, kept: Pick<KeptSlot, 'taken'> | undefined): number => Math.max(0, places - (kept?.taken ?? 0))

interface Station {
  unitId: string
  kind: AppointmentKind
}

/** Every time that can be booked there now, each with the places that are left, also where that is none; in one statement. */
export const readFree = async (sql: Sql, { unitId, kind }: Station, offering: Offering, now: number, byStaff = false): Promise<(OfferedSlot & { left: number })[]> => {
  const kept = new Map((await readSlots(sql, { unitId, kind, from: now, until: startOfShanghaiDay(bookableDays(now, offering.plan).last + 1) })).map((slot) => [slot.startsAt, slot]))
  return bookableSlots(offering, now, byStaff).map((slot) => ({ ...slot, left: leftAt(slot, kept.get(slot.startsAt)) }))
}

export const findSlot = async (sql: Sql, { unitId, kind }: Station, startsAt: number): Promise<KeptSlot | undefined> =>
  (await sql.query<KeptSlot>(`${keptSlots} WHERE s.unitId = ? AND s.kind = ? AND s.startsAt = ?`, [unitId, kind, startsAt]))[0]

/** Brings a slot to what is offered there now, or to nothing (null): never to fewer places than are taken, which stay theirs. */
export const fitSlot = async (tx: Transaction, services: Services, slot: KeptSlot, offered: OfferedSlot | null, by: By): Promise<void> => {
  const [poolId, isOpen] = [slot.id, offered !== null]
  if ((slot.isOpen === 1) !== isOpen) await setOpen(tx, services, { poolId, isOpen, by })
  if (offered && offered.endsAt !== slot.endsAt) await tx.execute('UPDATE appointment_slot SET endsAt = ? WHERE id = ?', [offered.endsAt, poolId])
  if (!offered || offered.places === slot.places) return
  const resized = await resizePool(tx, services, { poolId, places: offered.places, by })
  // The pool is ours since then: nobody takes or gives back a place in between.
  if (resized.state === 'below_taken') await resizePool(tx, services, { poolId, places: resized.taken, by })
}

/** The row and the pool of an offered time, made where nobody booked there before, and as they are offered now. Two who come first at the same moment get the same one. */
export const openSlot = async (tx: Transaction, services: Services, { unitId, kind }: Station, offered: OfferedSlot, by: By): Promise<string> => {
  const { startsAt, endsAt, places } = offered
  const fitted = async (slot: KeptSlot): Promise<string> => {
    await fitSlot(tx, services, slot, offered, by)
    return slot.id
  }
  const known = await findSlot(tx, { unitId, kind }, startsAt)
  if (known) return fitted(known)
  const id = newId(services.clock)
  try {
    await insert(tx, appointmentSlotTable, { id, unitId, kind, startsAt, endsAt })
  } catch (error) {
    // Somebody else made it since we looked, and has committed: both databases refuse only that statement, not the transaction.
    if (!duplicateKey(error)) throw error
    const made = await findSlot(tx, { unitId, kind }, startsAt)
    if (!made) throw error
    return fitted(made)
  }
  await openPool(tx, services, { id, places, startsAt, isOpen: true, by })
  return id
}
