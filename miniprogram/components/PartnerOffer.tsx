import { Text, View } from '@tarojs/components'
import { type Station } from '@shared/contract/network'
import { partnerWords as words } from '@shared/text/partners'
import { makeCall } from '@/platform/dialogs'
import { ActionButton } from './ActionButton'
import { Icon } from './Icon'

const Point = ({ point: { unit, address, hours, phone }, isOneOfMany }: { point: Station; isOneOfMany: boolean }) => (
  <View className="mt2">
    {isOneOfMany ? <Text className="block bold">{unit.name}</Text> : null}
    {[words.address(address), words.hours(hours), words.phone(phone)].map((line) => <Text key={line} className="block sub">{line}</Text>)}
    {phone ? <View className="mt2"><ActionButton text={words.call(unit.shortName)} icon="phone" kind="line" size="small" onTap={() => void makeCall(phone)} /></View> : null}
  </View>
)

/** Offered to whoever works or learns where there is a service point; to everybody else nothing is said of it. */
export const PartnerOffer = ({ points }: { points: readonly Station[] }) =>
  points.length === 0 ? null : (
    <View className="card">
      <View className="row top">
        <Icon name="info" color="green" size={22} />
        <Text className="grow notice-text">{words.offer(points.map(({ unit }) => unit.name))}</Text>
      </View>
      {points.map((point) => <Point key={point.unit.id} point={point} isOneOfMany={points.length > 1} />)}
    </View>
  )
