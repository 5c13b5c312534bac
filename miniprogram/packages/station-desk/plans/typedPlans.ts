import { type AppointmentException, type AppointmentPlan, type KeptPlans } from '@shared/contract/appointments'
import { type AppointmentKind, appointmentKinds, appointmentLimits } from '@shared/domain/appointments'
import { daysOfPattern, type Span } from '@shared/domain/openingHours'
import { planWords as words } from '@shared/text/appointmentDesk'

/** Numbers as they are typed. */
export const numberFields = ['slotLength', 'places', 'leadHours', 'daysAhead'] as const
export type NumberField = (typeof numberFields)[number]
export const bounds: Record<NumberField, readonly [number, number]> = {
  slotLength: [appointmentLimits.leastSlot, appointmentLimits.longestSlot], places: [1, appointmentLimits.places], leadHours: [0, 24 * 14], daysAhead: [1, appointmentLimits.daysAhead],
}

export interface TypedPlan {
  kind: AppointmentKind
  isOn: boolean
  week: readonly (readonly Span[])[]
  numbers: Readonly<Record<NumberField, string>>
}

/** All that is edited on the page. */
export interface TypedPlans {
  plans: readonly TypedPlan[]
  exceptions: readonly AppointmentException[]
  /** On which it is built: somebody else may have saved since. */
  version: number
}

/** What a station begins with: half an hour for one, a day before, a fortnight ahead; nothing is offered until it is switched on. */
const beginning = (kind: AppointmentKind): TypedPlan =>
  ({ kind, isOn: false, week: Array.from({ length: daysOfPattern }, () => []), numbers: { slotLength: kind === 'counter' ? '30' : '120', places: '1', leadHours: '24', daysAhead: '14' } })

const typedPlan = ({ kind, isOn, week, slotLength, places, leadHours, daysAhead }: AppointmentPlan): TypedPlan =>
  ({ kind, isOn, week, numbers: { slotLength: String(slotLength), places: String(places), leadHours: String(leadHours), daysAhead: String(daysAhead) } })

export const typedOf = ({ plans, exceptions, version }: KeptPlans): TypedPlans => ({
  plans: appointmentKinds.map((kind) => {
    const plan = plans.find((one) => one.kind === kind)
    return plan ? typedPlan(plan) : beginning(kind)
  }),
  exceptions: exceptions.map(({ kind, day, isClosed, spans, places, reason }) => ({ kind, day, isClosed, spans, places, reason })), version,
})

export const numberOf = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN)

export const planOf = ({ kind, isOn, week, numbers }: TypedPlan): AppointmentPlan => ({
  kind, isOn, week: week.map((spans) => spans.map((span) => ({ ...span }))), slotLength: numberOf(numbers.slotLength), places: numberOf(numbers.places), leadHours: numberOf(numbers.leadHours), daysAhead: numberOf(numbers.daysAhead),
})

/** A plan that was never switched on and says nothing is left out. */
const isSaid = ({ isOn, week }: TypedPlan): boolean => isOn || week.some((spans) => spans.length > 0)

export const bodyOf = ({ plans, exceptions, version }: TypedPlans) => ({ plans: plans.filter(isSaid).map(planOf), exceptions: exceptions.map((one) => ({ ...one, spans: [...one.spans] })), version })

/** What is wrong with the spans of one day, in order as they stand; null where nothing is. */
export const spansProblem = (spans: readonly Span[], slotLength: number): string | null => {
  if (spans.some(({ from, to }) => from >= to)) return words.order
  const inOrder = [...spans].sort((one, other) => one.from - other.from)
  if (inOrder.some((span, index) => index > 0 && span.from < (inOrder[index - 1]?.to ?? 0))) return words.overlap
  return Number.isFinite(slotLength) && spans.some(({ from, to }) => to - from < slotLength) ? words.tooShort : null
}

export type PlanProblems = Readonly<Record<string, string>>

/** What is to be mended, by place: `counter.places`, `counter.2`. */
export const problemsOf = ({ plans }: TypedPlans): PlanProblems => Object.fromEntries(plans.filter(isSaid).flatMap(({ kind, week, numbers }) => [
  ...numberFields.flatMap((field): [string, string][] => {
    const [least, most] = bounds[field]
    const value = numberOf(numbers[field])
    return value >= least && value <= most ? [] : [[`${kind}.${field}`, words.number(least, most)]]
  }),
  ...week.flatMap((spans, index): [string, string][] => {
    const problem = spansProblem(spans, numberOf(numbers.slotLength))
    return problem === null ? [] : [[`${kind}.${index}`, problem]]
  }),
]))
