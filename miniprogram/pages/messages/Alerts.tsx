import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Message } from '@shared/contract/messages'
import { readMessageLink } from '@shared/domain/messageLink'
import { momentText } from '@shared/text/due'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { Icon } from '@/components/Icon'
import { MoreButton } from '@/components/MoreButton'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'
import { setUnread } from '@/session/unread'

const readMessages = async (after: string | undefined) => {
  const { messages, next, unread } = await call(contract.listMessages, { query: { after } })
  setUnread(unread)
  return { rows: messages, next }
}

const MessageLine = ({ message, onTap }: { message: Message; onTap: () => void }) => (
  <Tappable label={`${message.isRead ? '' : '没看过，'}${message.title}`} className="cell top" onTap={onTap}>
    {message.isRead ? null : <Text className="badge">新</Text>}
    <View className="grow">
      <Text className={`block${message.isRead ? '' : ' bold'}`}>{message.title}</Text>
      <Text className="block sub">{message.body}</Text>
      <Text className="block cap num mt1">{momentText(message.at)}</Text>
    </View>
    {message.requestId || readMessageLink(message.link) ? <Icon name="right" color="second" size={20} /> : null}
  </Tappable>
)

/** In-app messages: every step of every request, and what else concerns the person. */
export const Alerts = () => {
  const paged = usePaged(readMessages, [])
  const { reload } = paged.remote
  useOnReturn(() => void reload())
  const openMessage = async ({ id, requestId, isRead, side, link }: Message) => {
    if (!isRead) void call(contract.readMessage, { params: { id } }).then(reload, () => undefined)
    // What it is about says more than the request to which that belongs.
    const about = readMessageLink(link)
    if (about) return open(about.kind, { id: about.id })
    // Somebody of the staff may read one request as its applicant and the next one as its clerk.
    if (requestId) await open(side === 'staff' ? 'staffRequest' : 'requestDetail', { id: requestId })
  }
  return (
    <WhenReady remote={paged.remote}>
      {({ rows }) => {
        if (rows.length === 0) return <EmptyState title="这里还没有消息" text={'办件有进展、服务站有回复，\n都会放在这里。'} action={{ text: '问我的服务站', onTap: () => void open('intro', { serviceKey: 'consultation' }) }} />
        return (
          <View>
            <View className="card">{rows.map((message) => <MessageLine key={message.id} message={message} onTap={() => void openMessage(message)} />)}</View>
            <MoreButton text="看更早的" paged={paged} />
          </View>
        )
      }}
    </WhenReady>
  )
}
