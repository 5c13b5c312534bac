import { Text, View } from '@tarojs/components'
import { type ThreadMessage, type ThreadView } from '@shared/contract/thread'
import { type ThreadSide } from '@shared/domain/thread'
import { momentText } from '@shared/text/due'
import { threadWords as words } from '@shared/text/threadPage'
import { PrivateFile } from '../PrivateFile'
import { groupsOf } from './shownThread'

const Files = ({ message: { files, by } }: { message: ThreadMessage }) => (
  <View className="bubble-files">
    {files.map(({ id }, index) => <View key={id} className="bubble-file"><PrivateFile fileId={id} label={words.photoOf(by, index + 1)} /></View>)}
  </View>
)

interface BubbleProps {
  message: ThreadMessage
  isRight: boolean
  mark: string | null
}

const Bubble = ({ message, isRight, mark }: BubbleProps) => {
  const by = message.isMine ? words.me : message.by
  return (
    <View className={`bubble-line${isRight ? ' bubble-line-right' : ''}`} role="listitem">
      <Text className="block cap">{by}</Text>
      <View className={`bubble${isRight ? ' bubble-right' : ''}`}>
        {message.text ? <Text className="block pre" userSelect>{message.text}</Text> : null}
        {message.files.length > 0 ? <Files message={message} /> : null}
      </View>
      {mark ? <Text className="block cap">{mark}</Text> : null}
    </View>
  )
}

/** Under which message of one's own side which word stands: the newest that was read, and the newest of all. */
const marksOf = (messages: readonly ThreadMessage[], side: ThreadSide, readByOther: number): ReadonlyMap<number, string> => {
  const own = messages.filter((message) => message.side === side)
  const read = own.filter(({ seq }) => seq <= readByOther).slice(-1)[0]
  const newest = own[own.length - 1]
  const delivered = newest && newest !== read ? ([[newest.seq, words.delivered]] as const) : []
  return new Map<number, string>([...(read ? ([[read.seq, words.readByOther]] as const) : []), ...delivered])
}

export const Opening = ({ opening: { text, at }, side }: { opening: NonNullable<ThreadView['opening']>; side: ThreadSide }) => (
  <View>
    <Text className="block cap center num thread-time">{momentText(at)}</Text>
    <View className={`bubble-line${side === 'applicant' ? ' bubble-line-right' : ''}`}>
      <Text className="block cap">{side === 'applicant' ? words.opening : words.openingStaff}</Text>
      <View className={`bubble${side === 'applicant' ? ' bubble-right' : ''}`}><Text className="block pre">{text}</Text></View>
    </View>
  </View>
)

/** What was said, oldest first: one's own side at the right, the time above what belongs together. `idOf`: where a message can be found on the page. */
export const Bubbles = ({ messages, side, readByOther, idOf }: { messages: readonly ThreadMessage[]; side: ThreadSide; readByOther: number; idOf: (seq: number) => string }) => {
  const marks = marksOf(messages, side, readByOther)
  return (
    <View role="list">
      {groupsOf(messages).map((group) => (
        <View key={group.messages[0]?.seq ?? group.at}>
          <Text className="block cap center num thread-time">{momentText(group.at)}</Text>
          {group.messages.map((message) => (
            <View key={message.seq} id={idOf(message.seq)}><Bubble message={message} isRight={message.side === side} mark={marks.get(message.seq) ?? null} /></View>
          ))}
        </View>
      ))}
    </View>
  )
}
