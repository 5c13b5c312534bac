import { shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'

/** One person's claim on one place: theirs, in line for one, one kept for them until a time, or over. */
export const holdStates = ['held', 'waiting', 'offered', 'ended'] as const
export type HoldState = (typeof holdStates)[number]

/** Why a hold is over: given back, an offer not wanted or not answered in time, taken away by staff, or the line or all of it ended. */
export const holdEnds = ['released', 'declined', 'lapsed', 'removed', 'closed'] as const
export type HoldEnd = (typeof holdEnds)[number]

/** What the log of a pool knows. */
export const capacityChanges = ['taken', 'waiting', 'offered', 'accepted', 'declined', 'lapsed', 'released', 'removed', 'moved', 'resized', 'rescheduled', 'opened', 'closed'] as const
export type CapacityChange = (typeof capacityChanges)[number]

const minute = 60_000
const hour = 60 * minute

/**
 * How long a place is kept for the first in line: every number that decides it (ms; a bureau default, no source prescribes one).
 * Waking hours, because nobody should lose a place asleep: many of those asked are over 60, and a message at 21:00 is read at 8:00.
 */
export const offerRule = {
  /** 8:00 to 20:00 in Shanghai, every day: a place is answered for on a Sunday, too. */
  wakingFrom: 8 * hour,
  wakingUntil: 20 * hour,
  /** Long enough for a midday nap and a visit to the doctor, short enough that two more can be asked on the same day. */
  length: 4 * hour,
  /** It ends so long before the start that one more can be asked, where the person still has `leastAnswer` of waking time until then. */
  beforeStart: hour,
  leastAnswer: hour,
  /** A place that gets free later than this is not offered: nobody could read it, answer and come. */
  noneWithin: 30 * minute,
} as const
export type OfferRule = { readonly [K in keyof typeof offerRule]: number }

/** Waking time since 1970-01-01 (ms). */
const wakingTime = (moment: number, { wakingFrom, wakingUntil }: OfferRule): number => {
  const day = shanghaiDay(moment)
  const sinceMorning = moment - startOfShanghaiDay(day) - wakingFrom
  const wakingDay = wakingUntil - wakingFrom
  return day * wakingDay + Math.min(Math.max(sinceMorning, 0), wakingDay)
}

/** The moment at which so much waking time has gone by. */
const afterWaking = (moment: number, length: number, rule: OfferRule): number => {
  const wakingDay = rule.wakingUntil - rule.wakingFrom
  const target = wakingTime(moment, rule) + length
  const day = Math.ceil(target / wakingDay) - 1
  return startOfShanghaiDay(day) + rule.wakingFrom + target - day * wakingDay
}

/** When the line of a pool ends: from then on nothing is offered any more, and whoever still waits is told so. Null: never. */
export const lineEndsAt = (startsAt: number | null, { noneWithin }: Pick<OfferRule, 'noneWithin'> = offerRule): number | null => (startsAt === null ? null : startsAt - noneWithin)

/** Until when a place that is offered at `now` is kept (epoch ms), or null when it is too late to offer one. */
export const offerUntil = (now: number, { startsAt }: { startsAt: number | null }, rule: OfferRule = offerRule): number | null => {
  const answered = afterWaking(now, rule.length, rule)
  if (startsAt === null) return answered
  if (now >= startsAt - rule.noneWithin) return null
  const early = startsAt - rule.beforeStart
  const leavesEnough = wakingTime(early, rule) - wakingTime(now, rule) >= rule.leastAnswer
  return Math.min(answered, leavesEnough ? early : startsAt)
}
