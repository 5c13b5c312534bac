import { Text, View } from '@tarojs/components'
import { type KeptActivityBrief } from '@shared/contract/staffActivities'
import { datePartsOf, shanghaiDay, weekdayOf } from '@shared/domain/calendar/day'
import { activityDeskWords as words } from '@shared/text/activityDesk'
import { clockText } from '@shared/text/activityTimes'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** The day as a leaf of a calendar: month above, weekday and time below. */
const DayBlock = ({ startsAt, isOver }: { startsAt: number | null; isOver: boolean }) => {
  if (startsAt === null) return <View className="due due-none"><Text>时间</Text><Text>待定</Text></View>
  const day = shanghaiDay(startsAt)
  const { month, dayOfMonth } = datePartsOf(day)
  return (
    <View className={`due${isOver ? ' due-none' : ''}`}>
      <Text>{month}月</Text>
      <Text className="due-number num">{dayOfMonth}</Text>
      <Text className="num">{weekdays[weekdayOf(day)]} {clockText(startsAt)}</Text>
    </View>
  )
}

/** One activity of the list. */
export const ActivityLine = ({ activity, isOpen, onTap }: { activity: KeptActivityBrief; isOpen: boolean; onTap: () => void }) => {
  const { title, kind, organiser, startsAt, isOver, seats, state } = activity
  const facts = seats.places > 0 ? words.seats(seats.places, seats.left, seats.waiting) : words.noSeats
  return (
    <View role="listitem">
      <Tappable label={`${title}，${kind.text}，${facts}`} className={`card queue-row${isOpen ? ' queue-row-on' : ''}`} isCurrent={isOpen} onTap={onTap}>
        <DayBlock startsAt={startsAt} isOver={isOver || state.code === 'cancelled'} />
        <View className="grow">
          <Text className="block strong">{title}</Text>
          <Text className="block sub">{organiser.shortName}</Text>
          <View className="row wrap queue-state mt1"><Tag text={kind.text} tone="grey" /><Text className="sub num">{facts}</Text></View>
        </View>
      </Tappable>
    </View>
  )
}
