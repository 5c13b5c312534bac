import { Text, View } from '@tarojs/components'
import { queueWords } from '@shared/text/desk'
import { open } from '@/platform/navigation'
import { useLargeMode } from '@/session/largeMode'
import { type StaffPlaceKey, useStaffPlaces } from '@/session/staffPlaces'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

/** At the foot of a phone: where else somebody of the staff goes. These are no tab pages, which would have to be in the main package. */
export const StaffBar = ({ current }: { current: StaffPlaceKey }) => {
  const isLarge = useLargeMode()
  return (
    <View className={`tabbar${isLarge ? ' elder' : ''}`} role="navigation" aria-label={queueWords.places}>
      {useStaffPlaces().filter(({ isAside }) => !isAside).map(({ key, text, short, icon, route, waiting }) => (
        <Tappable key={key} role="link" isCurrent={key === current} label={waiting ? queueWords.placeCount(text, waiting) : text} className={`tab${key === current ? ' tab-on' : ''}`} onTap={() => (key === current ? undefined : void open(route))}>
          <Icon name={icon} color={key === current ? 'green' : 'second'} size={isLarge ? 30 : 26} />
          <Text>{short}</Text>
          {waiting ? <Text className="badge tab-badge">{waiting > 99 ? '99+' : waiting}</Text> : null}
        </Tappable>
      ))}
    </View>
  )
}
