import { shanghaiDay, shanghaiTime, startOfShanghaiDay } from './calendar/day'

/** The messages that may leave by WeChat, one subscription template each (settings WECHAT_TEMPLATE_…). The order is that of their weight: what a person must do comes first. */
export const subscriptionKeys = ['todo', 'progress', 'reply', 'appointment', 'activity', 'notice'] as const
export type SubscriptionKey = (typeof subscriptionKeys)[number]

/** What somebody answered in WeChat's window. `ban` and `filter` come from WeChat itself. */
export const subscriptionAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export type SubscriptionAnswer = (typeof subscriptionAnswers)[number]

/** WeChat shows no more in one window. */
export const mostAsked = 3

/** A once-consent buys one message, a lasting one any number; which of them a template has is WeChat's decision, with its category. */
export const consentKinds = ['once', 'lasting'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** `high`: somebody who does not see it loses something, a seat, a deadline, a way for nothing. `low`: it is good to know. */
export type MessageWeight = 'high' | 'low'

/**
 * Whether a message may spend a once-consent, of so many that are left. What is good to know leaves the last one, where the template has
 * anything weightier (`hasReserve`): people tap once, and what they would miss most is the message that they must act on, which often comes
 * after two or three that say that all goes well.
 */
export const maySpend = (weight: MessageWeight, left: number, hasReserve: boolean): boolean => left > (hasReserve && weight === 'low' ? 1 : 0)

/** Consents of one template that somebody may have in hand: more than anybody's messages of a year. */
export const mostInHand = 30

export interface QuietHours {
  /** Whole hours in Shanghai, 0 to 24; the same hour twice: never quiet. */
  quietFrom: number
  quietUntil: number
}

export const defaultPreferences: QuietHours & { wanted: readonly SubscriptionKey[] } = { wanted: subscriptionKeys, quietFrom: 21, quietUntil: 8 }

/** When messages may leave again (epoch ms), or null where they may now. */
export const quietUntil = (now: number, { quietFrom, quietUntil: end }: QuietHours): number | null => {
  const [from, until] = [quietFrom % 24, end % 24]
  const { hour } = shanghaiTime(now)
  const isQuiet = from < until ? hour >= from && hour < until : from > until && (hour >= from || hour < until)
  if (!isQuiet) return null
  return startOfShanghaiDay(shanghaiDay(now) + (hour < until ? 0 : 1)) + until * 3_600_000
}

/** A message that could not be sent for so long (ms, with a quiet night in it) is not sent any more: the mini-program has it. */
export const longestTry = 36 * 60 * 60_000
