import { Text, View } from '@tarojs/components'
import { type Due, type RequestDetail } from '@shared/contract/requests'
import { timeWords } from '@shared/text/ownRequest'

const Fact = ({ label, value, isLate = false }: { label: string; value: string; isLate?: boolean }) => (
  <View className="fact-cell">
    <Text className="block sub">{label}</Text>
    <Text className={`block strong${isLate ? ' text-red' : ''}`}>{value}</Text>
  </View>
)

/** A day on which a year whose holidays are not published has its say. */
const dayWords = ({ dayText, isProvisional }: Due): string => `${dayText}${isProvisional ? timeWords.provisional : ''}`

/** Until when, as a day and as what is left of it. */
const Running = ({ due }: { due: Due }) => (
  <View>
    <View className="fact-cells">
      <Fact label={timeWords.latest} value={dayWords(due)} />
      <Fact label={due.state === 'over' ? timeWords.over : timeWords.still} value={due.state === 'today' ? timeWords.today : `${due.days} ${due.unitText}`} isLate={due.state === 'over'} />
    </View>
    {due.isProvisional ? <Text className="block sub mt1">{timeWords.provisionalWhy}</Text> : null}
  </View>
)

/** While it is the person's turn the clock stands: what is left, and until when if they answer today. */
const Standing = ({ leftText, dueIfToday }: NonNullable<RequestDetail['pause']>) => (
  <View className="fact-cells">
    <Fact label={timeWords.left} value={leftText} />
    {dueIfToday ? <Fact label={timeWords.ifToday} value={dayWords(dueIfToday)} /> : null}
  </View>
)

/** The time of a request; nothing where none is promised. */
export const TimeLine = ({ due, pause }: Pick<RequestDetail, 'due' | 'pause'>) =>
  pause ? <View className="time-line"><Standing {...pause} /></View> : due ? <View className="time-line"><Running due={due} /></View> : null
