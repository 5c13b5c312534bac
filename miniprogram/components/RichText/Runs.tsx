import { Text, View } from '@tarojs/components'
import { type TextRun } from '@shared/domain/richText'
import { richTextWords as words } from '@shared/text/noticesPage'
import { followLink, hostOf } from '@/platform/links'
import { Tappable } from '../Tappable'

/** Words in their styles. A link stands as a button of its own below the words around it: a finger finds it, and it says where it leads. */
export const Runs = ({ runs }: { runs: readonly TextRun[] }) => {
  const links = runs.flatMap(({ text, href }) => (href === null ? [] : [{ text, href }]))
  const isOnlyLinks = runs.every(({ text, href }) => href !== null || text.trim() === '')
  return (
    <View>
      {isOnlyLinks ? null : <View className="rich-line">{runs.map(({ text, isBold, href }, index) => <Text key={index} className={href !== null ? 'rich-link-words' : isBold ? 'bold' : ''}>{text}</Text>)}</View>}
      {links.map(({ text, href }, index) => (
        <Tappable key={index} role="link" label={words.link(text, hostOf(href))} className="rich-link" onTap={() => void followLink(href)}>
          <Text className="block bold">{text}</Text><Text className="block cap">{hostOf(href)}</Text>
        </Tappable>
      ))}
    </View>
  )
}
