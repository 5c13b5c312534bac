import { type OfferedSubscription } from '@shared/contract/subscriptions'
import { mostInHand, type SubscriptionAnswer, type SubscriptionKey, subscriptionKeys } from '@shared/domain/subscriptions'
import { subscriptionTexts } from '@shared/text/subscriptions'
import { type Clock } from '../database/clock'
import { type Sql, type Transaction } from '../database/database'
import { newId } from '../database/id'
import { insertAll } from '../database/rows'
import { type Messaging, subscriptionOf } from '../gateways/wechat/messaging'
import { subscriptionConsentTable } from './entities'

interface Held {
  subscription: SubscriptionKey
  templateId: string
  once: number
  lasting: number
}

/** What an account may still be sent, by template. */
const heldBy = (sql: Sql, accountId: string): Promise<Held[]> =>
  sql.query<Held>(
    `SELECT subscription, templateId, SUM(CASE WHEN kind = 'once' THEN 1 ELSE 0 END) AS once, SUM(CASE WHEN kind = 'lasting' THEN 1 ELSE 0 END) AS lasting
     FROM subscription_consent WHERE accountId = ? AND spentAt IS NULL AND endedAt IS NULL GROUP BY subscription, templateId`, [accountId])

/** The templates that are set up, in the order of their weight, with what is left of each. */
export const offeredTo = async (sql: Sql, { templates }: Messaging, accountId: string): Promise<OfferedSubscription[]> => {
  const held = await heldBy(sql, accountId)
  return subscriptionKeys.flatMap((key) => {
    const template = templates[key]
    if (!template) return []
    const mine = held.find(({ subscription, templateId }) => subscription === key && templateId === template.id)
    return [{ key: { code: key, text: subscriptionTexts[key] }, templateId: template.id, left: Number(mine?.lasting ?? 0) > 0 ? null : Number(mine?.once ?? 0) }]
  })
}

interface Answer {
  templateId: string
  answer: SubscriptionAnswer
}

const openOnes = "accountId = ? AND subscription = ? AND templateId = ? AND spentAt IS NULL AND endedAt IS NULL"

/** Consents that are taken back: all of them, or the lasting ones alone. */
export const endConsents = async (tx: Sql, accountId: string, { key, templateId }: { key: SubscriptionKey; templateId: string }, now: number, kind?: 'lasting'): Promise<void> => {
  await tx.execute(`UPDATE subscription_consent SET endedAt = ? WHERE ${openOnes}${kind ? ' AND kind = ?' : ''}`, [now, accountId, key, templateId, ...(kind ? [kind] : [])])
}

/**
 * Keeps what somebody answered in WeChat's window. Each time they agree buys one message; to a lasting template they agree once. A refusal ends
 * a lasting consent; once-consents that they gave earlier are theirs still. Templates that are not set up any more are passed over.
 */
export const recordAnswers = async (tx: Transaction, { clock, messaging }: { clock: Clock; messaging: Messaging }, accountId: string, answers: readonly Answer[]): Promise<void> => {
  const now = clock.now()
  const held = await heldBy(tx, accountId)
  const rows = []
  for (const { templateId, answer } of new Map(answers.map((one) => [one.templateId, one])).values()) {
    const found = subscriptionOf(messaging, templateId)
    if (!found) continue
    const { key, template: { kind } } = found
    const mine = held.find((one) => one.subscription === key && one.templateId === templateId)
    if (answer === 'reject' && kind === 'lasting') await endConsents(tx, accountId, { key, templateId }, now, 'lasting')
    const hasEnough = Number(mine?.[kind] ?? 0) >= (kind === 'lasting' ? 1 : mostInHand)
    if (answer === 'accept' && !hasEnough) rows.push({ id: newId(clock), accountId, subscription: key, templateId, kind, grantedAt: now, spentAt: null, outboxId: null, endedAt: null })
  }
  await insertAll(tx, subscriptionConsentTable, rows)
}
