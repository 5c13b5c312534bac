import { Text, View } from '@tarojs/components'
import { type Station } from '@shared/contract/network'
import { dialled } from '@shared/domain/publicPhone'
import { stationPeopleWords } from '@shared/text/stationPeople'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { makeCall } from '@/platform/dialogs'
import { open } from '@/platform/navigation'
import { useHotline } from '@/session/hotline'

/** My station: who, when, and one tap to ask or call. What is not published yet is said, with whom to ask instead. */
export const StationTile = ({ station }: { station: Station }) => {
  const { phone, hours, unit, parent } = station
  const hotline = useHotline()
  const facts = phone || hours ? [phone, hours].filter(Boolean).join(' · ') : `电话、时间待公布${parent ? `，也可找${parent.name}` : ''}`
  return (
    <View className="station">
      <Tappable label={`我的服务站：${unit.name}`} className="row station-open" onTap={() => void open('station', { id: unit.id })}>
        <View className="grow">
          <Text className="block on-band-2">我的服务站</Text>
          <Text className="block strong on-band mt1">{unit.name}</Text>
          <Text className="block on-band-2 mt1">{facts}</Text>
        </View>
        <Icon name="right" color="onBand" size={20} />
      </Tappable>
      <View className="btns btns-stack mt4">
        <ActionButton text="问服务站" icon="chat" kind="onBand" onTap={() => void open('intro', { serviceKey: 'consultation' })} />
        <ActionButton text={phone ? '打电话' : `拨打 ${hotline}`} icon="phone" kind="onBandLine" onTap={() => void makeCall(phone ? dialled(phone) : hotline)} />
      </View>
      <View className="btns mt3">
        <ActionButton text={stationPeopleWords.open} icon="person" kind="onBandLine" onTap={() => void open('stationPeople', { unitId: unit.id })} />
      </View>
    </View>
  )
}
