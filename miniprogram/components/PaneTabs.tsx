import { Text, View } from '@tarojs/components'
import { Tappable } from './Tappable'

interface PaneTabsProps<Key extends string> {
  label: string
  tabs: readonly { key: Key; text: string }[]
  shown: Key
  onShow: (key: Key) => void
}

/** A few views of the same thing, one at a time, on the ivory page. */
export const PaneTabs = <Key extends string>({ label, tabs, shown, onShow }: PaneTabsProps<Key>) => (
  <View className="pane-tabs" role="tablist" aria-label={label}>
    {tabs.map(({ key, text }) => (
      <Tappable key={key} role="tab" isChosen={key === shown} label={text} className={`pane-tab${key === shown ? ' pane-tab-on' : ''}`} onTap={() => onShow(key)}>
        <Text>{text}</Text>
      </Tappable>
    ))}
  </View>
)
