import { contract } from '@shared/contract/contract'
import { type Message } from '@shared/contract/messages'
import { DomainError } from '@shared/domain/error'
import { fillTemplate, notificationTemplates, type NotificationTemplate } from '@shared/text/notifications'
import { type Actor, unitIdsOf } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { query, type Route } from '../../middleware/endpoints'
import { getHome } from './home'
import { countUnread } from './unread'
import { holes } from '../../database/rows'

interface MessageRow {
  id: string
  recipientId: string
  template: NotificationTemplate
  params: string
  requestId: string | null
  createdAt: number
  readAt: number | null
}

const presentMessage = ({ id, recipientId, template, params, requestId, createdAt, readAt }: MessageRow, { account }: Actor): Message => {
  const { title, body } = notificationTemplates[template]
  const values = JSON.parse(params) as Record<string, string | number>
  return { id, title: fillTemplate(title, values), body: fillTemplate(body, values), at: createdAt, isRead: readAt !== null, requestId, side: recipientId === account?.id ? 'applicant' : 'staff' }
}

/** Everybody whom this session hears for: the account and whom it stands for, the member of staff, and their units. */
const recipientsOf = ({ account, staff }: Actor): string[] => [...(account ? [account.id, ...account.personIds] : []), ...(staff ? [staff.id, ...unitIdsOf(staff)] : [])]

const pageSize = 20

export const messageRoutes: readonly Route[] = [
  query(contract.getHome, getHome),

  query(contract.listMessages, async ({ services, actor, query: { after } }) => {
    const recipients = recipientsOf(actor)
    if (recipients.length === 0) return { messages: [], next: null, unread: 0 }
    const cursor = decodeCursor(after)
    const rows = await services.database.query<MessageRow>(
      `SELECT id, recipientId, template, params, requestId, createdAt, readAt FROM notification WHERE recipientId IN (${holes(recipients)}) ${cursor ? 'AND id < ?' : ''} ORDER BY id DESC LIMIT ${pageSize + 1}`,
      [...recipients, ...(cursor ? [cursor.id] : [])])
    const last = rows[pageSize - 1]
    return {
      messages: rows.slice(0, pageSize).map((row) => presentMessage(row, actor)),
      next: rows.length > pageSize && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
      unread: await countUnread(services.database, recipients),
    }
  }),

  query(contract.readMessage, async ({ services, actor, params, now }) => {
    const recipients = recipientsOf(actor)
    const { affected } = await services.database.execute(
      `UPDATE notification SET readAt = COALESCE(readAt, ?) WHERE id = ? AND recipientId IN (${recipients.length ? holes(recipients) : 'NULL'})`, [now, params.id, ...recipients])
    if (affected !== 1) throw new DomainError('not_found')
    return { done: true as const }
  }),
]
