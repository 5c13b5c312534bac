import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { stationPeopleWords as words } from '@shared/text/stationPeople'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { open } from '@/platform/navigation'
import { KeyValue } from './pieces'
import { EmptyState, WhenReady } from './states'

type People = AnswerOf<typeof contract.listStationPeople>

const Role = ({ role, named, unnamed }: People['people'][number]) => (
  <View className="mt3">
    <Text className="block bold">{role.text}</Text>
    {named.map(({ name, tasks }, index) => (
      <View key={index} className="mt1"><Text className="block">{name}</Text>{tasks ? <Text className="block sub">{tasks}</Text> : null}</View>
    ))}
    {unnamed > 0 ? <Text className="block sub mt1">{named.length > 0 ? words.others(unnamed) : words.unnamed(unnamed)}</Text> : null}
  </View>
)

/** Who is at a station, by role, and by name where somebody agreed to that. */
export const StationPeople = ({ unitId }: { unitId: string }) => {
  const remote = useRemote(() => call(contract.listStationPeople, { params: { id: unitId } }), [unitId])
  return (
    <WhenReady remote={remote} cards={1}>
      {({ unit, staff, people }) => staff.length + people.length === 0
        ? <EmptyState title={words.none} text={words.noneText} action={{ text: words.ask, onTap: () => void open('intro', { serviceKey: 'consultation' }) }} />
        : (
          <View className="card">
            <Text className="block strong mb2">{unit.name}</Text>
            {staff.length > 0 ? <View><Text className="block bold">{words.staff}</Text>{staff.map(({ role, count }) => <KeyValue key={role.code} label={role.text} value={words.count(count)} />)}</View> : null}
            {people.map((group) => <Role key={group.role.code} {...group} />)}
            <Text className="block sub mt3">{words.note}</Text>
          </View>
        )}
    </WhenReady>
  )
}
