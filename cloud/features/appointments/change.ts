import { DomainError } from '@shared/domain/error'
import { type By } from '../../capacity/log'
import { lockPool } from '../../capacity/pool'
import { release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { update } from '../../database/rows'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { appointmentTable } from './entities'
import { takeSlot, wordsLifetime } from './insertAppointment'
import { type Asked, assertBookable } from './judge'
import { holdPlans, readOffering } from './offering'
import { type Appointment, mayChange, stateOf } from './read'
import { dropReminders, setReminders } from './reminders'
import { findSlot, fitSlot, openSlot } from './slots'
import { slotAt } from '@shared/domain/appointmentSlots'

interface Step {
  row: Appointment
  version: number
  by: By
  /** Sealed for the row: why the station did it. Null takes an older one away. */
  words: string | null
  network: NetworkView
  now: number
}

/** Throws `appointment_over` once it has begun or was called off, `stale_version` where somebody changed it since it was looked at. */
const assertChangeable = ({ row, version, now }: Pick<Step, 'row' | 'version' | 'now'>): void => {
  if (!mayChange(row, now)) throw new DomainError('appointment_over')
  if (row.version !== version) throw new DomainError('stale_version')
}

/** A plan may have fewer places by now than were kept for those who had them: what is given back is not given again. */
const refit = async (tx: Transaction, services: Services, { row, by, network, now }: Step): Promise<void> => {
  const slot = await findSlot(tx, row, row.startsAt)
  const offering = await readOffering(tx, network, row.unitId, row.kind, now)
  if (slot && slot.startsAt > now) await fitSlot(tx, services, slot, (offering && slotAt(row.startsAt, offering)) ?? null, by)
}

/** Calls off an appointment whose person the caller holds; the place is free again. Throws `appointment_over`, `stale_version`. */
export const endAppointment = async (tx: Transaction, services: Services, step: Step & { reason?: string }): Promise<void> => {
  const { row, version, by, words, reason } = step
  assertChangeable(step)
  await holdPlans(tx, row.unitId)
  if ((await update(tx, appointmentTable, { words, version: version + 1 }, { id: row.id, version })) !== 1) throw new DomainError('stale_version')
  await release(tx, services, { holdId: row.holdId, by, why: by.kind === 'staff' ? 'removed' : 'released', reason })
  await dropReminders(tx, services, [row.id])
  await refit(tx, services, step)
}

/**
 * Moves an appointment whose person the caller holds: the new place is taken before the old one is given back, under a new hold, or nothing of
 * it happens. Both pools are held first, always in the same order, so that two who change places do not wait for each other.
 * Throws `appointment_over`, `stale_version`, `booking_refused`.
 */
export const moveTo = async (tx: Transaction, services: Services, asked: Asked, step: Step): Promise<Appointment> => {
  const { row, version, by, words, now } = step
  assertChangeable(step)
  if (asked.startsAt === row.startsAt) return row
  await holdPlans(tx, row.unitId)
  const offered = await assertBookable(tx, asked)
  const { startsAt, endsAt } = offered
  const slotId = await openSlot(tx, services, { unitId: row.unitId, kind: row.kind }, offered, by)
  for (const poolId of [slotId, row.slotId].sort()) await lockPool(tx, poolId)
  const holdId = newId(services.clock)
  await takeSlot(tx, services, { asked, slotId, holdId, by })
  const moved = { holdId, slotId, startsAt, endsAt, words, wordsUntil: endsAt + wordsLifetime, version: version + 1 }
  if ((await update(tx, appointmentTable, moved, { id: row.id, version })) !== 1) throw new DomainError('stale_version')
  await release(tx, services, { holdId: row.holdId, by, why: 'released' })
  await setReminders(tx, services, row.id, startsAt)
  await refit(tx, services, { ...step, now })
  return { ...row, ...moved }
}

/** Whether a second tap finds it done. */
export const isCalledOff = (row: Appointment): boolean => stateOf(row) === 'cancelled'
