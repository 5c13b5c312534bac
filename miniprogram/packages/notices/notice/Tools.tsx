import { Text, View } from '@tarojs/components'
import { plainWords } from '@shared/domain/richText'
import { type Notice } from '@shared/contract/notices'
import { noticeWords as words } from '@shared/text/noticesPage'
import { ActionButton } from '@/components/ActionButton'
import { Tappable } from '@/components/Tappable'
import { useReadAloud } from '@/platform/readAloud'
import { noticeSizes, setNoticeSize, useNoticeSize } from '@/session/noticeSize'

/** How large the words stand. */
const Sizes = () => {
  const size = useNoticeSize()
  return (
    <View className="row wrap">
      <Text className="sub notice-size-label">{words.size}</Text>
      <View className="row" role="radiogroup" aria-label={words.size}>
        {noticeSizes.map((value) => <Tappable key={value} role="radio" isChosen={value === size} label={words.sizes[value]} className={`notice-size${value === size ? ' notice-size-on' : ''}`} onTap={() => setNoticeSize(value)}><Text>{words.sizes[value]}</Text></Tappable>)}
      </View>
    </View>
  )
}

const Aloud = ({ text }: { text: string }) => {
  const { isThere, state, start, pause, goOn, stop } = useReadAloud(text)
  if (!isThere) return null
  if (state === 'idle') return <ActionButton text={words.read} icon="speaker" kind="soft" size="small" onTap={start} />
  return (
    <View className="row wrap notice-aloud" role="status" aria-label={state === 'reading' ? words.reading : words.paused}>
      {state === 'reading' ? <ActionButton text={words.pause} icon="pause" kind="soft" size="small" onTap={pause} /> : <ActionButton text={words.goOn} icon="speaker" kind="soft" size="small" onTap={goOn} />}
      <ActionButton text={words.stop} kind="plain" size="small" onTap={stop} />
    </View>
  )
}

/** For whoever reads with effort: larger words, or a voice where the device has one. */
export const Tools = ({ notice: { title, blocks } }: { notice: Notice }) => (
  <View className="row between wrap notice-tools"><Sizes /><Aloud text={`${title}。\n${plainWords(blocks)}`} /></View>
)
