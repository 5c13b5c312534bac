import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Message } from '@shared/contract/messages'
import { momentText } from '@shared/text/due'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useOnShow } from '@/platform/lifecycle'
import { open, showTab } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { useSession } from '@/session/session'
import { setUnread } from '@/session/unread'

const loadMessages = async () => {
  const page = await call(contract.listMessages)
  setUnread(page.unread)
  return page
}

const MessageList = () => {
  const remote = useRemote(loadMessages, [])
  const [older, setOlder] = useState<{ messages: readonly Message[]; next: string | null } | null>(null)
  useOnShow(() => void remote.reload())
  const openMessage = async ({ id, requestId, isRead }: Message) => {
    if (!isRead) void call(contract.readMessage, { params: { id } }).then(remote.reload, () => undefined)
    if (requestId) await open('requestDetail', { id: requestId })
  }
  return (
    <WhenReady remote={remote}>
      {(page) => {
        const messages = [...page.messages, ...(older?.messages ?? [])]
        const next = older ? older.next : page.next
        if (messages.length === 0) return <EmptyState title="这里还没有消息" text={'办件有进展、服务站有回复，\n都会放在这里。'} action={{ text: '问我的服务站', onTap: () => void open('intro', { serviceKey: 'consultation' }) }} />
        const more = async () => {
          const answer = await call(contract.listMessages, { query: { after: next ?? undefined } }).catch(() => null)
          if (answer) setOlder({ messages: [...(older?.messages ?? []), ...answer.messages], next: answer.next })
        }
        return (
          <View>
            <View className="card">
              {messages.map((message) => (
                <Tappable key={message.id} label={`${message.isRead ? '' : '没看过，'}${message.title}`} className="cell top" onTap={() => void openMessage(message)}>
                  {message.isRead ? null : <Text className="badge">新</Text>}
                  <View className="grow">
                    <Text className={`block${message.isRead ? '' : ' bold'}`}>{message.title}</Text>
                    <Text className="block sub">{message.body}</Text>
                    <Text className="block cap num mt1">{momentText(message.at)}</Text>
                  </View>
                  {message.requestId ? <Icon name="right" color="second" size={20} /> : null}
                </Tappable>
              ))}
            </View>
            {next ? <ActionButton text="看更早的" kind="soft" onTap={() => void more()} /> : null}
          </View>
        )
      }}
    </WhenReady>
  )
}

/** In-app messages: every step of every request. */
const MessagesPage = () => {
  const { token } = useSession()
  useOnShow(() => showTab('messages'))
  return (
    <Page tab="messages" title="消息">
      <SignedInOnly reason="登录后，办件的每一步进展都会告诉您。"><MessageList key={token} /></SignedInOnly>
    </Page>
  )
}

export default MessagesPage
