import { Text, View } from '@tarojs/components'
import { type StationDetails } from '@shared/contract/directory'
import { type Span } from '@shared/domain/openingHours'
import { dayNames, dayText, weekText } from '@shared/text/openingHours'
import { stationWords as words } from '@shared/text/stationPage'
import { SectionHead, Tag } from '@/components/pieces'

const makeUpDay = 7

/** Breaks between two times, never within one. */
const Times = ({ spans }: { spans: readonly Span[] }) => (
  <View className="grow">{dayText(spans).split('、').map((text, index, all) => <Text key={text} className="num nowrap">{index < all.length - 1 ? `${text}、` : text}</Text>)}</View>
)

const Day = ({ day, spans, isToday }: { day: number; spans: readonly Span[]; isToday: boolean }) => (
  <View role="listitem" className={`day-line${isToday ? ' day-today' : ''}`} aria-current={isToday ? 'date' : undefined}>
    <Text className="day-name">{dayNames[day]}</Text>
    <Times spans={spans} />
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
            {week.flatMap((spans, day) => (day === makeUpDay && spans.length === 0 && today !== makeUpDay ? [] : [<Day key={day} day={day} spans={spans} isToday={day === today} />]))}
          </View>
          {hours && hours !== weekText(week) ? <Text className="block mt2">{hours}</Text> : null}
          <Text className="block sub mt2">{words.holidays}</Text>
        </View>
      )}
    </View>
  </View>
)
