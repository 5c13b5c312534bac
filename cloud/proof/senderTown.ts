import { privacyNotice } from '@shared/text/privacy'
import { benchKeys } from '../bench/keys'
import { systemClock } from '../database/clock'
import { type Database, type Sql } from '../database/database'
import { newId } from '../database/id'
import { insertMany } from '../database/rows'
import { accountTable } from '../features/identity/entities'
import { type Messaging } from '../gateways/wechat/messaging'
import { messagePreferenceTable, subscriptionConsentTable } from '../outbox/entities'
import { notifyAll } from '../notify/notify'
import { createVault } from '../security/vault'

const fields = { thing1: 'subject' } as const
/** A lasting template and one of once-consents. */
export const proofMessaging: Messaging = { pushToken: null, publicUrl: null, templates: { progress: { id: 'standin-progress', kind: 'lasting', fields }, todo: { id: 'standin-todo', kind: 'once', fields } } }

/** One of three messages has a lasting consent, one a once-consent, and one none. */
const turns = ['lasting', 'once', 'none'] as const
let made = 0

/** So many people, each with one message that is named by a number of its own; as the service itself leaves them. */
export const addMessages = async (database: Database, amount: number): Promise<void> => {
  const vault = createVault(benchKeys)
  const clock = systemClock
  const now = clock.now()
  const people = Array.from({ length: amount }, () => ({ id: newId(clock), number: (made += 1), turn: turns[made % turns.length] ?? 'none' }))
  await database.transaction(async (tx) => {
    await insertMany(tx, accountTable, people.map(({ id, number }) => ({
      id, openidIndex: id, openid: vault.seal(`standin-${number}`, id), staffId: null, privacyVersion: privacyNotice.version, privacyAcceptedAt: now, disabledAt: null, createdAt: now,
    })))
    // Awake at any hour, for the proof runs at any hour.
    await insertMany(tx, messagePreferenceTable, people.map(({ id }) => ({ accountId: id, wanted: '["todo","progress"]', quietFrom: 0, quietUntil: 0, updatedAt: now })))
    await insertMany(tx, subscriptionConsentTable, people.filter(({ turn }) => turn !== 'none').map(({ id, turn }) => ({
      id: newId(clock), accountId: id, subscription: turn === 'lasting' ? ('progress' as const) : ('todo' as const), templateId: turn === 'lasting' ? 'standin-progress' : 'standin-todo', kind: turn === 'lasting' ? ('lasting' as const) : ('once' as const), grantedAt: now, spentAt: null, outboxId: null, endedAt: null,
    })))
    await notifyAll(tx, { clock }, people.map(({ id, number, turn }) => ({
      to: { kind: 'account' as const, id }, template: turn === 'once' ? ('supplement_requested' as const) : ('request_completed' as const), params: { service: `第${number}件` }, requestId: null,
    })))
  })
}

const countOf = async (sql: Sql, statement: string): Promise<number> => Number((await sql.query<{ count: number }>(statement))[0]?.count)

export const waitingCount = (sql: Sql): Promise<number> => countOf(sql, "SELECT COUNT(*) AS count FROM outbox WHERE state IN ('waiting', 'sending')")

/** By the words of the message, how each row stands that was to be sent. */
export const standingOf = async (sql: Sql): Promise<Map<string, string>> => {
  const rows = await sql.query<{ params: string; state: string; why: string | null }>('SELECT n.params, o.state, o.why FROM outbox o JOIN notification n ON n.id = o.notificationId')
  return new Map(rows.map(({ params, state, why }) => [(JSON.parse(params) as { service: string }).service, why ?? state]))
}

/** Messages without exactly one row, and consents that were spent on nothing, twice, or not at all though something was sent by them. */
export const countUnaccounted = async (sql: Sql): Promise<number> => {
  const [messages, doubled, spentOnNothing, unspent] = [
    "SELECT COUNT(*) AS count FROM notification n WHERE (SELECT COUNT(*) FROM outbox o WHERE o.notificationId = n.id) <> 1",
    "SELECT COUNT(*) AS count FROM outbox WHERE (settledAt IS NULL) <> (state IN ('waiting', 'sending'))",
    "SELECT COUNT(*) AS count FROM subscription_consent c LEFT JOIN outbox o ON o.id = c.outboxId AND o.consentId = c.id WHERE c.spentAt IS NOT NULL AND o.id IS NULL",
    "SELECT COUNT(*) AS count FROM outbox o JOIN subscription_consent c ON c.id = o.consentId WHERE o.state = 'sent' AND c.kind = 'once' AND (c.outboxId IS NULL OR c.outboxId <> o.id)",
  ]
  return (await Promise.all([messages, doubled, spentOnNothing, unspent].map((statement) => countOf(sql, statement as string)))).reduce((sum, count) => sum + count, 0)
}
