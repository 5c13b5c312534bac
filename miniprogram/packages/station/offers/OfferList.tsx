import { Text, View } from '@tarojs/components'
import { type OfferPlace } from '@shared/contract/offers'
import { byDistance, byStreet, type Position } from '@shared/domain/offers'
import { distanceText, offersWords as words } from '@shared/text/offersPage'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

const Line = ({ place, metres }: { place: OfferPlace; metres: number | null }) => (
  <View role="listitem">
    <Tappable label={[place.name, place.kind.text, place.street?.name, metres === null ? null : distanceText(metres)].filter(Boolean).join('，')} className="card" onTap={() => void open('offerPlace', { id: place.id })}>
      <View className="row between wrap"><Text className="strong">{place.name}</Text><Tag text={place.kind.text} /></View>
      <Text className="block mt1">{place.offers[0]}</Text>
      <Text className="block sub mt1 num">{[metres === null ? null : distanceText(metres), place.street?.name, place.address || null].filter(Boolean).join(' · ')}</Text>
    </Tappable>
  </View>
)

/** Street by street, or from near to far; of what has no position it is said that this is why it stands below. */
export const OfferList = ({ places, from }: { places: readonly OfferPlace[]; from: Position | null }) => {
  const lines = from ? byDistance(places, from) : byStreet(places).map((place) => ({ place, metres: null }))
  const [placed, unplaced] = [lines.filter(({ metres }) => metres !== null), lines.filter(({ metres }) => metres === null)]
  return (
    <View>
      {placed.length > 0 ? <View role="list">{placed.map(({ place, metres }) => <Line key={place.id} place={place} metres={metres} />)}</View> : null}
      {from && unplaced.length > 0 ? <Text className="block sub mt2 mb2">{words.unplaced}</Text> : null}
      {unplaced.length > 0 ? <View role="list">{unplaced.map(({ place, metres }) => <Line key={place.id} place={place} metres={metres} />)}</View> : null}
    </View>
  )
}
