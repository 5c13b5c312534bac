import * as v from 'valibot'
import { daySpans, weekHours } from '@shared/contract/directory'
import { endpoint } from '@shared/contract/endpoint'
import { consent } from '@shared/contract/people'
import { coded, code, cursor, day, id, line, placeAnswer, requiredNote, seenMarks, time, unitBrief, version, withId } from '@shared/contract/values'
import { appointmentActions, appointmentKinds, appointmentLimits, appointmentStates, bookingObstacles, homeVisitGrounds } from '@shared/domain/appointments'
import { handlerRoles } from '@shared/domain/roles'

const limits = appointmentLimits
const kind = v.picklist(appointmentKinds)
const words = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest), seenMarks)

const slot = v.object({ startsAt: time, endsAt: time, left: v.number() })
/** `closedWhy`: why nothing is offered on that day (holiday, closed by the station with its reason); null on a day with slots, or without a pattern. */
const slotDay = v.object({ day, slots: v.array(slot), closedWhy: v.nullable(v.string()) })
export type SlotDay = v.InferOutput<typeof slotDay>

export const appointmentBrief = v.object({
  id, kind: coded(appointmentKinds), state: coded(appointmentStates), unit: unitBrief, startsAt: time, endsAt: time,
  /** What it is about: the title of a service, or 其他. */
  subject: v.string(), personId: id,
  /** Null of oneself. */
  personName: v.nullable(v.string()), may: v.array(v.picklist(appointmentActions)), isOver: v.boolean(), version,
})
export type AppointmentBrief = v.InferOutput<typeof appointmentBrief>

const details = v.object({
  ...appointmentBrief.entries, note: v.string(), phone: v.string(), ground: v.nullable(coded(homeVisitGrounds)), address: v.nullable(v.string()), requestId: v.nullable(id),
  /** Why it was cancelled or moved by the station. */
  words: v.nullable(v.string()), stationPhone: v.nullable(v.string()), stationAddress: v.nullable(v.string()),
  /** Papers to bring, by the service it is about. */
  bring: v.array(v.string()),
})
export type AppointmentDetails = v.InferOutput<typeof details>

/** Of a home visit: on what grounds, and where. */
const wish = {
  kind, startsAt: time, subject: v.nullable(code), note: v.optional(words(limits.note), ''), requestId: v.optional(v.nullable(id), null),
  ground: v.optional(v.nullable(v.picklist(homeVisitGrounds)), null), address: v.optional(words(200), ''), phone: v.optional(line, ''),
}

/** For the station: whole, for it calls people and goes to them. */
const staffAppointment = v.object({ ...v.omit(details, ['may', 'words', 'stationPhone', 'stationAddress']).entries, name: v.string(), words: v.nullable(v.string()), byStaff: v.boolean(), mayMark: v.boolean(), mayChange: v.boolean() })
export type StaffAppointment = v.InferOutput<typeof staffAppointment>

const plan = v.object({
  kind, isOn: v.boolean(), week: weekHours,
  /** Minutes; places in one slot; hours before the start until which one books; days ahead. */
  slotLength: v.pipe(v.number(), v.integer(), v.minValue(limits.leastSlot), v.maxValue(limits.longestSlot)), places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.places)),
  leadHours: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 14)), daysAhead: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.daysAhead)),
})
export type AppointmentPlan = v.InferOutput<typeof plan>

/** A day that is other than its weekday: closed, or open at other times. */
const exception = v.object({ kind, day, isClosed: v.boolean(), spans: daySpans, places: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.places))), reason: words(60) })
export type AppointmentException = v.InferOutput<typeof exception>
const keptPlans = v.object({ unit: unitBrief, plans: v.array(plan), exceptions: v.array(v.object({ ...exception.entries, id })), mayEdit: v.boolean(), version, /** Booked times that the pattern no longer offers: to be moved or cancelled by hand, and kept until then. */ stranded: v.array(staffAppointment) })
export type KeptPlans = v.InferOutput<typeof keptPlans>

const own = { access: 'account', params: withId, idempotent: true, method: 'POST' } as const
const write = { access: handlerRoles, params: withId, idempotent: true, method: 'POST' } as const

/** 预约. Throws `booking_refused` with the obstacle and the nearest times that are free. */
export const appointments = {
  listSlots: endpoint({
    name: 'listSlots', method: 'GET', path: '/stations/:id/slots', access: 'signedIn', params: withId, limit: { calls: 240, perSeconds: 600 }, summary: 'A week of times of a station, from a day on; none of a day that is past or too far',
    /** `asStaff`: whoever receives people there also sees what is too near for others. */
    query: v.object({ kind, from: v.optional(day), asStaff: v.optional(v.picklist(['yes', 'no']), 'no') }), answer: v.object({ unit: unitBrief, isOffered: v.boolean(), days: v.array(slotDay), firstDay: day, lastDay: day, nextFree: v.nullable(time) }),
  }),
  bookAppointment: endpoint({ ...own, name: 'bookAppointment', path: '/stations/:id/appointments', summary: 'Book one for myself or somebody I help', body: v.object({ ...wish, personId: id, consent: v.optional(consent) }), answer: v.object({ appointment: details }) }),
  listMyAppointments: endpoint({
    name: 'listMyAppointments', method: 'GET', path: '/appointments', access: 'account', summary: 'Mine and those of whom I help: what is to come, soonest first, or what is over, latest first',
    query: v.object({ tab: v.optional(v.picklist(['coming', 'past']), 'coming'), after: cursor }), answer: v.object({ appointments: v.array(appointmentBrief), next: v.nullable(v.string()) }),
  }),
  getAppointment: endpoint({ name: 'getAppointment', method: 'GET', path: '/appointments/:id', access: 'account', params: withId, summary: 'One of them', answer: v.object({ appointment: details }) }),
  moveAppointment: endpoint({ ...own, name: 'moveAppointment', path: '/appointments/:id/move', summary: 'Another time at the same station; the old one is kept until the new one is had', body: v.object({ startsAt: time, version }), answer: v.object({ appointment: details }) }),
  cancelAppointment: endpoint({ ...own, name: 'cancelAppointment', path: '/appointments/:id/cancellation', summary: 'I do not come; the place is free again', body: v.object({ version }), answer: v.object({ appointment: details }) }),
  getAppointmentPlans: endpoint({ name: 'getAppointmentPlans', method: 'GET', path: '/staff/units/:id/appointment-plans', access: [...handlerRoles, 'administrator'], params: withId, summary: 'When a station takes appointments', answer: keptPlans }),
  saveAppointmentPlans: endpoint({
    name: 'saveAppointmentPlans', method: 'POST', path: '/staff/units/:id/appointment-plans', access: ['lead', 'administrator'], params: withId, idempotent: true, summary: 'Weekly pattern and the days that differ; what is booked stays',
    body: v.object({ plans: v.pipe(v.array(plan), v.maxLength(appointmentKinds.length)), exceptions: v.pipe(v.array(exception), v.maxLength(limits.exceptions)), version }), answer: keptPlans,
  }),
  listDayAppointments: endpoint({ name: 'listDayAppointments', method: 'GET', path: '/staff/units/:id/appointments', access: handlerRoles, params: withId, summary: 'Everybody who comes on a day, and to whom one goes, in order; a day has some dozens', query: v.object({ day }), answer: v.object({ unit: unitBrief, day, appointments: v.array(staffAppointment), counts: v.array(v.object({ day, count: v.number() })) }) }),
  bookFor: endpoint({ ...write, name: 'bookFor', path: '/staff/units/:id/appointments', summary: 'For somebody at the counter or on the phone, with their recorded consent', body: v.object({ ...wish, consent, profile: v.object({ name: line, phone: line, residence: placeAnswer }) }), answer: v.object({ appointment: staffAppointment }) }),
  markAppointment: endpoint({ ...write, name: 'markAppointment', path: '/staff/appointments/:id/outcome', summary: 'They came, or did not; once its time has begun', body: v.object({ outcome: v.picklist(['kept', 'no_show']), version }), answer: v.object({ appointment: staffAppointment }) }),
  changeAppointmentFor: endpoint({
    ...write, name: 'changeAppointmentFor', path: '/staff/appointments/:id/change', summary: 'Move (`startsAt`) or cancel (null) one; the person is told why',
    body: v.object({ startsAt: v.nullable(time), reason: requiredNote, version }), answer: v.object({ appointment: staffAppointment }),
  }),
}
export const bookingObstacle = coded(bookingObstacles)
