import { type SqlValue, type Transaction } from '../../database/database'
import { holes } from '../../database/rows'

/**
 * Holds sign-ups until the transaction ends, by their ids or by what is on their tickets: a door that lets somebody in and whoever gives the
 * same seat back wait for each other, and read what the other one did only after this.
 */
export const holdSignups = async (tx: Transaction, by: 'id' | 'ticketCode', values: readonly SqlValue[]): Promise<void> => {
  if (values.length > 0) await tx.execute(`UPDATE signup SET version = version WHERE ${by} IN (${holes(values)})`, values)
}
