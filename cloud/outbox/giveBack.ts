import { type Transaction } from '../database/database'
import { holes } from '../database/rows'

/** The once-consents of rows that were certainly not sent have bought nothing, and are there for the next message. */
export const giveBack = async (tx: Transaction, outboxIds: readonly string[]): Promise<void> => {
  if (outboxIds.length > 0) await tx.execute(`UPDATE subscription_consent SET spentAt = NULL, outboxId = NULL WHERE outboxId IN (${holes(outboxIds)})`, outboxIds)
}
