import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type ThreadSide } from '@shared/domain/thread'
import { type Call } from '../../middleware/endpoints'
import { markRead } from '../../notify/heard'
import { type Services } from '../../services'
import { readForStaff } from '../requests/open'
import { readOwn } from '../requests/own'
import { threadLink } from './tell'

/**
 * A side has read up to there: never less than before, never beyond what is written. Whoever has seen all that the
 * other side wrote needs no word of it any longer, so that the next message is told of again.
 */
const mark = ({ database }: Services, side: ThreadSide, requestId: string, seq: number, now: number): Promise<{ done: true }> => database.transaction(async (tx) => {
  const column = side === 'applicant' ? 'applicantRead' : 'staffRead'
  await tx.execute(`UPDATE thread SET ${column} = CASE WHEN lastSeq < ? THEN lastSeq ELSE ? END WHERE requestId = ? AND ${column} < ? AND ${column} < lastSeq`, [seq, seq, requestId, seq])
  const told = await tx.query<{ id: string }>(
    `SELECT id FROM notification WHERE link = ? AND readAt IS NULL
       AND NOT EXISTS (SELECT 1 FROM thread t JOIN thread_message m ON m.requestId = t.requestId AND m.seq > t.${column} AND m.side <> ? WHERE t.requestId = ?)`, [threadLink(side, requestId), side, requestId])
  await markRead(tx, told.map(({ id }) => id), now)
  return { done: true }
})

export const markThreadRead = async ({ services, account, params, body, now }: Call<typeof contract.markThreadRead>): Promise<{ done: true }> => {
  await readOwn({ services, account, now }, params.id)
  return mark(services, 'applicant', params.id, body.seq, now)
}

/** Throws `forbidden` for whoever only may know of it: what they looked at, the station has not read. */
export const markStaffThreadRead = async ({ services, staff, params, body, now }: Call<typeof contract.markStaffThreadRead>): Promise<{ done: true }> => {
  const { isHandler } = await readForStaff(services, staff, params.id)
  if (!isHandler) throw new DomainError('forbidden')
  return mark(services, 'staff', params.id, body.seq, now)
}
