import { urgencyOf, wechatWordsOf } from '@shared/text/wechatMessages'
import { type Clock } from '../database/clock'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { holes, insertMany } from '../database/rows'
import { addCalls } from '../features/calls/add'
import { telling, tellableAt } from '../features/identity/tellable'
import { callOf, isWorthACall } from './callFor'
import { outboxTable } from './entities'

/** A message as it was just left in the mini-program. */
export interface LeftMessage {
  id: string
  recipientKind: 'person' | 'account' | 'staff' | 'unit'
  recipientId: string
  template: string
  requestId: string | null
  link: string | null
}

/** Whoever has the thread open has read an answer by then (ms), and it costs them no consent. */
const readersFirst = 30_000

/** Below what SQLite takes in one statement, with both lists of ids. */
const chunk = 500

/** Who has a phone on which it could be shown: the accounts that act for a person now, and the account itself. */
const accountsOf = async (tx: Transaction, personIds: readonly string[], accountIds: readonly string[], now: number): Promise<Map<string, string[]>> => {
  const rows = await tx.query<{ recipientId: string; accountId: string }>(
    `SELECT DISTINCT rp.personId AS recipientId, ac.id AS accountId FROM ${telling}
     WHERE rp.personId IN (${holes(personIds)}) AND ${tellableAt()}
     UNION ALL SELECT a.id AS recipientId, a.id AS accountId FROM account a WHERE a.id IN (${holes(accountIds)}) AND a.disabledAt IS NULL`, [...personIds, now, now, ...accountIds])
  const found = new Map<string, string[]>()
  for (const { recipientId, accountId } of rows) found.set(recipientId, [...(found.get(recipientId) ?? []), accountId])
  return found
}

/**
 * Lays ready what is to leave by WeChat, in the transaction of the message: one look and one insertion, for some hundreds at a time. Whoever has no
 * account at all, as those whom the staff helps at a counter, is called where it matters. Who has one that agreed to nothing reads it there.
 */
export const fillOutbox = async (tx: Transaction, clock: Clock, messages: readonly LeftMessage[]): Promise<void> => {
  const now = clock.now()
  const leaving = messages.flatMap((message) => {
    const words = wechatWordsOf(message.template)
    return words && (message.recipientKind === 'person' || message.recipientKind === 'account') ? [{ ...message, subscription: words.subscription, weight: urgencyOf(message.template) }] : []
  })
  for (let at = 0; at < leaving.length; at += chunk) {
    const some = leaving.slice(at, at + chunk)
    const idsOf = (kind: LeftMessage['recipientKind']): string[] => [...new Set(some.filter(({ recipientKind }) => recipientKind === kind).map(({ recipientId }) => recipientId))]
    const accounts = await accountsOf(tx, idsOf('person'), idsOf('account'), now)
    await insertMany(tx, outboxTable, some.flatMap(({ id, recipientId, subscription, weight }) => (accounts.get(recipientId) ?? []).map((accountId) => ({
      id: newId(clock), notificationId: id, accountId, subscription, state: 'waiting' as const, why: null, weight, attempts: 0, nextAt: subscription === 'reply' ? now + readersFirst : now, claimId: null, consentId: null, createdAt: now, settledAt: null,
    }))))
    const unheard = some.filter(({ recipientKind, recipientId, template }) => recipientKind === 'person' && !accounts.has(recipientId) && isWorthACall(template))
    await addCalls(tx, { clock }, unheard.map(({ id, recipientId, ...message }) => callOf({ ...message, notificationId: id, personId: recipientId })))
  }
}
