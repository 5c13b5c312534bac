import { type AppointmentPlan, type KeptPlans } from '@shared/contract/appointments'
import { type contract } from '@shared/contract/contract'
import { appointmentKinds } from '@shared/domain/appointments'
import { slotAt } from '@shared/domain/appointmentSlots'
import { type WorkCalendar } from '@shared/domain/calendar/workCalendar'
import { type Sql } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { exceptionOf, type Kept, offeringIn, planOf, readKept } from './offering'
import { type Appointment, readAppointments } from './read'
import { mayEditPlans, receivesAt, unitOf } from './scope'
import { presentForStaff } from './staffPresenter'
import { DomainError } from '@shared/domain/error'

/** What a kind starts with that nobody has planned yet: nothing. */
export const emptyPlan = (kind: AppointmentPlan['kind']): AppointmentPlan => ({ kind, isOn: false, week: [[], [], [], [], [], [], [], []], slotLength: 30, places: 1, leadHours: 2, daysAhead: 14 })

/** More than a station has booked ahead. */
const most = 2000

/** What is booked and not in the pattern any more, soonest first: it is kept until somebody moves it or calls it off. */
const readStranded = async (sql: Sql, unitId: string, kept: Kept, calendar: WorkCalendar, now: number): Promise<Appointment[]> => {
  const rows = await readAppointments(sql, `a.unitId = ? AND a.startsAt > ? AND h.state <> 'ended' AND a.outcome IS NULL ORDER BY a.startsAt, a.id LIMIT ${most}`, [unitId, now])
  const offerings = new Map(appointmentKinds.map((kind) => [kind, offeringIn(kept, kind, calendar)]))
  return rows.filter(({ kind, startsAt }) => {
    const offering = offerings.get(kind)
    return !offering || !slotAt(startsAt, offering)
  })
}

interface Reading {
  services: Services
  staff: StaffActor
  now: number
}

/** The plans as whoever reads them may see them: whom it strands only those who receive these people. */
export const presentPlans = async ({ services, staff, now }: Reading, network: NetworkView, unitId: string): Promise<KeptPlans> => {
  const unit = unitOf(network, unitId)
  const [mayEdit, receives] = [mayEditPlans(staff, unit), receivesAt(staff, network, unitId)]
  if (!mayEdit && !receives) throw new DomainError('forbidden')
  const kept = await readKept(services.database, unitId, now)
  const stranded = receives ? await readStranded(services.database, unitId, kept, network.calendar, now) : []
  return {
    unit: presentUnit(unit), plans: kept.plans.map(planOf), exceptions: kept.exceptions.map((row) => ({ ...exceptionOf(row), id: row.id })), mayEdit, version: Math.max(0, ...kept.plans.map(({ version }) => version)),
    stranded: await presentForStaff(services, staff, stranded, network, now),
  }
}

/** 预约时间设置 of a station. Throws `forbidden` for one that is none of theirs. */
export const getAppointmentPlans = async (call: Call<typeof contract.getAppointmentPlans>): Promise<KeptPlans> => presentPlans(call, await call.services.network.current(), call.params.id)
