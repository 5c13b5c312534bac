import { readMessageLink } from '@shared/domain/messageLink'
import { wechatWordsOf } from '@shared/text/wechatMessages'
import { type Transaction } from '../database/database'
import { holes } from '../database/rows'
import { addCalls, type CallToMake } from '../features/calls/add'
import { type Services } from '../services'

/** No list is worked through before such a message says nothing any more (hours). */
const soonestCall = 12

export interface Unheard {
  notificationId: string
  template: string
  requestId: string | null
  link: string | null
  personId: string
}

/** Whether somebody who could not be sent it is told by telephone. */
export const isWorthACall = (template: string): boolean => {
  const words = wechatWordsOf(template)
  return words?.weight === 'high' && (words.holds === undefined || (words.holds !== 'thatDay' && words.holds >= soonestCall))
}

/** A notice that needs a receipt is one call for each person, whichever way it came about: it ends when they confirm, or when it is withdrawn. */
export const callOf = ({ notificationId, template, requestId, link, personId }: Unheard): CallToMake => {
  const opens = template === 'notice_receipt' ? readMessageLink(link) : null
  return opens?.kind === 'notice'
    ? { reason: 'notice', subjectKey: `notice:${opens.id}:${personId}`, personId, noticeId: opens.id, requestId: null, notificationId: null }
    : { reason: 'message', subjectKey: `message:${notificationId}`, personId, noticeId: null, requestId, notificationId }
}

/**
 * The station of their home calls those to whom something that matters could not be sent: unless they have read it by now, it reached another
 * phone of theirs, or they are on the list for it.
 */
export const callFor = async (tx: Transaction, services: Pick<Services, 'clock'>, outboxIds: readonly string[]): Promise<void> => {
  const rows = await tx.query<Unheard>(
    `SELECT DISTINCT n.id AS notificationId, n.template, n.requestId, n.link, p.id AS personId FROM outbox o JOIN notification n ON n.id = o.notificationId JOIN person p ON p.id = n.recipientId
     WHERE o.id IN (${holes(outboxIds)}) AND n.recipientKind = 'person' AND n.readAt IS NULL
       AND NOT EXISTS (SELECT 1 FROM outbox other WHERE other.notificationId = n.id AND other.state = 'sent')`, outboxIds)
  await addCalls(tx, services, rows.filter(({ template }) => isWorthACall(template)).map(callOf))
}
