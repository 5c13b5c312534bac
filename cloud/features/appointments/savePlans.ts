import { type AppointmentException, type AppointmentPlan, type KeptPlans } from '@shared/contract/appointments'
import { type contract } from '@shared/contract/contract'
import { appointmentKinds } from '@shared/domain/appointments'
import { slotAt } from '@shared/domain/appointmentSlots'
import { DomainError } from '@shared/domain/error'
import { type Span } from '@shared/domain/openingHours'
import { type Problem } from '@shared/domain/problem'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insertAll, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { assignmentsNow } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { appointmentExceptionTable, appointmentPlanTable } from './entities'
import { offeringIn, type PlanRow, readKept } from './offering'
import { emptyPlan, presentPlans } from './plans'
import { mayEditPlans, unitOf } from './scope'
import { fitSlot, readSlots } from './slots'

type SaveCall = Call<typeof contract.saveAppointmentPlans>

const overlap = (spans: readonly Span[]): boolean => spans.some((one, at) => spans.slice(at + 1).some((other) => one.from < other.to && other.from < one.to))
const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((one, other) => one.from - other.from)

const planProblems = (plans: readonly AppointmentPlan[]): Record<string, Problem> => Object.fromEntries(
  plans.flatMap(({ week }, at) => week.flatMap((spans, day) => (overlap(spans) ? [[`plans.${at}.week.${day}`, { code: 'spans_overlap' }] as const] : []))))

const exceptionProblems = (exceptions: readonly AppointmentException[]): Record<string, Problem> => Object.fromEntries(exceptions.flatMap((one, at) => [
  ...(overlap(one.spans) ? [[`exceptions.${at}.spans`, { code: 'spans_overlap' }] as const] : []),
  ...(exceptions.slice(0, at).some(({ kind, day }) => kind === one.kind && day === one.day) ? [[`exceptions.${at}.day`, { code: 'exception_twice' }] as const] : []),
]))

/** Throws `invalid_input` with every problem. */
export const prepareSaving = async ({ services, body }: SaveCall): Promise<NetworkView> => {
  const twice = body.plans.some(({ kind }, at) => body.plans.slice(0, at).some((other) => other.kind === kind))
  const fields: Record<string, Problem> = { ...(twice ? { plans: { code: 'exception_twice' } as const } : {}), ...planProblems(body.plans), ...exceptionProblems(body.exceptions) }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
  return services.network.current()
}

const rowOf = (unitId: string, { week, isOn, ...plan }: AppointmentPlan, version: number): PlanRow =>
  ({ ...plan, unitId, isOn: isOn ? 1 : 0, week: JSON.stringify(week.map(inOrder)), version })

/** Every kind has its row since the first time: they carry the version by which two who change it at once find out. A kind that is left out takes none any more. */
const writePlans = async (tx: Transaction, unitId: string, plans: readonly AppointmentPlan[], version: number): Promise<void> => {
  const { affected } = await tx.execute('UPDATE appointment_plan SET version = version + 1 WHERE unitId = ? AND version = ?', [unitId, version])
  if (affected === 0 && version !== 0) throw new DomainError('plan_changed')
  if (affected === 0) {
    await insertAll(tx, appointmentPlanTable, appointmentKinds.map((kind) => rowOf(unitId, plans.find((plan) => plan.kind === kind) ?? emptyPlan(kind), 1))).catch((error: unknown) => {
      throw duplicateKey(error) ? new DomainError('plan_changed') : error
    })
    return
  }
  for (const kind of appointmentKinds) {
    const plan = plans.find((one) => one.kind === kind)
    await update(tx, appointmentPlanTable, plan ? rowOf(unitId, plan, version + 1) : { isOn: 0 }, { unitId, kind })
  }
}

const writeExceptions = async (tx: Transaction, services: Services, unitId: string, exceptions: readonly AppointmentException[]): Promise<void> => {
  await tx.execute('DELETE FROM appointment_exception WHERE unitId = ?', [unitId])
  await insertAll(tx, appointmentExceptionTable, exceptions.map(({ isClosed, spans, ...one }) => ({ ...one, id: newId(services.clock), unitId, isClosed: isClosed ? 1 : 0, spans: JSON.stringify(inOrder(spans)) })))
}

/** Everything that somebody booked once and is to come gets the places of the new plan, never fewer than are taken; what it has no more is closed. In the order of their ids, as whoever moves holds two of them. */
const refitSlots = async (tx: Transaction, services: Services, network: NetworkView, unitId: string, by: { kind: 'staff'; id: string }, now: number): Promise<void> => {
  const kept = await readKept(tx, unitId, now)
  for (const kind of appointmentKinds) {
    const offering = offeringIn(kept, kind, network.calendar)
    const slots = await readSlots(tx, { unitId, kind, from: now, until: Number.MAX_SAFE_INTEGER })
    for (const slot of slots.sort((one, other) => (one.id < other.id ? -1 : 1))) await fitSlot(tx, services, slot, (offering && slotAt(slot.startsAt, offering)) ?? null, by)
  }
}

/** Saves plans and days that differ as a whole. What is booked stays. Throws `plan_changed` where somebody saved since they were read, `forbidden`. */
export const saveAppointmentPlans = async (tx: Transaction, call: SaveCall, network: NetworkView): Promise<string> => {
  const { services, staff, params, body, now } = call
  const unit = unitOf(network, params.id)
  if (!mayEditPlans({ assignments: await assignmentsNow(tx, staff.id, now) }, unit)) throw new DomainError('forbidden')
  await writePlans(tx, unit.id, body.plans, body.version)
  await writeExceptions(tx, services, unit.id, body.exceptions)
  await refitSlots(tx, services, network, unit.id, { kind: 'staff', id: staff.id }, now)
  return unit.id
}

export const presentSaved = async (call: SaveCall, id: string): Promise<KeptPlans> => presentPlans(call, await call.services.network.current(), id)
