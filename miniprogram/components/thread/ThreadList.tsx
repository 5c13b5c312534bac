import { useEffect, useRef, useState } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { type ThreadView } from '@shared/contract/thread'
import { threadWords as words } from '@shared/text/threadPage'
import { toast } from '@/platform/dialogs'
import { refreshWords } from '@shared/text/refresh'
import { ActionButton } from '../ActionButton'
import { Bubbles, Opening } from './Bubbles'
import { type Thread } from './useThread'

/** Scrolled up by more than this (px) somebody reads what is above. */
const away = 60

/** Where the list stands: at its end it follows what comes, elsewhere it stays and says that there is more below. */
const useStanding = (view: ThreadView, { isAtEnd, setAtEnd, side }: Thread) => {
  const place = `t${view.requestId}`
  const last = view.messages[view.messages.length - 1]
  const lastSeq = last?.seq ?? 0
  const endId = `${place}-end-${lastSeq}`
  const [target, setTarget] = useState(endId)
  const top = useRef({ now: 0, lowest: 0 })
  const seen = useRef(lastSeq)
  if (isAtEnd) seen.current = Math.max(seen.current, lastSeq)
  useEffect(() => {
    // One's own words are always followed.
    if (isAtEnd || last?.side === side) setTarget(endId)
  }, [endId])
  return {
    target, endId,
    hasNewBelow: !isAtEnd && lastSeq > seen.current,
    idOf: (seq: number) => `${place}-${seq}`,
    stayAt: (seq: number) => setTarget(`${place}-${seq}`),
    toEnd: () => {
      // The same target again would move nothing.
      setTarget('')
      setTimeout(() => setTarget(endId))
    },
    onEnd: () => {
      top.current.lowest = top.current.now
      setAtEnd(true)
    },
    onScroll: (scrollTop: number) => {
      top.current.now = scrollTop
      if (!isAtEnd) return
      if (scrollTop < top.current.lowest - away) setAtEnd(false)
      else top.current.lowest = Math.max(top.current.lowest, scrollTop)
    },
  }
}

/** The conversation: earlier messages above by a button, the newest at the end. */
export const ThreadList = ({ view, thread }: { view: ThreadView; thread: Thread }) => {
  const { messages, opening, hasEarlier, readByOther } = view
  const { side } = thread
  const standing = useStanding(view, thread)
  const earlier = async () => {
    const first = messages[0]?.seq
    try {
      await thread.readEarlier()
      if (first !== undefined) standing.stayAt(first)
    } catch {
      toast(refreshWords.failed)
    }
  }
  const isEmpty = messages.length === 0 && !opening
  return (
    <View className="thread-middle">
      <ScrollView className="thread-list" scrollY scrollIntoView={standing.target} lowerThreshold={away} onScrollToLower={standing.onEnd} onScroll={({ detail }) => standing.onScroll(detail.scrollTop)}>
        <View className="thread-inner">
          {hasEarlier ? <View className="thread-earlier"><ActionButton text={words.earlier} kind="soft" size="small" isBusy={thread.isReadingEarlier} busyText={words.reading} onTap={() => void earlier()} /></View> : null}
          {opening && !hasEarlier ? <Opening opening={opening} side={side} /> : null}
          {isEmpty ? <Text className="block sub center mt4">{side === 'staff' ? words.noMessagesStaff : words.noMessages}</Text> : null}
          <Bubbles messages={messages} side={side} readByOther={readByOther} idOf={standing.idOf} />
          <View id={standing.endId} className="thread-end" />
        </View>
      </ScrollView>
      {standing.hasNewBelow ? <View className="thread-below"><ActionButton text={words.newBelow} kind="soft" size="small" onTap={standing.toEnd} /></View> : null}
    </View>
  )
}
