// Appointments of tests: what the service would say of a station, its times and an appointment.
import { type AppointmentBrief, type AppointmentDetails, type KeptPlans, type SlotDay, type StaffAppointment } from '@shared/contract/appointments'
import { type StationDetails } from '@shared/contract/directory'
import { type AppointmentKind, type AppointmentState } from '@shared/domain/appointments'
import { appointmentKindTexts, appointmentStateTexts } from '@shared/text/appointments'
import { at, idOf } from './activities'

export const bookedStation = { id: idOf('W'), kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const

export const stationOf = (change: Partial<StationDetails> = {}): StationDetails => ({
  unit: bookedStation, code: 'wujiaochang', parentName: null, phone: null, address: null, hours: null, position: null, isMine: true, parent: null, about: null, week: null, opening: null, today: null, standIn: null, isOpen: true,
  services: [{ key: 'certificate_new', title: '优待证申领' }], below: 0, takesAppointments: ['counter'], ...change,
})

/** Half hours of a day of December 2026 from nine on, each with so many left. */
export const slotDay = (dayOfMonth: number, left: readonly number[], closedWhy: string | null = null): SlotDay => ({
  day: `2026-12-${String(dayOfMonth).padStart(2, '0')}`, closedWhy, slots: left.map((count, index) => ({ startsAt: at(12, dayOfMonth, 9, index * 30), endsAt: at(12, dayOfMonth, 9, index * 30 + 30), left: count })),
})

export const slotsOf = (days: readonly SlotDay[], change: object = {}) =>
  ({ unit: bookedStation, isOffered: true, days, firstDay: '2026-12-01', lastDay: '2026-12-14', nextFree: null, ...change })
export const notOffered = slotsOf([], { isOffered: false })

const kindOf = (code: AppointmentKind) => ({ code, text: appointmentKindTexts[code] })
const stateOf = (code: AppointmentState) => ({ code, text: appointmentStateTexts[code] })

export const briefOf = (change: Partial<AppointmentBrief> = {}): AppointmentBrief => ({
  id: idOf('A'), kind: kindOf('counter'), state: stateOf('booked'), unit: bookedStation, startsAt: at(12, 3, 9), endsAt: at(12, 3, 9, 30), subject: '优待证申领', personId: idOf('P'), personName: null, may: ['move', 'cancel'], isOver: false, version: 1, ...change,
})

export const appointmentOf = (change: Partial<AppointmentDetails> = {}): AppointmentDetails => ({
  ...briefOf(), note: '', phone: '13800001234', ground: null, address: null, requestId: null, words: null, stationPhone: null, stationAddress: null, bring: ['户口本'], ...change,
})

export const staffAppointment = (change: Partial<StaffAppointment> = {}, state: AppointmentState = 'booked', kind: AppointmentKind = 'counter'): StaffAppointment => {
  const { may: _may, ...brief } = briefOf()
  return { ...brief, kind: kindOf(kind), state: stateOf(state), note: '', phone: '13900000000', ground: null, address: null, requestId: null, bring: [], words: null, name: '样例老周', byStaff: false, mayMark: false, mayChange: true, ...change }
}

export const plansOf = (change: Partial<KeptPlans> = {}): KeptPlans => ({
  unit: bookedStation, mayEdit: true, version: 3, stranded: [], exceptions: [],
  plans: [{ kind: 'counter', isOn: true, week: [[{ from: 540, to: 660 }], [], [], [], [], [], [], []], slotLength: 30, places: 2, leadHours: 24, daysAhead: 14 }], ...change,
})
