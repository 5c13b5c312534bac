import { View } from '@tarojs/components'
import { type UnitDetails } from '@shared/contract/units'
import { unitWords as words, unpublished } from '@shared/text/unitPage'
import { KeyValue, Notice } from '@/components/pieces'

/** Who has its work now, where it cannot do it itself. */
const Standing = ({ unit: { isActive, standIn, mergedInto } }: { unit: UnitDetails }) => {
  if (mergedInto) return <Notice text={words.mergedInto(mergedInto.name)} />
  if (isActive) return null
  return <Notice icon="alert" text={standIn ? words.standIn(standIn.name) : words.nobodyStandsIn} />
}

/** What is known of a unit. What nobody told us stands there as not told. */
export const UnitFacts = ({ unit }: { unit: UnitDetails }) => (
  <View>
    <Standing unit={unit} />
    <View className="card facts-card">
      <KeyValue label={words.status} value={unit.status.text} />
      <KeyValue label={words.phone} value={unit.phone ?? unpublished} />
      <KeyValue label={words.address} value={unit.address ?? unpublished} />
      <KeyValue label={words.hours} value={unit.hours ?? unit.weekText ?? unpublished} />
      <KeyValue label={words.counts} value={words.countsText(unit.counts)} />
      <KeyValue label={words.parent} value={unit.parent?.name ?? words.noParent} />
      <KeyValue label={words.name} value={unit.unit.name} />
      <KeyValue label={words.shortName} value={unit.unit.shortName} />
      {unit.officialCode ? <KeyValue label={words.code} value={unit.officialCode} /> : null}
    </View>
  </View>
)
