import { type MessageLink } from '@shared/domain/messageLink'
import { type Sql, type Transaction } from '../database/database'
import { holes } from '../database/rows'

/** Messages were read: nobody need call about them any more. */
export const closeMessageCalls = async (sql: Sql, notificationIds: readonly string[], now: number): Promise<void> => {
  if (notificationIds.length === 0) return
  await sql.execute(`UPDATE staff_call SET doneAt = ?, version = version + 1 WHERE subjectKey IN (${holes(notificationIds)}) AND doneAt IS NULL`, [now, ...notificationIds.map((id) => `message:${id}`)])
}

/** These were read, in whatever way. */
export const markRead = async (tx: Transaction, notificationIds: readonly string[], now: number): Promise<void> => {
  if (notificationIds.length === 0) return
  await tx.execute(`UPDATE notification SET readAt = ? WHERE id IN (${holes(notificationIds)}) AND readAt IS NULL`, [now, ...notificationIds])
  await closeMessageCalls(tx, notificationIds, now)
}

/** What a message opens was read there, by these: it is read itself. */
export const markLinkRead = async (tx: Transaction, link: MessageLink, recipientIds: readonly string[], now: number): Promise<void> => {
  const rows = await tx.query<{ id: string }>(`SELECT id FROM notification WHERE link = ? AND readAt IS NULL AND recipientId IN (${holes(recipientIds)})`, [link, ...recipientIds])
  await markRead(tx, rows.map(({ id }) => id), now)
}
