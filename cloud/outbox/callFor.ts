import { wechatWordsOf } from '@shared/text/wechatMessages'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { holes, insertAll } from '../database/rows'
import { staffCallTable } from '../features/calls/entities'
import { type Services } from '../services'

interface Unheard {
  notificationId: string
  template: string
  requestId: string | null
  personId: string
  unitId: string
}

const keyOf = ({ notificationId }: Pick<Unheard, 'notificationId'>): string => `message:${notificationId}`

/**
 * The station of their home calls those to whom something that matters could not be sent: unless they have read it by now, it reached another
 * phone of theirs, or they are on the list for it.
 */
export const callFor = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, outboxIds: readonly string[]): Promise<void> => {
  const rows = await tx.query<Unheard>(
    `SELECT DISTINCT n.id AS notificationId, n.template, n.requestId, p.id AS personId, p.homeUnitId AS unitId FROM outbox o JOIN notification n ON n.id = o.notificationId JOIN person p ON p.id = n.recipientId
     WHERE o.id IN (${holes(outboxIds)}) AND n.recipientKind = 'person' AND n.readAt IS NULL AND p.homeUnitId IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM outbox other WHERE other.notificationId = n.id AND other.state = 'sent')`, outboxIds)
  const unheard = rows.filter(({ template }) => wechatWordsOf(template)?.weight === 'high')
  const keys = unheard.map(keyOf)
  const listed = new Set((await tx.query<{ subjectKey: string }>(`SELECT subjectKey FROM staff_call WHERE subjectKey IN (${holes(keys)})`, keys)).map(({ subjectKey }) => subjectKey))
  const now = clock.now()
  await insertAll(tx, staffCallTable, unheard.filter((one) => !listed.has(keyOf(one))).map(({ notificationId, requestId, personId, unitId }) => ({
    id: newId(clock), reason: 'message' as const, subjectKey: keyOf({ notificationId }), unitId, personId, noticeId: null, requestId, notificationId,
    createdAt: now, doneAt: null, outcome: null, note: null, staffId: null, attempts: 0, version: 1,
  })))
}
