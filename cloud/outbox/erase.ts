import { type Transaction } from '../database/database'
import { holes } from '../database/rows'

/** Small enough for one statement. */
const chunk = 500

/** Deletes somebody's messages and what of them was to leave by WeChat; gives how many messages. By the ids: MariaDB walks a whole table for a deletion by a sub-query. */
export const eraseMessages = async (tx: Transaction, personId: string): Promise<number> => {
  const rows = await tx.query<{ id: string }>("SELECT id FROM notification WHERE recipientKind = 'person' AND recipientId = ?", [personId])
  const ids = rows.map(({ id }) => id)
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    await tx.execute(`DELETE FROM outbox WHERE notificationId IN (${holes(some)})`, some)
  }
  return (await tx.execute("DELETE FROM notification WHERE recipientKind = 'person' AND recipientId = ?", [personId])).affected
}
