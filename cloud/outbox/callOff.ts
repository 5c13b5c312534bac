import { type MessageLink } from '@shared/domain/messageLink'
import { reminderTemplates } from '@shared/text/wechatMessages'
import { type Transaction } from '../database/database'
import { holes } from '../database/rows'
import { type Services } from '../services'
import { giveBack } from './giveBack'

/**
 * What these links open is off, or at another time: reminders of it that wait to leave by WeChat do not leave any more. Called in the transaction
 * that calls it off. One that is on its way already comes.
 */
export const callOffReminders = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, links: readonly MessageLink[]): Promise<void> => {
  if (links.length === 0) return
  // By the ids: MariaDB walks a whole table for a change by a sub-query.
  const waiting = (await tx.query<{ id: string }>(
    `SELECT o.id FROM notification n JOIN outbox o ON o.notificationId = n.id
     WHERE n.link IN (${holes(links)}) AND n.template IN (${holes(reminderTemplates)}) AND o.settledAt IS NULL`, [...links, ...reminderTemplates])).map(({ id }) => id)
  if (waiting.length === 0) return
  // Claimed by a sender that has not begun it: it finds the row gone from its claim. Begun once before, it may have come.
  await tx.execute(
    `UPDATE outbox SET state = 'in_app_only', why = 'over', claimId = NULL, settledAt = ? WHERE id IN (${holes(waiting)}) AND (state = 'waiting' OR (state = 'sending' AND attempts = 0))`, [clock.now(), ...waiting])
  const unsent = await tx.query<{ id: string }>(`SELECT id FROM outbox WHERE id IN (${holes(waiting)}) AND why = 'over' AND attempts = 0`, waiting)
  await giveBack(tx, unsent.map(({ id }) => id))
}
