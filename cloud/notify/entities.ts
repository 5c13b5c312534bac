import { type NotificationTemplate } from '@shared/text/notifications'
import { epoch, nullable, table, text, ulid, varchar } from '../database/table'

/** In-app messages, as template and parameters: the words are made when they are read. */
export const notificationTable = table({
  name: 'notification',
  columns: {
    id: ulid(),
    recipientKind: varchar<'person' | 'account' | 'staff' | 'unit'>(10),
    recipientId: ulid(),
    template: varchar<NotificationTemplate>(40),
    params: text(),
    requestId: nullable(ulid()),
    /** What else it is about, such as 'signup:01H…' (shared/domain/messageLink.ts). */
    link: nullable(varchar(60)),
    createdAt: epoch(),
    readAt: nullable(epoch()),
  },
  indexes: [['recipientId', 'id'], ['recipientId', 'readAt'], ['link', 'readAt']],
})
