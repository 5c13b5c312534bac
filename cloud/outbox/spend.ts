import { type SubscriptionKey } from '@shared/domain/subscriptions'
import { type Transaction } from '../database/database'
import { holes } from '../database/rows'
import { type Decision, type UsableConsent } from './decide'

type OpenConsent = UsableConsent & { accountId: string; subscription: SubscriptionKey; templateId: string }

/** What these accounts may still be sent. */
export const openConsents = (tx: Transaction, accountIds: readonly string[]): Promise<OpenConsent[]> =>
  tx.query<OpenConsent>(
    `SELECT id, accountId, subscription, templateId, kind FROM subscription_consent WHERE accountId IN (${holes(accountIds)}) AND spentAt IS NULL AND endedAt IS NULL ORDER BY kind, id LIMIT 10000`, accountIds)

/** Another instance spent it since it was read. */
export class ConsentTaken extends Error {}

/** Each consent to the message that it buys. Throws where another instance was faster with one: all of the claim is undone, and tried again. */
export const spend = async (tx: Transaction, decided: readonly (readonly [{ id: string }, Decision])[], now: number): Promise<void> => {
  const pairs = decided.flatMap(([{ id }, decision]) => (decision.is === 'send' && decision.consent ? [{ rowId: id, ...decision.consent }] : []))
  const once = pairs.filter(({ kind }) => kind === 'once')
  if (pairs.length > 0) await tx.execute(`UPDATE outbox SET consentId = CASE id ${pairs.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE id IN (${holes(pairs)})`, [...pairs.flatMap(({ rowId, id }) => [rowId, id]), ...pairs.map(({ rowId }) => rowId)])
  if (once.length === 0) return
  const { affected } = await tx.execute(
    `UPDATE subscription_consent SET spentAt = ?, outboxId = CASE id ${once.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE id IN (${holes(once)}) AND spentAt IS NULL AND endedAt IS NULL`,
    [now, ...once.flatMap(({ rowId, id }) => [id, rowId]), ...once.map(({ id }) => id)])
  if (affected !== once.length) throw new ConsentTaken()
}
