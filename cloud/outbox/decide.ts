import { type ConsentKind, longestTry, maySpend, quietUntil, type QuietHours, type SubscriptionKey } from '@shared/domain/subscriptions'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { hasReserve, type WechatWords } from '@shared/text/wechatMessages'
import { mostAttempts } from './backoff'
import { type OutboxReason } from './entities'

/** A message that is claimed, and what is known of whom it is for. */
export interface Claimed {
  subscription: SubscriptionKey
  /** When the message was made. */
  createdAt: number
  /** So often it was begun to be sent. */
  attempts: number
  /** A consent that an earlier attempt spent on it. */
  consentId: string | null
  /** Null where the account is gone or disabled. */
  hasAccount: boolean
  /** In the mini-program, by whoever has it open. */
  isRead: boolean
  /** Null where the message is gone, or is no message for WeChat in this release. */
  words: Pick<WechatWords, 'weight' | 'holds'> | null
  /** When that begins of which it reminds, where it says so. */
  startsAt: number | null
  preferences: QuietHours & { wanted: readonly string[] }
}

export interface UsableConsent {
  id: string
  kind: ConsentKind
}

export type Decision =
  | { is: 'in_app_only' | 'failed'; why: OutboxReason }
  | { is: 'later'; at: number }
  /** With that consent; null where none is spent by it. */
  | { is: 'send'; consent: UsableConsent | null }

const hour = 3_600_000

const isOver = ({ holds }: Pick<WechatWords, 'holds'>, { createdAt, startsAt }: Pick<Claimed, 'createdAt' | 'startsAt'>, now: number): boolean =>
  holds !== undefined && ((startsAt !== null && startsAt <= now) || (holds === 'thatDay' ? shanghaiDay(now) !== shanghaiDay(createdAt) : now - createdAt >= holds * hour))

/** What becomes of a claimed message. `templateId` is the one in the settings, `consents` those for it that nobody has spent. Pure. */
export const decide = (claimed: Claimed, now: number, templateId: string | null, consents: readonly UsableConsent[]): Decision => {
  const { words, hasAccount, isRead, preferences, subscription, createdAt, consentId, attempts } = claimed
  if (!words) return { is: 'in_app_only', why: 'message_gone' }
  if (!hasAccount) return { is: 'in_app_only', why: 'no_account' }
  if (isRead) return { is: 'in_app_only', why: 'read' }
  if (!templateId) return { is: 'in_app_only', why: 'not_set_up' }
  if (!preferences.wanted.includes(subscription)) return { is: 'in_app_only', why: 'not_wanted' }
  const lasting = consents.find(({ kind }) => kind === 'lasting') ?? null
  const once = consents.filter(({ kind }) => kind === 'once')
  const hasConsent = consentId !== null || lasting !== null
  if (!hasConsent && once.length === 0) return { is: 'in_app_only', why: 'no_consent' }
  if (!hasConsent && !maySpend(words.weight, once.length, hasReserve(subscription))) return { is: 'in_app_only', why: 'kept_for_important' }
  // Nobody is called about a day that came without it.
  if (isOver(words, claimed, now)) return { is: 'in_app_only', why: 'too_late' }
  if (now - createdAt >= longestTry) return { is: 'failed', why: 'too_late' }
  // An attempt that nobody came back from counts as well.
  if (attempts >= mostAttempts) return { is: 'failed', why: 'too_often' }
  const quiet = quietUntil(now, preferences)
  if (quiet !== null) return { is: 'later', at: quiet }
  return { is: 'send', consent: consentId !== null ? null : (lasting ?? once[0] ?? null) }
}
