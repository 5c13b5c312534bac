import { contract } from '@shared/contract/contract'
import { type Message } from '@shared/contract/messages'
import { DomainError } from '@shared/domain/error'
import { fillTemplate, templateNamed } from '@shared/text/notifications'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { query, type Route } from '../../middleware/endpoints'
import { closeMessageCalls } from '../../notify/heard'
import { type Recipient } from '../../notify/notify'
import { getHome } from './home'
import { recipientsOf } from './recipients'
import { countUnread } from './unread'
import { holes } from '../../database/rows'

interface MessageRow {
  id: string
  recipientKind: Recipient['kind']
  template: string
  params: string
  requestId: string | null
  link: string | null
  createdAt: number
  readAt: number | null
}

const presentMessage = ({ id, recipientKind, template, params, requestId, link, createdAt, readAt }: MessageRow): Message => {
  const { title, body } = templateNamed(template)
  const values = JSON.parse(params) as Record<string, string | number>
  return { id, side: recipientKind === 'staff' || recipientKind === 'unit' ? 'staff' : 'applicant', title: fillTemplate(title, values), body: fillTemplate(body, values), at: createdAt, isRead: readAt !== null, requestId, link }
}

const pageSize = 20

export const messageRoutes: readonly Route[] = [
  query(contract.getHome, getHome),

  query(contract.listMessages, async ({ services, actor, query: { after } }) => {
    const recipients = recipientsOf(actor, await services.network.current())
    if (recipients.length === 0) return { messages: [], next: null, unread: 0 }
    const cursor = decodeCursor(after)
    const rows = await services.database.query<MessageRow>(
      `SELECT id, recipientKind, template, params, requestId, link, createdAt, readAt FROM notification WHERE recipientId IN (${holes(recipients)}) ${cursor ? 'AND id < ?' : ''} ORDER BY id DESC LIMIT ${pageSize + 1}`,
      [...recipients, ...(cursor ? [cursor.id] : [])])
    const last = rows[pageSize - 1]
    return {
      messages: rows.slice(0, pageSize).map(presentMessage),
      next: rows.length > pageSize && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
      unread: await countUnread(services.database, recipients),
    }
  }),

  query(contract.readMessage, async ({ services, actor, params, now }) => {
    const recipients = recipientsOf(actor, await services.network.current())
    await services.database.transaction(async (tx) => {
      const { affected } = await tx.execute(`UPDATE notification SET readAt = COALESCE(readAt, ?) WHERE id = ? AND recipientId IN (${holes(recipients)})`, [now, params.id, ...recipients])
      if (affected !== 1) throw new DomainError('not_found')
      await closeMessageCalls(tx, [params.id], now)
    })
    return { done: true as const }
  }),
]
