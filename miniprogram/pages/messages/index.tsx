import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { messageTabs, threadListWords } from '@shared/text/threadPage'
import { Page } from '@/components/Page'
import { Tappable } from '@/components/Tappable'
import { useOnShow } from '@/platform/lifecycle'
import { showTab } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { useUnread } from '@/session/unread'
import { Alerts } from './Alerts'
import { Threads, unreadOf, useThreads } from './Threads'

type Half = keyof typeof messageTabs
const halves = Object.keys(messageTabs) as Half[]

const Both = () => {
  const [shown, setShown] = useState<Half>('alerts')
  const threads = useThreads()
  const waiting: Record<Half, number> = { alerts: useUnread(), threads: unreadOf(threads) }
  return (
    <View>
      <View className="pane-tabs" role="tablist" aria-label="消息">
        {halves.map((half) => (
          <Tappable key={half} role="tab" isChosen={half === shown} label={threadListWords.tab(messageTabs[half], waiting[half])} className={`pane-tab${half === shown ? ' pane-tab-on' : ''}`} onTap={() => setShown(half)}>
            <Text>{messageTabs[half]}</Text>
            {waiting[half] > 0 ? <Text className="badge pane-badge">{waiting[half] > 99 ? '99+' : waiting[half]}</Text> : null}
          </Tappable>
        ))}
      </View>
      {shown === 'alerts' ? <Alerts /> : <Threads paged={threads} />}
    </View>
  )
}

/** 消息: what happened, and what was said. */
const MessagesPage = () => {
  useOnShow(() => showTab('messages'))
  return (
    <Page tab="messages" title="消息">
      <SignedInOnly reason="登录后，办件的每一步进展都会告诉您。"><Both /></SignedInOnly>
    </Page>
  )
}

export default MessagesPage
