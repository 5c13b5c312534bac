import fc from 'fast-check'
import { contract } from '@shared/contract/contract'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { dayText, shanghaiDay, weekdayOf } from '@shared/domain/calendar/day'
import { type Action } from '@shared/domain/workflow'
import { recountIfChanged } from '../features/requests/recount'
import { sweepAlarms } from '../features/requests/sweepAlarms'
import { bodyOf, endpointOf } from './actionCallers'
import { type Credential, type Reply, type TestServer } from './testServer'

export const hour = 3_600_000
/** From New Year 2024 into the year after the last one that is published. */
export const [firstMoment, lastMoment] = [Date.UTC(2023, 11, 31, 16), Date.UTC(2027, 0, 20)]

const limit = fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom('workingDays', 'workingDays', 'calendarDays', 'months') })
  .map(({ amount, unit }) => ({ unit, amount: unit === 'months' ? 1 + (amount % 3) : amount }))
const pick = fc.nat(1000)
const move = fc.oneof(
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('act' as const), pick, mayEnd: fc.integer({ min: 0, max: 5 }).map((one) => one === 0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('calendar' as const), daysAhead: fc.integer({ min: 0, max: 9 }), isSwapped: fc.boolean(), has2027: fc.boolean(), isLate: fc.boolean() }) },
)
export type Move = typeof move extends fc.Arbitrary<infer M> ? M : never
const step = fc.record({ hoursLater: fc.oneof(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 1, max: 24 * 14 })), move })

/** Any life of a request: which service with which limits, begun when, and what happens how much later. Half of them meet a year's end. */
export const lives = fc.record({
  serviceKey: fc.constantFrom('certificate', 'consultation'),
  startedAt: fc.oneof(fc.integer({ min: firstMoment / hour, max: lastMoment / hour }), fc.constantFrom(2024, 2025, 2026).chain((year) => fc.integer({ min: Date.UTC(year, 11, 1) / hour, max: Date.UTC(year, 11, 31) / hour }))).map((hours) => hours * hour),
  limits: fc.record({ answer: limit, acceptance: limit, verification: limit, preliminaryReview: limit, districtReceipt: limit, handOver: limit }),
  steps: fc.array(step, { minLength: 10, maxLength: 24 }),
})

/** A correction of the published calendar some days from now: a day off, in return for the Saturday after it where they are swapped. */
export const correctedCalendar = (now: number, { daysAhead, isSwapped, has2027 }: Extract<Move, { kind: 'calendar' }>) => {
  const day = shanghaiDay(now) + daysAhead
  const saturday = day + 6 - weekdayOf(day)
  return {
    publishedYears: [...publishedCalendar.publishedYears, ...(has2027 ? [2027] : [])],
    holidays: [...publishedCalendar.holidays, dayText(day), ...(has2027 ? ['2027-01-01/2027-01-03'] : [])],
    makeUpWorkdays: [...publishedCalendar.makeUpWorkdays, ...(isSwapped ? [dayText(saturday)] : [])],
  }
}

interface Cast {
  applicant: Credential
  /** Leads of the units through which it goes. */
  leads: readonly Credential[]
  targets: readonly string[]
}

const ending: readonly Action[] = ['withdraw', 'reject']
/** What brings it on is taken more often than what leaves it where it is, or few lives would come far. */
const weights: Readonly<Partial<Record<Action, number>>> = { accept: 6, advance: 8, announceReady: 6, complete: 6, acceptTransfer: 4, requestSupplement: 3, supplement: 4, cancelSupplement: 2, reopen: 4 }

/** Does one of the things that somebody may do now, of those that their pages offer; undefined when nobody can do anything. */
export const actAtRandom = async (server: TestServer, id: string, { applicant, leads, targets }: Cast, move: Extract<Move, { kind: 'act' }>): Promise<Reply | undefined> => {
  const pages = await Promise.all([server.call(contract.getRequest, applicant, { params: { id } }), ...leads.map((lead) => server.call(contract.openRequest, lead, { params: { id } }))])
  const choices = pages.flatMap(({ status, body }, at) => (status === 200 ? (body.actions as Action[]).map((action) => ({ action, body, as: [applicant, ...leads][at] as Credential })) : []))
  // There is nobody else to hand it to.
  const open = choices.filter(({ action }) => action !== 'assign' && (move.mayEnd || !ending.includes(action))).flatMap((choice) => Array.from({ length: weights[choice.action] ?? 1 }, () => choice))
  const chosen = open[move.pick % open.length]
  if (!chosen) return undefined
  const { action, body, as } = chosen
  const target = targets.find((unitId) => unitId !== body.owner.id) ?? ''
  const asked = body.supplementChoices?.find(({ isPaper }: { isPaper: boolean }) => !isPaper)
  const words = action === 'requestSupplement' ? { items: [{ field: asked.field, reason: asked.reasons[0].code, note: '请再核对一下' }], again: '核对时才看出来' }
    : action === 'recordOutside' ? { outsideDate: dayText(shanghaiDay(server.clock.now())) }
    : action === 'supplement' ? { answers: {}, confirmed: Object.fromEntries(body.supplement.items.map(({ field }: { field: string }) => [field, ''])) } : {}
  return server.call(endpointOf(action), as, { params: { id }, body: { ...bodyOf(action, body.version, target), ...words } })
}

/** What the timers do. */
export const letTheClockWork = async ({ services }: TestServer): Promise<void> => {
  await recountIfChanged(services)
  await sweepAlarms(services)
}
