import { Text, View } from '@tarojs/components'
import { type ServiceLine } from '@shared/contract/bureauServices'
import { settingWords as words } from '@shared/text/settings'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'

export const sharedKey = 'shared'

interface LinesProps {
  services: readonly ServiceLine[]
  chosenKey: string | null
  onChoose: (key: string) => void
}

const factsOf = ({ changes, defaults }: ServiceLine): string => [changes > 0 ? words.changed(changes) : '', defaults > 0 ? words.defaults(defaults) : ''].filter(Boolean).join('，')

const Line = ({ title, facts, isOpen, isChosen, onTap }: { title: string; facts: string; isOpen: boolean; isChosen: boolean; onTap: () => void }) => (
  <Tappable label={[title, isOpen ? '' : words.closed, facts].filter(Boolean).join('，')} isCurrent={isChosen} className={`unit-row setting-row${isChosen ? ' unit-row-on' : ''}`} onTap={onTap}>
    <View className="grow unit-name">
      <View className="row wrap"><Text className="bold mr2">{title}</Text>{isOpen ? null : <Tag text={words.closed} tone="grey" />}</View>
      {facts ? <Text className="block sub">{facts}</Text> : null}
    </View>
    <Icon name="right" color="second" size={20} />
  </Tappable>
)

/** Every service under its life situation, with what the bureau changed of it; and what all of them share. */
export const ServiceLines = ({ services, chosenKey, onChoose }: LinesProps) => {
  const categories = [...new Map(services.map(({ category }) => [category.code, category.text]))]
  return (
    <View>
      <View className="card setting-lines"><Line title={words.shared} facts="" isOpen isChosen={chosenKey === sharedKey} onTap={() => onChoose(sharedKey)} /></View>
      {categories.map(([code, text]) => (
        <View key={code}>
          <View className="sub bold mt3 mb1" role="heading" aria-level={2}>{text}</View>
          <View className="card setting-lines">
            {services.filter(({ category }) => category.code === code).map((line) => <Line key={line.key} title={line.title} facts={factsOf(line)} isOpen={line.isOpen} isChosen={line.key === chosenKey} onTap={() => onChoose(line.key)} />)}
          </View>
        </View>
      ))}
    </View>
  )
}
