import { type ReactNode, useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type ThreadView } from '@shared/contract/thread'
import { type ThreadSide } from '@shared/domain/thread'
import { threadWords as words } from '@shared/text/threadPage'
import { refreshMe, useSession } from '@/session/session'
import { ownerOf } from '@/session/threadDrafts'
import { EmptyState, WhenReady } from '../states'
import { Closed } from './Closed'
import { Composer } from './Composer'
import { ThreadList } from './ThreadList'
import { type Composing, useComposer } from './useComposer'
import { type Thread, useThread } from './useThread'

export interface ThreadPaneProps {
  requestId: string
  side: ThreadSide
  /** First in the tap that sends. */
  onTap?: () => void
  /** What the staff have beside photo and paper. */
  tools?: (view: ThreadView, composing: Composing) => ReactNode
  mayClose?: boolean
  /** A message changed where the request stands. */
  onStatus?: () => void
  /** It was read: the page around it names it. */
  onRead?: (view: ThreadView) => void
}

/** Who writes here: on one phone the same person may be both. */
const useOwner = (side: ThreadSide): string | null => {
  const { me, isSignedIn } = useSession()
  useEffect(() => {
    if (isSignedIn && !me) void refreshMe().catch(() => undefined)
  }, [isSignedIn, me])
  const id = side === 'staff' ? me?.staff?.id : me?.account?.id
  return id === undefined ? null : ownerOf(side === 'staff' ? 'staff' : 'veteran', id)
}

interface WritingProps extends ThreadPaneProps {
  owner: string
  view: ThreadView
  thread: Thread
  /** What is written takes more room, or less. */
  onLayout: (layout: string) => void
}

const Writing = ({ owner, view, thread, requestId, side, onTap, tools, mayClose, onLayout }: WritingProps) => {
  const composing = useComposer({ owner, requestId, thread })
  const { draft, pending, isHeld, error } = composing
  useEffect(() => onLayout(`${draft.files.length} ${pending.length} ${String(isHeld)} ${error?.code ?? ''}`), [draft.files.length, pending.length, isHeld, error])
  return <Composer requestId={requestId} side={side} composing={composing} onTap={onTap} mayClose={mayClose} tools={tools?.(view, composing)} />
}

const Opened = ({ view, thread, ...given }: ThreadPaneProps & { view: ThreadView; thread: Thread }) => {
  const { requestId, side, onRead } = given
  const owner = useOwner(side)
  const [layout, setLayout] = useState('')
  const { obstacle, expectation } = view
  useEffect(() => onRead?.(view), [view])
  const reopened = () => {
    void thread.remote.reload()
    given.onStatus?.()
  }
  return (
    <View className="thread">
      <ThreadList view={view} thread={thread} layout={`${layout} ${String(thread.isWeak)} ${obstacle?.code ?? ''} ${owner ?? ''}`} />
      <View className="unseen" role="status" aria-live="polite">{thread.announced}</View>
      {thread.isWeak ? <View className="sub center thread-line" role="status">{words.weak}</View> : null}
      {expectation && !obstacle ? <Text className="block sub thread-line">{expectation}</Text> : null}
      {obstacle ? <Closed requestId={requestId} side={side} obstacle={obstacle} onReopened={reopened} /> : owner ? <Writing {...given} owner={owner} view={view} thread={thread} onLayout={setLayout} /> : null}
    </View>
  )
}

/** The conversation on a request, the same for both sides: what was said, and where one writes. */
export const ThreadPane = (given: ThreadPaneProps) => {
  const thread = useThread(given.requestId, given.side, given.onStatus)
  if (thread.isLost) return <EmptyState title={words.lost} text={words.lostText[given.side]} />
  return <WhenReady remote={thread.remote} cards={2}>{(view) => <Opened {...given} view={view} thread={thread} />}</WhenReady>
}
