import { defaultPreferences, type SubscriptionKey, subscriptionKeys } from '@shared/domain/subscriptions'
import { type MessagePreferences } from '@shared/contract/subscriptions'
import { type Sql } from '../database/database'
import { duplicateKey, holes, insert, update } from '../database/rows'
import { messagePreferenceTable } from './entities'

interface PreferenceRow {
  accountId: string
  wanted: string
  quietFrom: number
  quietUntil: number
}

/** What accounts want to hear by WeChat, and when not; who never said anything is not among them. */
export const readPreferences = async (sql: Sql, accountIds: readonly string[]): Promise<Map<string, MessagePreferences>> => {
  const rows = await sql.query<PreferenceRow>(`SELECT accountId, wanted, quietFrom, quietUntil FROM message_preference WHERE accountId IN (${holes(accountIds)})`, accountIds)
  return new Map(rows.map(({ accountId, wanted, ...quiet }) => [accountId, { wanted: (JSON.parse(wanted) as SubscriptionKey[]).filter((key) => subscriptionKeys.includes(key)), ...quiet }]))
}

export const preferencesOf = async (sql: Sql, accountId: string): Promise<MessagePreferences> =>
  (await readPreferences(sql, [accountId])).get(accountId) ?? { ...defaultPreferences, wanted: [...defaultPreferences.wanted] }

export const keepPreferences = async (sql: Sql, accountId: string, { wanted, quietFrom, quietUntil }: MessagePreferences, now: number): Promise<void> => {
  const row = { wanted: JSON.stringify(wanted), quietFrom, quietUntil, updatedAt: now }
  if ((await update(sql, messagePreferenceTable, row, { accountId })) === 1) return
  await insert(sql, messagePreferenceTable, { accountId, ...row }).catch(async (error: unknown) => {
    // Two taps at once.
    if (!duplicateKey(error)) throw error
    await update(sql, messagePreferenceTable, row, { accountId })
  })
}
