import { contract } from '@shared/contract/contract'
import { type BodyOf } from '@shared/contract/endpoint'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type ThreadView } from '@shared/contract/thread'
import { type ThreadSide } from '@shared/domain/thread'
import { call } from '@/api/call'

export type ThreadNews = AnswerOf<typeof contract.pollThread>
export type Written = BodyOf<typeof contract.writeStaffMessage>
export type WrittenAnswer = AnswerOf<typeof contract.writeMessage>

/** The thread of one request as one side of it reads and writes it. */
export interface ThreadSource {
  read: (before?: number) => Promise<ThreadView>
  poll: (after: number) => Promise<ThreadNews>
  markRead: (seq: number) => Promise<unknown>
  write: (message: Written) => Promise<WrittenAnswer>
}

const beforeOf = (before: number | undefined) => (before === undefined ? {} : { before: String(before) })

const ofApplicant = (id: string): ThreadSource => ({
  read: (before) => call(contract.readThread, { params: { id }, query: beforeOf(before) }),
  poll: (after) => call(contract.pollThread, { params: { id }, query: { after: String(after) } }),
  markRead: (seq) => call(contract.markThreadRead, { params: { id }, body: { seq } }),
  write: ({ sentId, text, fileIds }) => call(contract.writeMessage, { params: { id }, body: { sentId, text, fileIds } }),
})

const ofStaff = (id: string): ThreadSource => ({
  read: (before) => call(contract.readStaffThread, { params: { id }, query: beforeOf(before) }),
  poll: (after) => call(contract.pollStaffThread, { params: { id }, query: { after: String(after) } }),
  markRead: (seq) => call(contract.markStaffThreadRead, { params: { id }, body: { seq } }),
  write: (message) => call(contract.writeStaffMessage, { params: { id }, body: message }),
})

export const threadSource = (id: string, side: ThreadSide): ThreadSource => (side === 'staff' ? ofStaff(id) : ofApplicant(id))
