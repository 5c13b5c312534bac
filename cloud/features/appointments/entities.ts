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

/** 预约. Its id is that of its hold in cloud/capacity, which says whether it stands; here stands everything else. */
export const appointmentTable = table({
  name: 'appointment',
  columns: {
    id: ulid(), slotId: ulid(), unitId: ulid(), kind: varchar<AppointmentKind>(12), startsAt: epoch(), personId: ulid(),
    /** Who sent it: an account, or the staff. */
    accountId: nullable(ulid()), byStaffId: nullable(ulid()),
    /** Key of a service; null for anything else. */
    subject: nullable(varchar(40)), requestId: nullable(ulid()), ground: nullable(varchar<HomeVisitGround>(24)),
    /** Sealed: where to go, whom to call, what about, and why the station changed it. */
    address: nullable(text()), phone: text(), note: text(), words: nullable(text()),
    outcome: nullable(varchar<'kept' | 'no_show'>(10)), markedAt: nullable(epoch()), markedByStaffId: nullable(ulid()),
    version: integer(), createdAt: epoch(),
  },
  indexes: [['personId', 'startsAt', 'id'], ['unitId', 'startsAt', 'id'], ['slotId']],
})

export type AppointmentRow = RowOf<typeof appointmentTable>
export type AppointmentSlotRow = RowOf<typeof appointmentSlotTable>
export const appointmentTables = [appointmentPlanTable, appointmentExceptionTable, appointmentSlotTable, appointmentTable]
