import { Text, View } from '@tarojs/components'
import { type OfferContent } from '@shared/contract/offers'
import { offersWords as words } from '@shared/text/offersPage'
import { KeyValue, Tag } from './pieces'

/** What an entry of the directory says, as citizens read it; also the preview of who writes it. */
export const OfferFacts = ({ place, checkedDay }: { place: OfferContent; checkedDay: string | null }) => {
  const { name, kind, offers, address, street, howToUse, phone, validFrom, validUntil } = place
  return (
    <View>
      <View className="card">
        <View className="row between wrap"><Text className="title">{name}</Text><Tag text={kind.text} /></View>
        <Text className="block sub mt1">{words.checked(checkedDay)}</Text>
        <Text className="block bold mt3">{words.offers}</Text>
        {offers.map((line, index) => <Text key={index} className="block mt1">· {line}</Text>)}
        <Text className="block bold mt3">{words.howToUse}</Text>
        <Text className="block mt1">{howToUse || words.howToUseDefault}</Text>
      </View>
      <View className="card facts-card">
        <KeyValue label={words.address} value={[street?.name, address].filter(Boolean).join(' ') || words.unpublished} />
        <KeyValue label={words.phone} value={phone ?? words.unpublished} />
        <KeyValue label={words.term} value={validFrom || validUntil ? words.termText(validFrom, validUntil) : words.noTerm} />
      </View>
    </View>
  )
}
