import { type AppointmentKind, type HomeVisitGround } from '@shared/domain/appointments'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** When a station takes appointments of a kind: its weekly pattern (shared/domain/openingHours.ts). */
export const appointmentPlanTable = table({
  name: 'appointment_plan',
  columns: {
    unitId: ulid(), kind: varchar<AppointmentKind>(12),
    /** 0 or 1. */
    isOn: integer(),
    /** JSON. */
    week: text(),
    /** Minutes. */
    slotLength: integer(), places: integer(), leadHours: integer(), daysAhead: integer(),
    /** Of all plans and exceptions of the station. */
    version: integer(),
  },
  primary: ['unitId', 'kind'],
})

/** A day that is other than its weekday. */
export const appointmentExceptionTable = table({
  name: 'appointment_exception',
  columns: { id: ulid(), unitId: ulid(), kind: varchar<AppointmentKind>(12), day: varchar(10), isClosed: integer(), spans: text(), places: nullable(integer()), reason: varchar(60) },
  unique: [['unitId', 'kind', 'day']],
})

/** A time at a station that somebody booked once. Its id is that of its pool in cloud/capacity; times that nobody booked have no row. */
export const appointmentSlotTable = table({
  name: 'appointment_slot',
  columns: { id: ulid(), unitId: ulid(), kind: varchar<AppointmentKind>(12), startsAt: epoch(), endsAt: epoch() },
  unique: [['unitId', 'kind', 'startsAt']],
})

/** 预约. Whether it stands says its hold in cloud/capacity, another one after each move; here stands everything else. */
export const appointmentTable = table({
  name: 'appointment',
  columns: {
    id: ulid(), holdId: ulid(), slotId: ulid(), unitId: ulid(), kind: varchar<AppointmentKind>(12),
    /** As the person was told: a plan that changes later lengthens or shortens the slot alone. */
    startsAt: epoch(), endsAt: epoch(), personId: ulid(),
    /** Who sent it: an account, or the staff. */
    accountId: nullable(ulid()), byStaffId: nullable(ulid()),
    /** Key of a service; null for anything else. */
    subject: nullable(varchar(40)), requestId: nullable(ulid()), ground: nullable(varchar<HomeVisitGround>(24)),
    /** Sealed: where to go, whom to call, what about, and why the station changed it; null once that is forgotten. */
    address: nullable(text()), phone: nullable(text()), note: nullable(text()), words: nullable(text()),
    /** Until when these are kept; null once they are gone. */
    wordsUntil: nullable(epoch()),
    outcome: nullable(varchar<'kept' | 'no_show'>(10)), markedAt: nullable(epoch()), markedByStaffId: nullable(ulid()),
    version: integer(), createdAt: epoch(),
  },
  unique: [['holdId']],
  indexes: [['personId', 'startsAt', 'id'], ['unitId', 'startsAt', 'id'], ['wordsUntil']],
})

export type AppointmentRow = RowOf<typeof appointmentTable>
export type AppointmentSlotRow = RowOf<typeof appointmentSlotTable>
export const appointmentTables = [appointmentPlanTable, appointmentExceptionTable, appointmentSlotTable, appointmentTable]
