import { Text, View } from '@tarojs/components'
import { type Seats } from '@shared/contract/activities'
import { activitiesWords as words, seatsText } from '@shared/text/activitiesPage'
import { Icon } from '@/components/Icon'

interface SeatsLineProps {
  of: { seats: Seats | null; isCancelled?: boolean; isOver?: boolean }
}

/** How many places are left, by sign and words; what is over says that instead. */
export const SeatsLine = ({ of: { seats, isCancelled = false, isOver = false } }: SeatsLineProps) => {
  const gone = isCancelled ? words.isCancelled : isOver ? words.isOver : null
  if (!gone && !seats) return null
  const isFree = !gone && (seats?.left ?? 0) > 0
  return (
    <View className="row top">
      <Icon name={gone ? 'close' : isFree ? 'check' : 'pause'} color={gone ? 'second' : isFree ? 'green' : 'amber'} size={20} />
      <Text className={`grow line-text num${gone ? '' : isFree ? ' text-green bold' : ' text-amber bold'}`}>{gone ?? (seats ? seatsText(seats) : '')}</Text>
    </View>
  )
}
