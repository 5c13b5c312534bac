import { Text, View } from '@tarojs/components'
import { dayAndClock } from '@shared/text/activityTimes'
import { bookingWords as words } from '@shared/text/appointmentsPage'
import { Tappable } from './Tappable'

/** Free times near the one that was refused, to be tapped at once. */
export const NearestTimes = ({ times, onChoose }: { times: readonly number[]; onChoose: (startsAt: number) => void }) => times.length === 0 ? null : (
  <View className="card">
    <Text className="block strong mb2">{words.nearest}</Text>
    <View role="list">
      {times.map((startsAt) => (
        <View key={startsAt} role="listitem">
          <Tappable label={dayAndClock(startsAt)} className="slot slot-wide" onTap={() => onChoose(startsAt)}><Text className="slot-clock num grow">{dayAndClock(startsAt)}</Text></Tappable>
        </View>
      ))}
    </View>
  </View>
)
