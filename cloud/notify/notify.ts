import { type MessageLink } from '@shared/domain/messageLink'
import { type NotificationParams, type NotificationTemplate } from '@shared/text/notifications'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { insertMany } from '../database/rows'
import { fillOutbox } from '../outbox/fill'
import { type Services } from '../services'
import { notificationTable } from './entities'

export interface Recipient {
  /** A person's word reaches every account that stands for them. */
  kind: 'person' | 'account' | 'staff' | 'unit'
  id: string
}

interface Message {
  to: Recipient
  template: NotificationTemplate
  params: NotificationParams
  requestId: string | null
  link?: MessageLink
}

/** Leaves in-app messages, and what of them is to leave by WeChat, in the caller's transaction: the step and the word of it exist together or not at all. */
export const notifyAll = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, messages: readonly Message[]): Promise<void> => {
  const rows = messages.map(({ to, template, params, requestId, link }) => ({
    id: newId(clock), recipientKind: to.kind, recipientId: to.id, template, params: JSON.stringify(params), requestId, link: link ?? null, createdAt: clock.now(), readAt: null,
  }))
  await insertMany(tx, notificationTable, rows)
  await fillOutbox(tx, clock, rows)
}

export const notify = (tx: Transaction, services: Pick<Services, 'clock'>, message: Message): Promise<void> => notifyAll(tx, services, [message])
