import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { codedText, coded, cursor, done, id, seenMarks, status, time, version, withId } from '@shared/contract/values'
import { handlerRoles, staffRoles } from '@shared/domain/roles'
import { threadLimits, threadObstacles, threadSides } from '@shared/domain/thread'

/** Place in the thread, from 1: given under the lock of the thread, so that who asks for what comes after one misses none. */
const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const seqText = v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'cursor'))

const threadFile = v.object({ id, mediaType: v.string() })
export const threadMessage = v.object({
  seq, side: v.picklist(threadSides), isMine: v.boolean(),
  /** Who wrote it: the station, and for colleagues the name, too; the applicant, or who helps them. */
  by: v.string(), text: v.string(), files: v.array(threadFile), at: time,
})
export type ThreadMessage = v.InferOutput<typeof threadMessage>

const news = {
  messages: v.array(threadMessage), lastSeq: seq,
  /** Up to which message the other side has read. */
  readByOther: seq,
  status,
}
const threadView = v.object({
  ...news, requestId: id, number: v.string(), title: v.string(), unitName: v.string(),
  hasEarlier: v.boolean(),
  /** Of a free question: what was asked in its form, before the first message. */
  opening: v.nullable(v.object({ text: v.string(), at: time })),
  /** Null while one may write. */
  obstacle: v.nullable(coded(threadObstacles)),
  /** When an answer can be expected, where the station is not open now or its hours are not known. */
  expectation: v.nullable(v.string()),
  /** For the staff who handle it alone, whole: for `{name}` in the words they answer with. */
  applicantName: v.optional(v.string()),
})
export type ThreadView = v.InferOutput<typeof threadView>

const written = v.object({
  /** The client's own id of this very message: sent again with it, it is written once. */
  sentId: id,
  text: v.pipe(v.string(), v.trim(), v.maxLength(threadLimits.text), seenMarks), fileIds: v.pipe(v.array(id), v.maxLength(threadLimits.files)),
})

const threadBrief = v.object({
  requestId: id, number: v.string(), title: v.string(), unitName: v.string(), personName: v.nullable(v.string()), excerpt: v.string(), lastSide: v.picklist(threadSides), lastAt: time, unread: v.number(), isClosed: v.boolean(),
})
export type ThreadBrief = v.InferOutput<typeof threadBrief>

/** Words to answer with again and again; `{name}` and the like are filled in by whoever sends them. */
const replyTemplate = v.object({ id, title: v.string(), text: v.string(), isOwn: v.boolean(), version })
export type ReplyTemplate = v.InferOutput<typeof replyTemplate>
const templateBody = { title: v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(threadLimits.templateTitle)), text: v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(threadLimits.text), seenMarks) }

const mine = { access: 'account', params: withId } as const
const staffs = { access: staffRoles, params: withId } as const
const readThread = { method: 'GET', query: v.object({ before: v.optional(seqText) }), answer: threadView } as const
const poll = { method: 'GET', query: v.object({ after: seqText }), answer: v.object(news) } as const
const markRead = { method: 'PUT', body: v.object({ seq }), answer: done } as const
const write = { method: 'POST', limit: { calls: 120, perSeconds: 600 }, answer: v.object({ message: threadMessage, status }) } as const

/** The conversation on a request, seen from either side. A free question is a request of the service `consultation`. */
export const thread = {
  readThread: endpoint({ ...mine, ...readThread, name: 'readThread', path: '/requests/:id/thread', summary: 'The newest messages of my request, or the page before one of them' }),
  pollThread: endpoint({ ...mine, ...poll, name: 'pollThread', path: '/requests/:id/thread/news', summary: 'What came after a message, while the thread is on the screen' }),
  markThreadRead: endpoint({ ...mine, ...markRead, name: 'markThreadRead', path: '/requests/:id/thread/read', summary: 'I have read up to here' }),
  writeMessage: endpoint({ ...mine, ...write, name: 'writeMessage', path: '/requests/:id/thread/messages', summary: 'Write to the station. Throws `thread_closed` where it is closed', body: written }),
  readStaffThread: endpoint({ ...staffs, ...readThread, name: 'readStaffThread', path: '/staff/requests/:id/thread', summary: 'The same for the staff who handle it' }),
  pollStaffThread: endpoint({ ...staffs, ...poll, name: 'pollStaffThread', path: '/staff/requests/:id/thread/news', summary: 'What came after a message, while the thread is on the screen' }),
  markStaffThreadRead: endpoint({ ...staffs, access: handlerRoles, ...markRead, name: 'markStaffThreadRead', path: '/staff/requests/:id/thread/read', summary: 'The station has read up to here' }),
  writeStaffMessage: endpoint({
    ...staffs, access: handlerRoles, ...write, name: 'writeStaffMessage', path: '/staff/requests/:id/thread/messages',
    summary: 'Answer. What nobody had accepted yet is accepted with it; with `closes` it is completed in the same step, where that is allowed now', body: v.object({ ...written.entries, closes: v.optional(v.boolean(), false) }),
  }),
  uploadThreadFile: endpoint({
    name: 'uploadThreadFile', method: 'POST', path: '/requests/:id/thread/files', access: 'signedIn', upload: true, params: withId, limit: { calls: 60, perSeconds: 600 },
    summary: 'A photo or a PDF for a message that is being written; it goes again after a day unless one is sent with it', body: v.object({ uploadId: id }), answer: v.object({ id, mediaType: v.string() }),
  }),
  listThreads: endpoint({
    name: 'listThreads', method: 'GET', path: '/threads', access: 'account', summary: 'The threads of my requests and of those whom I help, the newest message first', query: v.object({ after: cursor }), answer: v.object({ threads: v.array(threadBrief), next: v.nullable(v.string()) }),
  }),
  listReplyTemplates: endpoint({
    name: 'listReplyTemplates', method: 'GET', path: '/staff/units/:id/reply-templates', access: handlerRoles, params: withId, summary: 'Words that this unit and those above it answer with', answer: v.object({ templates: v.array(replyTemplate), mayEdit: v.boolean(), placeholders: v.array(codedText) }),
  }),
  addReplyTemplate: endpoint({ name: 'addReplyTemplate', method: 'POST', path: '/staff/units/:id/reply-templates', access: handlerRoles, params: withId, idempotent: true, summary: 'Another one', body: v.object(templateBody), answer: v.object({ template: replyTemplate }) }),
  changeReplyTemplate: endpoint({ name: 'changeReplyTemplate', method: 'POST', path: '/staff/reply-templates/:id', access: handlerRoles, params: withId, idempotent: true, summary: 'Other words', body: v.object({ ...templateBody, version }), answer: v.object({ template: replyTemplate }) }),
  removeReplyTemplate: endpoint({ name: 'removeReplyTemplate', method: 'DELETE', path: '/staff/reply-templates/:id', access: handlerRoles, params: withId, summary: 'Not needed any more', answer: done }),
}
