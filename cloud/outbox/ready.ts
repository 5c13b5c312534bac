import { type SubscriptionKey, subscriptionKeys } from '@shared/domain/subscriptions'
import { hasReserve } from '@shared/text/wechatMessages'
import { type Sql, type SqlValue } from '../database/database'
import { telling, tellableAt } from '../features/identity/tellable'
import { type Messaging } from '../gateways/wechat/messaging'
import { type Services } from '../services'

/** A condition on the person `p`, without the word WHERE. */
export interface PersonCondition {
  sql: string
  values: readonly SqlValue[]
}

const usable = (key: SubscriptionKey, { templates }: Messaging, now: number): PersonCondition => ({
  sql: `EXISTS (SELECT 1 FROM ${telling} LEFT JOIN message_preference m ON m.accountId = ac.id
    WHERE rp.personId = p.id AND ${tellableAt()} AND (m.wanted IS NULL OR m.wanted LIKE ?)
      AND (SELECT SUM(CASE WHEN c.kind = 'lasting' THEN 2 ELSE 1 END) FROM subscription_consent c
        WHERE c.accountId = ac.id AND c.subscription = ? AND c.templateId = ? AND c.spentAt IS NULL AND c.endedAt IS NULL) >= ?)`,
  // One that is kept for what is weightier would not reach them with the others.
  values: [now, now, `%"${key}"%`, key, templates[key]?.id ?? '', hasReserve(key) ? 2 : 1],
})

/** How many of those persons have an account to which any such message could be sent now, also one that is only good to know. */
export const readyForWechat = async (sql: Sql, { messaging, clock }: Pick<Services, 'messaging' | 'clock'>, subscription: SubscriptionKey, whom: PersonCondition): Promise<number> => {
  if (!subscriptionKeys.includes(subscription) || !messaging.templates[subscription]) return 0
  const { sql: isUsable, values } = usable(subscription, messaging, clock.now())
  const [row] = await sql.query<{ count: number }>(`SELECT COUNT(*) AS count FROM person p WHERE (${whom.sql}) AND ${isUsable}`, [...whom.values, ...values])
  return Number(row?.count)
}
