import { useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type SlotDay } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type AppointmentKind } from '@shared/domain/appointments'
import { dayOfText, dayText as isoDay, shanghaiDay } from '@shared/domain/calendar/day'
import { dayAndClock } from '@shared/text/activityTimes'
import { slotWords as words } from '@shared/text/appointmentsPage'
import { dayText } from '@shared/text/due'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { DayStrip, type StripDay } from './DayStrip'
import { Icon } from './Icon'
import { SlotTimes } from './SlotTimes'
import { WhenReady } from './states'
import { Tappable } from './Tappable'

type Week = AnswerOf<typeof contract.listSlots>

const week = 7
const hasFree = ({ slots }: SlotDay): boolean => slots.some(({ left }) => left > 0)
const named = (day: string): string => dayText(dayOfText(day))
const later = (day: string, days: number): string => isoDay(dayOfText(day) + days)

const stateOf = (day: SlotDay): string => (hasFree(day) ? words.dayFree : day.slots.length > 0 ? words.dayFull : words.dayClosed)
const stripDay = (day: SlotDay): StripDay => ({ day: day.day, state: stateOf(day), label: words.dayLabel(named(day.day), stateOf(day)), tone: hasFree(day) ? 'free' : 'none' })

/** A week of times at a time. What is shown stays while the next one is read; `round` reads it anew, as after a refusal. */
const useWeek = ({ unitId, kind, from, round = 0, asStaff = false }: Pick<SlotPickerProps, 'unitId' | 'kind' | 'from' | 'round' | 'asStaff'>) => {
  const wanted = useRef(from)
  const [day, setDay] = useState<string | null>(null)
  const remote = useRemote(() => call(contract.listSlots, { params: { id: unitId }, query: { kind, from: wanted.current, ...(asStaff ? { asStaff: 'yes' } : {}) } }), [unitId, kind, round, asStaff])
  return {
    remote, day, setDay,
    turnTo: (first: string, onto: string | null = null) => {
      wanted.current = first
      setDay(onto)
      void remote.reload()
    },
  }
}

/** What there is to say of a day without a time to tap. */
const DayWords = ({ day }: { day: SlotDay }) => {
  const text = day.closedWhy !== null ? words.closed(named(day.day), day.closedWhy) : day.slots.length === 0 ? words.noTimes(named(day.day)) : hasFree(day) ? null : words.allFull(named(day.day))
  return text === null ? null : <View className="row top tile mt3" role="status"><Icon name="info" color="second" size={20} /><Text className="grow line-text">{text}</Text></View>
}

const NextFree = ({ nextFree, onGo }: { nextFree: number | null; onGo: (day: string) => void }) => nextFree === null
  ? <Text className="block sub mt3">{words.noneAtAll}</Text>
  : <Tappable label={words.toNext(dayAndClock(nextFree))} className="link slot-next num" onTap={() => onGo(isoDay(shanghaiDay(nextFree)))}>{words.toNext(dayAndClock(nextFree))}</Tappable>

interface SlotPickerProps {
  unitId: string
  kind: AppointmentKind
  /** When the chosen one begins. */
  chosen: number | null
  onChoose: (startsAt: number) => void
  round?: number
  /** The day that is shown first, '2026-12-03'. */
  from?: string
  /** Also the near hours that only the station gives away. */
  asStaff?: boolean
}

const Shown = ({ days, firstDay, lastDay, nextFree, picker, chosen, onChoose }: Week & { picker: ReturnType<typeof useWeek>; chosen: number | null; onChoose: (startsAt: number) => void }) => {
  const { day, setDay, turnTo } = picker
  const chosenDay = chosen === null ? null : isoDay(shanghaiDay(chosen))
  const shown = days.find((one) => one.day === day) ?? days.find((one) => one.day === chosenDay) ?? days.find(hasFree) ?? days[0]
  const [first, last] = [days[0]?.day ?? firstDay, days.at(-1)?.day ?? lastDay]
  const before = later(first, -week)
  return (
    <View>
      <DayStrip label={words.days} days={days.map(stripDay)} chosen={shown?.day ?? ''} onChoose={setDay}
        previous={{ text: words.previous, onTap: first > firstDay ? () => turnTo(before < firstDay ? firstDay : before) : null }}
        next={{ text: words.next, onTap: last < lastDay ? () => turnTo(later(last, 1)) : null }} />
      {shown ? <Text className="block strong mt3 num">{named(shown.day)}</Text> : null}
      {shown ? <DayWords day={shown} /> : null}
      {shown ? <SlotTimes slots={shown.slots} chosen={chosen} onChoose={onChoose} /> : null}
      {days.some(hasFree) ? null : <NextFree nextFree={nextFree} onGo={(free) => turnTo(free, free)} />}
    </View>
  )
}

/** A day and a time of a station, a week at a time: closed days say why, full ones say that and where the next free one is. */
export const SlotPicker = ({ chosen, onChoose, ...wanted }: SlotPickerProps) => {
  const picker = useWeek(wanted)
  return <WhenReady remote={picker.remote} cards={1}>{(shown) => <Shown {...shown} picker={picker} chosen={chosen} onChoose={onChoose} />}</WhenReady>
}
