import { type MessageLink } from '@shared/domain/messageLink'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { type ThreadSide } from '@shared/domain/thread'
import { type Transaction } from '../../database/database'
import { notify, type Recipient } from '../../notify/notify'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type RequestRow } from '../requests/entities'

/** What a message about a thread opens, on that side. */
export const threadLink = (side: ThreadSide, requestId: string): MessageLink => (side === 'applicant' ? `thread:${requestId}` : `staffThread:${requestId}`)

const recipientOf = (side: ThreadSide, { personId, assigneeId, ownerUnitId }: RequestRow): Recipient => {
  if (side === 'applicant') return { kind: 'person', id: personId }
  return assigneeId === null ? { kind: 'unit', id: ownerUnitId } : { kind: 'staff', id: assigneeId }
}

/** Tells the side that did not write, once until they look: ten lines in a row are one message. The request is held by the caller. */
export const tellOtherSide = async (tx: Transaction, services: Services, network: NetworkView, request: RequestRow, writer: ThreadSide): Promise<void> => {
  const side = writer === 'applicant' ? 'staff' : 'applicant'
  const link = threadLink(side, request.id)
  const to = recipientOf(side, request)
  const unread = await tx.query('SELECT 1 AS one FROM notification WHERE link = ? AND recipientId = ? AND readAt IS NULL LIMIT 1', [link, to.id])
  if (unread.length > 0) return
  const params = { service: network.forms.of(request).texts.title, number: formatRequestNumber(request.number ?? ''), unit: network.unit(request.ownerUnitId).name }
  await notify(tx, services, { to, template: side === 'applicant' ? 'thread_answer' : 'thread_message', params, requestId: request.id, link })
}
