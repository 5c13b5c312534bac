import { useEffect, useRef, useState } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { type ThreadView } from '@shared/contract/thread'
import { threadWords as words } from '@shared/text/threadPage'
import { toast } from '@/platform/dialogs'
import { isH5 } from '@/platform/environment'
import { refreshWords } from '@shared/text/refresh'
import { ActionButton } from '../ActionButton'
import { Bubbles, Opening } from './Bubbles'
import { type Thread } from './useThread'

/** Scrolled up by more than this (px) somebody reads what is above. */
const away = 60

/** Farther down than any list is long, px. */
const bottom = 1_000_000

/** Where the list stands: at its end it follows what comes, elsewhere it stays and says that there is more below. `layout`: what changes the room that it has. */
const useStanding = (view: ThreadView, { isAtEnd, setAtEnd, side }: Thread, layout: string) => {
  const place = `t${view.requestId}`
  const last = view.messages[view.messages.length - 1]
  const lastSeq = last?.seq ?? 0
  // Each time another number: the same one again would move nothing.
  const [aim, setAim] = useState({ scrollTop: bottom, scrollIntoView: '' })
  const top = useRef({ now: 0, lowest: 0 })
  const seen = useRef(lastSeq)
  if (isAtEnd) seen.current = Math.max(seen.current, lastSeq)
  const toEnd = () => setAim(({ scrollTop }) => ({ scrollTop: scrollTop + 1, scrollIntoView: '' }))
  useEffect(() => {
    // One's own words are always followed.
    if (isAtEnd || last?.side === side) toEnd()
  }, [lastSeq, layout])
  return {
    aim, toEnd,
    hasNewBelow: !isAtEnd && lastSeq > seen.current,
    idOf: (seq: number) => `${place}-${seq}`,
    stayAt: (seq: number) => setAim(({ scrollTop }) => ({ scrollTop, scrollIntoView: `${place}-${seq}` })),
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
export const ThreadList = ({ view, thread, layout }: { view: ThreadView; thread: Thread; layout: string }) => {
  const { messages, opening, hasEarlier, readByOther } = view
  const { side } = thread
  const standing = useStanding(view, thread, layout)
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
      <ScrollView className="thread-list" scrollY {...standing.aim} {...(isH5 ? { scrollIntoViewAlignment: 'nearest' } : {})} lowerThreshold={away} onScrollToLower={standing.onEnd} onScroll={({ detail }) => standing.onScroll(detail.scrollTop)}>
        <View className="thread-inner">
          {hasEarlier ? <View className="thread-earlier"><ActionButton text={words.earlier} kind="soft" size="small" isBusy={thread.isReadingEarlier} busyText={words.reading} onTap={() => void earlier()} /></View> : null}
          {opening && !hasEarlier ? <Opening opening={opening} side={side} /> : null}
          {isEmpty ? <Text className="block sub center mt4">{side === 'staff' ? words.noMessagesStaff : words.noMessages}</Text> : null}
          <Bubbles messages={messages} side={side} readByOther={readByOther} idOf={standing.idOf} />
        </View>
      </ScrollView>
      {standing.hasNewBelow ? <View className="thread-below"><ActionButton text={words.newBelow} kind="soft" size="small" onTap={standing.toEnd} /></View> : null}
    </View>
  )
}
