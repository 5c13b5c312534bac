import { useEffect } from 'react'
import { contract } from '@shared/contract/contract'
import { type MessagePreferences, type OfferedSubscription } from '@shared/contract/subscriptions'
import { mostAsked, type SubscriptionKey } from '@shared/domain/subscriptions'
import { call } from '@/api/call'
import { createStore, useStore } from '@/platform/store'
import { alwaysRefused, askInWechat, type Asked, canSubscribe, type SubscribeAnswers } from '@/platform/subscribe'
import { refreshMe } from './session'
import { sessionStore } from './store'
import { hasUnsent, keepUnsent, sendUnsent } from './unsentConsents'

interface Known {
  /** Whose: another session knows nothing of it. */
  token: string
  templates: readonly OfferedSubscription[]
  preferences: MessagePreferences
}

/** What may be asked for, known before the tap: within it nothing can be waited for. */
const known = createStore<Known | null>(null)
/** Refused for good, or forbidden: not asked again while the program runs. */
const settled = new Set<string>()
let isSwitchedOff = false
/** A window is on the screen: the second of two fast taps opens none. */
let isAsking = false

const knownNow = (): Known | null => {
  const { token } = sessionStore.get()
  const now = known.get()
  return now && now.token === token ? now : null
}

/** Whose answers these are; null where nobody has an account here. Throws ApiError where that is not known and cannot be asked. */
const accountNow = async (): Promise<string | null> => (sessionStore.get().me ?? (await refreshMe()))?.account?.id ?? null

/** What could not be told at its time. */
const sendKept = async (): Promise<void> => {
  const accountId = hasUnsent() ? await accountNow() : null
  if (accountId) await sendUnsent(accountId)
}

/** Reads which messages there are and what was agreed to, once the service knows what it was not told yet. Throws ApiError. */
export const loadSubscriptions = async () => {
  const { token } = sessionStore.get()
  await sendKept().catch(() => undefined)
  const answer = await call(contract.getSubscriptions)
  if (token) known.set({ token, ...answer })
  return answer
}

/** Tells the service what was answered; what does not get through is kept, and told with the next look. Throws ApiError. */
const record = async (answers: SubscribeAnswers): Promise<readonly OfferedSubscription[] | null> => {
  const accountId = await accountNow()
  if (!accountId) return null
  keepUnsent(accountId, answers)
  const templates = await sendUnsent(accountId)
  const now = knownNow()
  if (now && templates) known.set({ ...now, templates })
  return templates
}

/** Remembers what would be asked in vain. */
const settle = async (asked: Asked): Promise<void> => {
  if (asked.state === 'switchedOff') isSwitchedOff = true
  if (asked.state !== 'answered') return
  const refused = Object.entries(asked.answers).filter(([, answer]) => answer !== 'accept')
  for (const [id, answer] of refused) if (answer !== 'reject') settled.add(id)
  if (refused.some(([, answer]) => answer === 'reject')) for (const id of await alwaysRefused()) settled.add(id)
}

/** What is worth asking for: wanted by the person, not agreed to for good already, and not refused for good. */
const askable = (keys: readonly SubscriptionKey[]): string[] => {
  const now = knownNow()
  if (!now || isSwitchedOff) return []
  return keys
    .flatMap((key) => now.templates.filter((template) => template.key.code === key && template.left !== null && now.preferences.wanted.includes(key)))
    .map(({ templateId }) => templateId)
    .filter((id) => id !== '' && !settled.has(id))
    .slice(0, mostAsked)
}

/** Asks within a tap; the answers are told to the service behind whatever the tap does, which neither waits for them nor fails with them. */
const ask = (keys: readonly SubscriptionKey[]): void => {
  const ids = isAsking ? [] : askable(keys)
  if (ids.length === 0) return
  isAsking = true
  void askInWechat(ids).then(async (asked) => {
    isAsking = false
    if (asked.state === 'answered' && Object.keys(asked.answers).length > 0) await record(asked.answers).catch(() => undefined)
    await settle(asked)
  })
}

/**
 * For a page whose tap leads to messages: `const askFirst = useSubscribeAsk(['todo', 'progress', 'reply'])`, then `askFirst()` as the first
 * thing in the tap, before the call that submits. Three templates at most, in the order of `keys`; in a browser nothing happens.
 */
export const useSubscribeAsk = (keys: readonly SubscriptionKey[]): (() => void) => {
  const { token } = useStore(sessionStore)
  useEffect(() => {
    if (canSubscribe && token && (!knownNow() || hasUnsent())) loadSubscriptions().catch(() => undefined)
  }, [token])
  return () => ask(keys)
}

/** One template by the person's own wish, on the page of the settings: what came of it. Called within the tap. */
export const askAgain = async (templateId: string): Promise<{ outcome: 'accept' | 'reject' | 'blocked'; templates: readonly OfferedSubscription[] | null }> => {
  const asked = await askInWechat([templateId])
  if (asked.state !== 'answered') return { outcome: 'blocked', templates: null }
  const templates = await record(asked.answers)
  const answer = asked.answers[templateId]
  return { outcome: answer === 'accept' || answer === 'reject' ? answer : 'blocked', templates }
}

/** What somebody chose on the page of the settings counts for the next tap. */
export const keepPreferences = (preferences: MessagePreferences): void => {
  const now = knownNow()
  if (now) known.set({ ...now, preferences })
}
