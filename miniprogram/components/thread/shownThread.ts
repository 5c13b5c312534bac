import { type ThreadMessage, type ThreadView } from '@shared/contract/thread'
import { type ThreadNews } from './threadSource'

/** Messages by their place, each once. */
const joined = (one: readonly ThreadMessage[], other: readonly ThreadMessage[]): ThreadMessage[] =>
  [...new Map([...one, ...other].map((message) => [message.seq, message])).values()].sort((a, b) => a.seq - b.seq)

/** After which message there may be news: what was not shown yet is asked for, whatever else is known of it. */
export const lastShown = ({ messages, lastSeq }: ThreadView): number => messages[messages.length - 1]?.seq ?? lastSeq

/** The thread read anew: what was shown of before stays, where nothing is missing between. */
export const refreshed = (before: ThreadView | null, fresh: ThreadView): ThreadView => {
  const first = fresh.messages[0]?.seq
  if (!before || first === undefined || lastShown(before) < first - 1) return fresh
  const hasMore = (before.messages[0]?.seq ?? first) < first
  return { ...fresh, messages: joined(before.messages, fresh.messages), hasEarlier: hasMore ? before.hasEarlier : fresh.hasEarlier }
}

export const withNews = (before: ThreadView, { messages, lastSeq, readByOther }: ThreadNews): ThreadView => ({
  ...before, messages: messages.length > 0 ? joined(before.messages, messages) : before.messages, lastSeq: Math.max(before.lastSeq, lastSeq), readByOther: Math.max(before.readByOther, readByOther),
})

export const withEarlier = (before: ThreadView, page: ThreadView): ThreadView => ({ ...before, messages: joined(page.messages, before.messages), hasEarlier: page.hasEarlier })

/** What was written by this very person stands in it at once; nothing that came between is taken for shown. */
export const withOwn = (before: ThreadView, message: ThreadMessage): ThreadView =>
  message.seq <= lastShown(before) + 1 ? { ...before, messages: joined(before.messages, [message]), lastSeq: Math.max(before.lastSeq, message.seq) } : before

/** Messages less than this apart stand under one time (ms). */
const together = 5 * 60_000

export interface MessageGroup {
  at: number
  messages: readonly ThreadMessage[]
}

/** Messages that were written about the same time, under that time. */
export const groupsOf = (messages: readonly ThreadMessage[]): MessageGroup[] =>
  messages.reduce<MessageGroup[]>((groups, message) => {
    const last = groups[groups.length - 1]
    const before = last?.messages[last.messages.length - 1]
    if (!last || !before || message.at - before.at >= together) return [...groups, { at: message.at, messages: [message] }]
    return [...groups.slice(0, -1), { ...last, messages: [...last.messages, message] }]
  }, [])
