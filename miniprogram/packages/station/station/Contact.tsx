import { Text, View } from '@tarojs/components'
import { type StationDetails } from '@shared/contract/directory'
import { dialled } from '@shared/domain/publicPhone'
import { stationWords as words } from '@shared/text/stationPage'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { SectionHead } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { copyText, makeCall } from '@/platform/dialogs'
import { hasMap, showOnMap } from '@/platform/location'
import { useHotline } from '@/session/hotline'

const CallLine = ({ text, phone }: { text: string; phone: string }) => (
  <Tappable label={`${text}，${words.call(phone)}`} className="cell" onTap={() => void makeCall(dialled(phone))}>
    <Icon name="phone" color="green" />
    <View className="grow"><Text className="block sub">{text}</Text><Text className="block strong num">{phone}</Text></View>
    <Text className="link">{words.dial}</Text>
  </Tappable>
)

/** Whom to ring: the station, or while its number is not published the one above it and the hotline. */
const Phones = ({ station: { phone, parent } }: { station: StationDetails }) => {
  const hotline = useHotline()
  if (phone) return <CallLine text={words.phone} phone={phone} />
  return (
    <View>
      <View className="cell"><Icon name="phone" color="second" /><View className="grow"><Text className="block">{words.phoneUnknown}</Text>{parent ? <Text className="block sub">{words.instead(parent.unit.name)}</Text> : null}</View></View>
      {parent?.phone ? <CallLine text={parent.unit.name} phone={parent.phone} /> : null}
      <CallLine text={words.hotline} phone={hotline} />
    </View>
  )
}

const Address = ({ station: { unit, address, position } }: { station: StationDetails }) => {
  if (!address && !position) return <View className="cell"><Icon name="pin" color="second" /><Text className="grow">{words.addressUnknown}</Text></View>
  return (
    <View className="cell top">
      <Icon name="pin" />
      <View className="grow">
        <Text className="block sub">{words.address}</Text>
        {address ? <Text className="block" selectable>{address}</Text> : null}
        <View className="row wrap station-place">
          {position && hasMap ? <ActionButton text={words.map} kind="soft" size="small" icon="signpost" onTap={() => void showOnMap({ position, name: unit.name, address: address ?? '' })} /> : null}
          {address && !hasMap ? <ActionButton text={words.copy} kind="soft" size="small" icon="copy" onTap={() => void copyText(address)} /> : null}
        </View>
      </View>
    </View>
  )
}

/** Phone and address: what is not published is said so, never invented. */
export const Contact = ({ station }: { station: StationDetails }) => (
  <View><SectionHead title={words.contact} /><View className="card card-list"><Phones station={station} /><Address station={station} /></View></View>
)
