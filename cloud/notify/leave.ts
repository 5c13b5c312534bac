import { type MessageLink } from '@shared/domain/messageLink'
import { type NotificationParams, type NotificationTemplate } from '@shared/text/notifications'
import { type Clock } from '../database/clock'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { insertMany } from '../database/rows'
import { type RowOf } from '../database/table'
import { notificationTable } from './entities'

export interface Recipient {
  /** A person's word reaches every account that stands for them. */
  kind: 'person' | 'account' | 'staff' | 'unit'
  id: string
}

export interface Message {
  to: Recipient
  template: NotificationTemplate
  params: NotificationParams
  requestId: string | null
  link?: MessageLink
}

/** Leaves messages in the mini-program alone, as those for the staff, who read them at their desk. All others go by `notifyAll`. */
export const leaveMessages = async (tx: Transaction, clock: Clock, messages: readonly Message[]): Promise<RowOf<typeof notificationTable>[]> => {
  const rows = messages.map(({ to, template, params, requestId, link }) => ({
    id: newId(clock), recipientKind: to.kind, recipientId: to.id, template, params: JSON.stringify(params), requestId, link: link ?? null, createdAt: clock.now(), readAt: null,
  }))
  await insertMany(tx, notificationTable, rows)
  return rows
}
