import { Text, View } from '@tarojs/components'
import { type StationDetails } from '@shared/contract/directory'
import { dayNames, dayText } from '@shared/text/openingHours'
import { stationWords as words } from '@shared/text/stationPage'
import { SectionHead, Tag } from '@/components/pieces'

const makeUpDay = 7

const Day = ({ day, text, isToday }: { day: number; text: string; isToday: boolean }) => (
  <View role="listitem" className={`day-line${isToday ? ' day-today' : ''}`} aria-current={isToday ? 'date' : undefined}>
    <Text className="day-name">{dayNames[day]}</Text>
    <Text className="grow num">{text}</Text>
    {isToday ? <Tag text={words.today} /> : null}
  </View>
)

/** Day by day, today marked; the make-up workday stands there where the station has one, or where it is today. */
export const Hours = ({ station: { week, hours, today } }: { station: StationDetails }) => (
  <View>
    <SectionHead title={words.hours} />
    <View className="card">
      {week === null ? <Text className="block">{hours ?? words.hoursUnknown}</Text> : (
        <View>
          {today === null ? <Text className="block bold mb2">{words.holiday}</Text> : null}
          <View role="list" aria-label={words.hours}>
            {week.flatMap((spans, day) => (day === makeUpDay && spans.length === 0 && today !== makeUpDay ? [] : [<Day key={day} day={day} text={dayText(spans)} isToday={day === today} />]))}
          </View>
          <Text className="block sub mt2">{words.holidays}</Text>
        </View>
      )}
    </View>
  </View>
)
