import { Text, View } from '@tarojs/components'
import { spanText } from '@shared/text/activityTimes'
import { bookingWords as words, slotWords } from '@shared/text/appointmentsPage'
import { type Slot } from './SlotTimes'
import { Tappable } from './Tappable'

/** Free times near the one that was refused, to be tapped at once. */
export const NearestTimes = ({ times, onChoose }: { times: readonly Slot[]; onChoose: (slot: Slot) => void }) => times.length === 0 ? null : (
  <View className="card">
    <Text className="block strong mb2">{words.nearest}</Text>
    <View role="list">
      {times.map((slot) => (
        <View key={slot.startsAt} role="listitem">
          <Tappable label={slotWords.timeLabel(spanText(slot), slotWords.left(slot.left))} className="slot slot-wide" onTap={() => onChoose(slot)}>
            <Text className="slot-clock num grow">{spanText(slot)}</Text><Text className="slot-left num">{slotWords.left(slot.left)}</Text>
          </Tappable>
        </View>
      ))}
    </View>
  </View>
)
