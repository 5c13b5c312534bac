import { Text, View } from '@tarojs/components'
import { type ListedStation } from '@shared/contract/directory'
import { stationsWords as words } from '@shared/text/stationPage'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

const openStation = (id: string): void => void open('station', { id })

/** What is known of it in a line; of what is not, only that the phone is still to come. */
const factsOf = ({ phone, hours, address }: ListedStation): string => [phone ?? words.phoneUnknown, hours, address].filter(Boolean).join(' · ')

/** The station of whoever looks, above all others. */
export const MineCard = ({ station }: { station: ListedStation }) => (
  <Tappable label={`${words.mine}：${station.unit.name}`} className="card card-quiet" onTap={() => openStation(station.unit.id)}>
    <View className="row between wrap"><Text className="sub">{words.mine}</Text><Icon name="right" color="second" size={20} /></View>
    <Text className="block strong mt1">{station.unit.name}</Text>
    <Text className="block sub mt1 num">{factsOf(station)}</Text>
  </Tappable>
)

const Line = ({ station, number }: { station: ListedStation; number: number | null }) => {
  const { unit, isMine, parentName } = station
  return (
    <View role="listitem">
      <Tappable label={[unit.name, isMine ? words.mine : null, station.phone ?? words.phoneUnknown].filter(Boolean).join('，')} className="cell top" onTap={() => openStation(unit.id)}>
        {number === null ? null : <Text className="station-number num">{number}</Text>}
        <View className="grow">
          <View className="row wrap"><Text className="bold station-name">{unit.name}</Text>{isMine ? <Tag text={words.mine} tone="gold" /> : null}</View>
          <Text className="block sub num">{unit.kind === 'community' && parentName ? `${parentName} · ${factsOf(station)}` : factsOf(station)}</Text>
        </View>
        <Icon name="right" color="second" size={20} />
      </Tappable>
    </View>
  )
}

/** Stations one below the other; `numberOf`: as they are numbered in the drawing. */
export const StationLines = ({ label, stations, numberOf }: { label: string; stations: readonly ListedStation[]; numberOf?: (code: string) => number | null }) => (
  <View className="card card-list" role="list" aria-label={label}>
    {stations.map((station) => <Line key={station.unit.id} station={station} number={numberOf?.(station.code) ?? null} />)}
  </View>
)
