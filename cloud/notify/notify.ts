import { type NotificationParams, type NotificationTemplate } from '@shared/text/notifications'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { insert } from '../database/rows'
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
}

/** Leaves an in-app message, in the caller's transaction: the step and the word of it exist together or not at all. */
export const notify = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, { to, template, params, requestId }: Message): Promise<void> => {
  await insert(tx, notificationTable, {
    id: newId(clock), recipientKind: to.kind, recipientId: to.id, template, params: JSON.stringify(params), requestId, createdAt: clock.now(), readAt: null,
  })
}
