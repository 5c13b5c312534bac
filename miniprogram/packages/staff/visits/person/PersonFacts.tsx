import { Text, View } from '@tarojs/components'
import { type CaredPerson } from '@shared/contract/visits'
import { visitWords as words } from '@shared/text/visits'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, Tag } from '@/components/pieces'
import { copyText, makeCall } from '@/platform/dialogs'

/** Who it is and how to get there. Nothing is made up: what is not known says so. */
export const PersonFacts = ({ person }: { person: CaredPerson }) => {
  const { name, phone, address, groups, note, unit, isEnded } = person
  return (
    <View className="card">
      <View className="row gap-small wrap"><View className="title" role="heading" aria-level={2}>{name}</View>{isEnded ? <Tag text={words.ended} tone="grey" /> : null}</View>
      <KeyValue label={words.why} value={groups.map(({ text }) => text).join('、')} />
      {note ? <KeyValue label={words.note} value={note} /> : null}
      <KeyValue label={words.phone} value={phone ?? words.noPhone} />
      <KeyValue label={words.address} value={address ?? words.noAddress} />
      <Text className="block sub mb2">{unit.name}</Text>
      <View className="row wrap visit-acts">
        {phone ? <View className="visit-act"><ActionButton text={words.call} icon="phone" kind="line" onTap={() => void makeCall(phone)} /></View> : null}
        {address ? <View className="visit-act"><ActionButton text={words.map} icon="copy" kind="line" onTap={() => void copyText(address)} /></View> : null}
      </View>
    </View>
  )
}
