import { type AppointmentKind, appointmentLimits, type BookingObstacle } from '@shared/domain/appointments'
import { obstacleOfTime, type OfferedSlot, type Offering, slotAt } from '@shared/domain/appointmentSlots'
import { spansClash } from '@shared/domain/activities'
import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'
import { type PersonRow } from '../identity/entities'
import { type NetworkView, type UnitView } from '../network/network'
import { readOffering } from './offering'
import { type Appointment, readOpen } from './read'
import { findSlot, leftAt, readFree } from './slots'

/** Who would like which time at which station. */
export interface Asked {
  network: NetworkView
  unit: UnitView
  kind: AppointmentKind
  startsAt: number
  /** Undefined before they said who they are. */
  person: Pick<PersonRow, 'id' | 'homeUnitId'> | undefined
  /** The station books, or moves. */
  byStaff: boolean
  /** The appointment that is moved does not stand in its own way. */
  exceptId?: string
  now: number
}

const shownNearest = 6

/** Free times that are nearest to the one they asked for, in order, none of which meets what they have. */
const nearestFree = async (sql: Sql, { unit, kind, startsAt: wanted, byStaff, now }: Asked, offering: Offering, own: readonly Appointment[]): Promise<number[]> => {
  const free = await readFree(sql, { unitId: unit.id, kind }, offering, now, byStaff)
  const possible = free.filter((slot) => slot.left > 0 && slot.startsAt !== wanted && !own.some((one) => spansClash(slot, one)))
  return possible.sort((one, other) => Math.abs(one.startsAt - wanted) - Math.abs(other.startsAt - wanted)).slice(0, shownNearest).map(({ startsAt }) => startsAt).sort((one, other) => one - other)
}

/** At home only the own station visits: the committee and the street where the record is kept. */
const isOwnStation = ({ network, unit, person }: Asked): boolean => {
  const home = person?.homeUnitId ? network.successor(person.homeUnitId) : undefined
  return home !== undefined && (unit.kind === 'street' || unit.kind === 'community') && home.path.startsWith(unit.path)
}

/** Obstacles beside which another time helps. */
const timeHelps: readonly BookingObstacle[] = ['not_offered', 'past', 'too_soon', 'too_far', 'closed_day', 'clash', 'full']

interface Standing {
  offering: Offering | null
  own: readonly Appointment[]
}

const obstacleOf = (asked: Asked, { offering, own }: Standing): BookingObstacle | null => {
  if (!offering) return 'not_offered'
  const time = obstacleOfTime(asked.startsAt, offering, asked.now, asked.byStaff)
  if (time) return time
  if (!asked.person) return 'profile_missing'
  if (asked.kind === 'home_visit' && !isOwnStation(asked)) return 'not_own_station'
  if (own.length >= appointmentLimits.open) return 'too_many'
  const slot = slotAt(asked.startsAt, offering)
  return slot && own.some((one) => spansClash(slot, one)) ? 'clash' : null
}

const readStanding = async (sql: Sql, { network, unit, kind, person, exceptId, now }: Asked): Promise<Standing> => ({
  offering: await readOffering(sql, network, unit.id, kind, now),
  own: person ? (await readOpen(sql, [person.id], now)).filter(({ id }) => id !== exceptId) : [],
})

const refuseWith = async (sql: Sql, asked: Asked, { offering, own }: Standing, obstacle: BookingObstacle): Promise<never> => {
  throw new DomainError('booking_refused', { obstacle, nearest: offering && timeHelps.includes(obstacle) ? await nearestFree(sql, asked, offering, own) : [] })
}

/** The offered time, where nothing of theirs stands in the way. Whether a place is left decides only taking it. Throws `booking_refused` with the nearest free times. */
export const assertBookable = async (sql: Sql, asked: Asked): Promise<OfferedSlot> => {
  const standing = await readStanding(sql, asked)
  const obstacle = obstacleOf(asked, standing)
  const slot = standing.offering ? slotAt(asked.startsAt, standing.offering) : undefined
  return obstacle === null && slot ? slot : refuseWith(sql, asked, standing, obstacle ?? 'not_offered')
}

/** Throws `booking_refused` for a time at which no place was left, with what else there is. */
export const refuseFull = async (sql: Sql, asked: Asked): Promise<never> => refuseWith(sql, asked, await readStanding(sql, asked), 'full')

/** The same by a plain look, so that of many who come for the last place most are refused without a write. */
export const assertLooksBookable = async (sql: Sql, asked: Asked): Promise<void> => {
  const slot = await assertBookable(sql, asked)
  if (leftAt(slot, await findSlot(sql, { unitId: asked.unit.id, kind: asked.kind }, asked.startsAt)) === 0) await refuseFull(sql, asked)
}
