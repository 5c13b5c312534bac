import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { hotline } from '@shared/text/labels'
import { passwordWords } from '@shared/text/password'
import { open } from '@/platform/navigation'
import { Drawing } from './Drawing'
import { Icon } from './Icon'
import { type IconName } from './iconPaths'
import { Tappable } from './Tappable'

interface SideNavProps {
  unitName: string
  personName: string
  items: readonly { key: string; text: string; icon: IconName; count?: number; isOn?: boolean; onTap: () => void }[]
  foot?: ReactNode
}

/** At a PC: who works here, and what there is to do, at the left edge. */
export const SideNav = ({ unitName, personName, items, foot }: SideNavProps) => (
  <View className="side">
    <View className="side-art"><Drawing name="pine" color="faint" width={220} /></View>
    <View className="row top side-who">
      <Drawing name="emblem" color="honour" width={30} />
      <Text className="grow strong on-band">{unitName}</Text>
    </View>
    <Tappable label={`${personName}，${passwordWords.title}`} className="side-person" onTap={() => void open('password')}>
      <Text className="grow bold on-band">{personName}</Text>
      <Text className="on-band-2">{passwordWords.title}</Text>
      <Icon name="right" color="onBand" size={18} />
    </Tappable>
    <View role="tablist">
      {items.map(({ key, text, icon, count, isOn = false, onTap }) => (
        <Tappable key={key} role="tab" isChosen={isOn} label={count ? `${text}，${count} 件` : text} className={`side-item${isOn ? ' side-on' : ''}`} onTap={onTap}>
          <Icon name={icon} color={isOn ? 'deep' : 'onBand'} size={22} />
          <Text className="grow side-text">{text}</Text>
          {count ? <Text className="badge">{count > 99 ? '99+' : count}</Text> : null}
        </Tappable>
      ))}
    </View>
    <View className="side-foot">
      {foot}
      <Text className="block">遇到困难请打 {hotline}</Text>
    </View>
  </View>
)
