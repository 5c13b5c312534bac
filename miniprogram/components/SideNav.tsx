import { Text, View } from '@tarojs/components'
import { queueWords } from '@shared/text/desk'
import { passwordWords } from '@shared/text/password'
import { open } from '@/platform/navigation'
import { useHotline } from '@/session/hotline'
import { leaveWork } from '@/session/leaveWork'
import { useSession } from '@/session/session'
import { type StaffPlaceKey, useStaffPlaces } from '@/session/staffPlaces'
import { ActionButton } from './ActionButton'
import { Drawing } from './Drawing'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

interface SideNavProps {
  current: StaffPlaceKey
  /** How many wait at the current place. */
  count?: number
  /** A tap on where one is already: it is read anew. */
  onCurrent: () => void
}

const Places = ({ current, count, onCurrent }: SideNavProps) => (
  <View role="tablist" className="side-places">
    {useStaffPlaces().map(({ key, text, icon, route, waiting: known }) => {
      const isOn = key === current
      const waiting = (isOn ? count : undefined) ?? known
      return (
        <Tappable key={key} role="tab" isChosen={isOn} label={waiting ? queueWords.placeCount(text, waiting) : text} className={`side-item${isOn ? ' side-on' : ''}`} onTap={isOn ? onCurrent : () => void open(route)}>
          <Icon name={icon} color={isOn ? 'deep' : 'onBand'} size={22} />
          <Text className="grow side-text">{text}</Text>
          {waiting ? <Text className="badge">{waiting > 99 ? '99+' : waiting}</Text> : null}
        </Tappable>
      )
    })}
  </View>
)

/** At a PC: who works here, and what there is to do, at the left edge. The pine fills what is left, and nothing stands on it. */
export const SideNav = (props: SideNavProps) => {
  const staff = useSession().me?.staff
  const hotline = useHotline()
  return (
    <View className="side">
      <View className="row top side-who">
        <Drawing name="emblem" color="honour" width={30} />
        <Text className="grow strong on-band">{staff?.assignments[0]?.unit.name ?? queueWords.workplace}</Text>
      </View>
      {staff ? (
        <Tappable label={`${staff.name}，${passwordWords.title}`} className="side-person" onTap={() => void open('password')}>
          <Text className="grow bold on-band">{staff.name}</Text>
          <Text className="on-band-2">{passwordWords.title}</Text>
          <Icon name="right" color="onBand" size={18} />
        </Tappable>
      ) : null}
      <Places {...props} />
      <View className="side-art"><Drawing name="pine" color="faint" width={184} /></View>
      <View className="side-foot">
        <ActionButton text={queueWords.signOut} kind="onBandLine" size="small" onTap={() => void leaveWork()} />
        <Text className="block mt3">{queueWords.help(hotline)}</Text>
      </View>
    </View>
  )
}
