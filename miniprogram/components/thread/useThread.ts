import { useEffect, useMemo, useRef, useState } from 'react'
import { type ThreadMessage, type ThreadView } from '@shared/contract/thread'
import { type ThreadSide, threadPollEvery } from '@shared/domain/thread'
import { threadWords } from '@shared/text/threadPage'
import { type ApiError, asApiError } from '@/api/apiError'
import { usePolling } from '@/api/usePolling'
import { type Remote, useRemote } from '@/api/useRemote'
import { useInFront } from '@/platform/inFront'
import { useSession } from '@/session/session'
import { lastShown, refreshed, withEarlier, withNews, withOwn } from './shownThread'
import { type ThreadSource, threadSource, type WrittenAnswer } from './threadSource'

export interface Thread {
  remote: Remote<ThreadView>
  source: ThreadSource
  side: ThreadSide
  /** The last try to get news failed. */
  isWeak: boolean
  /** It is not theirs any more: nothing of it is shown, and nothing asked for. */
  isLost: boolean
  readEarlier: () => Promise<void>
  isReadingEarlier: boolean
  /** What came last from the other side, for whoever does not see it. */
  announced: string
  /** The newest message is in sight: only then it is told as read. */
  setAtEnd: (isAtEnd: boolean) => void
  isAtEnd: boolean
  /** An own message arrived. */
  take: (answer: WrittenAnswer) => void
}

/** What the service says to whom a conversation does not belong, or not any more: no weak network, and no reason to try again. */
const lostCodes: readonly ApiError['code'][] = ['not_found', 'forbidden', 'own_request']
const isRefusal = (error: ApiError | null): boolean => error !== null && lostCodes.includes(error.code)

const newestFrom = (messages: readonly ThreadMessage[], side: ThreadSide): ThreadMessage | undefined => messages.filter((message) => message.side === side).slice(-1)[0]

const spoken = ({ by, text, files }: ThreadMessage): string => threadWords.announce(by, text || threadWords.sentPhotos(files.length))

/** Tells the other side how far this one has read: only what stands on the screen, before somebody's eyes. */
const useReadMark = (source: ThreadSource, newest: number, isSeen: boolean): void => {
  const told = useRef(0)
  useEffect(() => {
    told.current = 0
  }, [source])
  useEffect(() => {
    if (!isSeen || newest <= told.current) return
    const before = told.current
    told.current = newest
    source.markRead(newest).catch(() => {
      // It is told with the next message, or when the page is opened again.
      told.current = before
    })
  }, [source, newest, isSeen])
}

/** The thread of a request on the screen: read once, then asked for news as long as somebody can see it. `onStatus`: a message changed where the request stands. */
export const useThread = (id: string, side: ThreadSide, onStatus: () => void = () => undefined): Thread => {
  const source = useMemo(() => threadSource(id, side), [id, side])
  const [announced, setAnnounced] = useState('')
  const [isAtEnd, setAtEnd] = useState(true)
  const [isReadingEarlier, setReadingEarlier] = useState(false)
  const [lost, setLost] = useState<ThreadSource | null>(null)
  // As it was last put on the screen, also before it is drawn: of two answers at once neither takes back the other.
  const shown = useRef<{ id: string; view: ThreadView } | null>(null)
  const known = () => (shown.current?.id === id ? shown.current.view : null)
  const remote = useRemote(async () => {
    const fresh = await source.read()
    const view = refreshed(known(), fresh)
    shown.current = { id, view }
    return view
  }, [source])
  const change = (view: ThreadView) => {
    shown.current = { id, view }
    remote.replace(view)
  }
  const isInFront = useInFront()
  const { isLocked } = useSession()
  const isSeen = isInFront && !isLocked

  const noticeStatus = (before: ThreadView, status: ThreadView['status']) => {
    if (status.code === before.status.code) return
    void remote.reload()
    onStatus()
  }
  const poll = async () => {
    for (;;) {
      const before = known()
      if (!before) return
      const news = await source.poll(lastShown(before)).catch((thrown: unknown) => {
        if (!isRefusal(asApiError(thrown))) throw thrown
        setLost(source)
        return null
      })
      if (!news) return
      const now = known()
      if (!now) return
      const next = withNews(now, news)
      if (next.messages.length !== now.messages.length || next.readByOther !== now.readByOther || next.lastSeq !== now.lastSeq) change(next)
      const theirs = newestFrom(news.messages, side === 'staff' ? 'applicant' : 'staff')
      if (theirs) setAnnounced(spoken(theirs))
      noticeStatus(now, news.status)
      // After a long absence there is more than one page of them.
      if (news.messages.length === 0 || lastShown(next) >= news.lastSeq) return
    }
  }
  const isLost = lost === source || (remote.data !== null && isRefusal(remote.error))
  const isWeak = usePolling(poll, { every: threadPollEvery, isOn: remote.data !== null && isSeen && !isLost })

  const view = remote.data
  const theirs = view ? newestFrom(view.messages, side === 'staff' ? 'applicant' : 'staff') : undefined
  const mayMark = view !== null && view.obstacle?.code !== 'not_yours'
  useReadMark(source, theirs?.seq ?? 0, mayMark && isSeen && isAtEnd && !isLost)

  return {
    remote, source, side, isWeak, isLost, isReadingEarlier, announced, isAtEnd, setAtEnd,
    readEarlier: async () => {
      const first = known()?.messages[0]?.seq
      if (isReadingEarlier || first === undefined) return
      setReadingEarlier(true)
      try {
        const page = await source.read(first)
        const now = known()
        if (now) change(withEarlier(now, page))
      } finally {
        setReadingEarlier(false)
      }
    },
    take: ({ message, status }) => {
      const now = known()
      if (!now) return
      change(withOwn(now, message))
      noticeStatus(now, status)
    },
  }
}
