import { Text, View } from '@tarojs/components'
import { type AppointmentException } from '@shared/contract/appointments'
import { isPublicHoliday, slotsOn } from '@shared/domain/appointmentSlots'
import { type Day, shanghaiDay } from '@shared/domain/calendar/day'
import { publishedCalendar as calendar } from '@shared/domain/calendar/publishedCalendar'
import { planWords as words } from '@shared/text/appointmentDesk'
import { dayText } from '@shared/text/due'
import { planOf, type TypedPlan } from './typedPlans'

const shownDays = 14

/** What two weeks will look like by what is typed: the same reckoning as the service's. */
export const Preview = ({ plan, exceptions }: { plan: TypedPlan; exceptions: readonly AppointmentException[] }) => {
  const offering = { plan: planOf(plan), exceptions: exceptions.filter(({ kind }) => kind === plan.kind), calendar }
  const today = shanghaiDay(Date.now())
  const said = (day: Day): string => {
    const slots = slotsOn(day, offering)
    if (slots.length > 0) return words.previewCount(slots.length, slots.reduce((sum, { places }) => sum + places, 0))
    return isPublicHoliday(day, calendar) ? words.holiday : words.closed
  }
  return (
    <View className="card">
      <View className="title mb2" role="heading" aria-level={2}>{words.preview}</View>
      <Text className="block sub mb2">{words.previewHelp}</Text>
      <View className="plan-preview" role="list">
        {Array.from({ length: shownDays }, (_unused, index) => today + index).map((day) => (
          <View key={day} role="listitem" className="plan-preview-day"><Text className="num">{dayText(day)}</Text><Text className="num">{said(day)}</Text></View>
        ))}
      </View>
    </View>
  )
}
