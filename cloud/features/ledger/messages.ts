import { isFinal, type Status } from '@shared/domain/workflow'
import { type ThreadSide } from '@shared/domain/thread'
import { holes } from '../../database/rows'
import { createTally, type Examination, type Examined, type Tally } from './examined'

/** Threads in one step; their messages are looked at in one statement. */
const page = 200

interface Thread {
  requestId: string
  lastSeq: number
  lastAt: number
  staffRead: number
  status: Status
  ownerUnitId: string | null
  messageWaitsAt: number | null
}

interface Message {
  requestId: string
  seq: number
  side: ThreadSide
  at: number
}

const examineThread = (thread: Thread, messages: readonly Message[], tally: Tally): void => {
  const { requestId, lastSeq, lastAt, ownerUnitId: unitId } = thread
  const asked = messages.filter(({ side }) => side === 'applicant')
  const lastAnswer = Math.max(0, ...messages.filter(({ side }) => side === 'staff').map(({ seq }) => seq))
  const open = isFinal(thread.status) ? [] : asked.filter(({ seq }) => seq > lastAnswer)
  for (let lost = messages.length; lost < lastSeq; lost += 1) tally.miss({ problem: 'message_lost', subjectId: requestId, requestId, unitId, since: lastAt })
  tally.count('answered', asked.length - open.length)
  for (const { seq, at } of open) {
    if (thread.messageWaitsAt === null) tally.miss({ problem: 'message_unlisted', subjectId: requestId, requestId, unitId, since: at })
    else tally.count(seq <= thread.staffRead ? 'routed' : 'waiting')
  }
}

/** What applicants wrote in threads that moved lately or wait: answered, read by the station, or in its list of what waits; and no number without a message. */
export const examineMessages = async ({ sql, since }: Examination): Promise<Examined> => {
  const tally = createTally('messages')
  for (let after = ''; ;) {
    const threads = await sql.query<Thread>(
      `SELECT t.requestId, t.lastSeq, t.lastAt, t.staffRead, r.status, r.ownerUnitId, r.messageWaitsAt FROM thread t JOIN service_request r ON r.id = t.requestId
       WHERE t.requestId > ? AND (t.lastAt >= ? OR r.messageWaitsAt IS NOT NULL) ORDER BY t.requestId LIMIT ${page}`, [after, since])
    const ids = threads.map(({ requestId }) => requestId)
    const messages = ids.length === 0 ? [] : await sql.query<Message>(`SELECT requestId, seq, side, at FROM thread_message WHERE requestId IN (${holes(ids)}) ORDER BY requestId, seq`, ids)
    const byThread = new Map<string, Message[]>(ids.map((id) => [id, []]))
    for (const message of messages) byThread.get(message.requestId)?.push(message)
    // What was written since the threads were read is the next morning's.
    for (const thread of threads) examineThread(thread, (byThread.get(thread.requestId) ?? []).filter(({ seq }) => seq <= thread.lastSeq), tally)
    const last = threads[page - 1]
    if (!last) return tally.examined
    after = last.requestId
  }
}
