import { type ThreadBrief, type ThreadMessage, type ThreadView } from '@shared/contract/thread'
import { sampleId } from './pages'

export const threadId = sampleId
const at = 1_795_400_000_000

/** A message of a thread in a test; the time follows its place. */
export const message = (seq: number, change: Partial<ThreadMessage> = {}): ThreadMessage =>
  ({ seq, side: 'staff', isMine: false, by: '五角场街道退役军人服务站 王敏', text: `第 ${seq} 句`, files: [], at: at + seq * 60_000, ...change })
export const mine = (seq: number, change: Partial<ThreadMessage> = {}): ThreadMessage => message(seq, { side: 'applicant', isMine: true, by: '张建国', ...change })

export const threadOf = (messages: ThreadMessage[], change: Partial<ThreadView> = {}): ThreadView => ({
  messages, lastSeq: messages[messages.length - 1]?.seq ?? 0, readByOther: 0, status: { code: 'accepted', text: '办理中' }, requestId: threadId, number: '2611 00012', title: '咨询我的服务站',
  unitName: '五角场街道退役军人服务站', hasEarlier: false, opening: null, obstacle: null, expectation: null, ...change,
})

/** What the service answers to a poll. */
export const newsOf = (messages: ThreadMessage[], change: Partial<ThreadView> = {}) => {
  const { lastSeq, readByOther, status } = threadOf(messages, change)
  return { messages, lastSeq, readByOther, status }
}

export const brief = (change: Partial<ThreadBrief> = {}): ThreadBrief => ({
  requestId: threadId, number: '2611 00012', title: '咨询我的服务站', unitName: '五角场街道退役军人服务站', personName: null, excerpt: '可以，周一来', lastSide: 'staff', lastAt: at, unread: 0, isClosed: false, ...change,
})
