import { type Transaction } from '../../database/database'

/**
 * 免费培训每人一次. A sign-up uses it from the moment at which the seat is theirs (taken, or an offer accepted; also while the staff look
 * whether they are admitted), and whether or not they come: a seat that stayed empty was a seat. Waiting, and being offered a seat, uses
 * nothing. It comes back when the sign-up ends: given back before it began, not admitted, taken away by staff, or called off by the
 * organiser; such a sign-up has an ended hold, whose key counts for nothing and goes with the next use.
 */
export const useEntitlement = async (tx: Transaction, { signupId, personId }: { signupId: string; personId: string }): Promise<void> => {
  await tx.execute("UPDATE signup SET entitlementKey = NULL WHERE entitlementKey = ? AND id IN (SELECT id FROM capacity_hold WHERE holderId = ? AND state = 'ended')", [personId, personId])
  await tx.execute('UPDATE signup SET entitlementKey = ? WHERE id = ?', [personId, signupId])
}

/** The person may take another free training: this one is not theirs any more. */
export const giveBackEntitlement = async (tx: Transaction, signupId: string): Promise<void> => {
  await tx.execute('UPDATE signup SET entitlementKey = NULL WHERE id = ? AND entitlementKey IS NOT NULL', [signupId])
}
