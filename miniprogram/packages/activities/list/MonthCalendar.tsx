import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ActivityKind } from '@shared/domain/activities'
import { datePartsOf, type Day, dayText as dayKey, shanghaiDay } from '@shared/domain/calendar/day'
import { activitiesWords as words } from '@shared/text/activitiesPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { gridKeys } from '@/platform/gridKeys'
import { monthBeside, monthKey, thisMonth, weeksOf } from './monthGrid'

interface DayCellProps {
  day: Day
  /** Null until it was read. */
  sessions: number | null
  isChosen: boolean
  today: Day
  onChoose: (day: Day) => void
}

const DayCell = ({ day, sessions, isChosen, today, onChoose }: DayCellProps) => {
  const isPast = day < today
  const count = isPast ? 0 : (sessions ?? 0)
  return (
    <Tappable label={words.dayLabel(day, count)} isChosen={isChosen} isDisabled={isPast} className={`cal-day${count > 0 ? ' cal-busy' : ''}${isChosen ? ' cal-on' : ''}`} onTap={() => onChoose(day)}>
      <Text className="cal-number num">{datePartsOf(day).dayOfMonth}</Text>
      <Text className="cal-count num">{count > 0 ? words.count(count) : day === today ? words.today : '　'}</Text>
    </Tappable>
  )
}

const Turn = ({ label, icon, to, onTurn }: { label: string; icon: 'left' | 'right'; to: Day | null; onTurn: (first: Day) => void }) => (
  <Tappable label={label} className="cal-turn" isDisabled={to === null} onTap={() => (to === null ? undefined : onTurn(to))}><Icon name={icon} color={to === null ? 'second' : 'green'} /></Tappable>
)

interface MonthCalendarProps {
  kind: ActivityKind | ''
  chosen: Day | null
  onChoose: (day: Day) => void
}

/** A month with how much there is on each day, in words as well; a tap on a day shows it. The week begins on Monday. */
export const MonthCalendar = ({ kind, chosen, onChoose }: MonthCalendarProps) => {
  const now = Date.now()
  const [first, setFirst] = useState(() => thisMonth(now))
  const remote = useRemote(async () => (await call(contract.listActivityDays, { query: { month: monthKey(first), ...(kind ? { kind } : {}) } })).days, [first, kind])
  const byDay = new Map((remote.data ?? []).map(({ day, sessions }) => [day, sessions]))
  const { year, month } = datePartsOf(first)
  const today = shanghaiDay(now)
  return (
    <View className="card cal" role="group" aria-label={words.month(year, month)}>
      <View className="row between">
        <Turn label={words.previousMonth} icon="left" to={monthBeside(first, -1, now)} onTurn={setFirst} />
        <View className="center" role="status">
          <Text className="block strong num">{words.month(year, month)}</Text>
          <Text className="block cap num">{remote.data ? words.monthTotal(remote.data.reduce((sum, { sessions }) => sum + sessions, 0)) : '　'}</Text>
        </View>
        <Turn label={words.nextMonth} icon="right" to={monthBeside(first, 1, now)} onTurn={setFirst} />
      </View>
      {remote.state === 'error' ? (
        <View className="row between" role="alert"><Text className="sub text-amber grow">{words.monthUnread}：{remote.error.text}</Text><Tappable label="重试" className="link" onTap={() => void remote.reload()}>重试</Tappable></View>
      ) : null}
      <View className="cal-week" aria-hidden>{words.weekdays.map((name) => <Text key={name} className="cal-weekday cap">{name}</Text>)}</View>
      <View {...gridKeys('cal-day')}>
        {weeksOf(first).filter((week) => week.some((day) => day !== null && day >= today)).map((week, index) => (
          <View key={index} className="cal-week">
            {week.map((day, column) => day === null ? <View key={column} className="cal-gap" />
              : <DayCell key={column} day={day} sessions={byDay.get(dayKey(day)) ?? null} isChosen={day === chosen} today={today} onChoose={onChoose} />)}
          </View>
        ))}
      </View>
    </View>
  )
}
