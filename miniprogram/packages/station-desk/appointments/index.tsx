import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type StaffAppointment } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { dayOfText, dayText as isoDay, isDayText, shanghaiDay, weekdayOf } from '@shared/domain/calendar/day'
import { appointmentDeskWords as words } from '@shared/text/appointmentDesk'
import { dayText } from '@shared/text/due'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { DayStrip, type StripDay } from '@/components/DayStrip'
import { DeskPage } from '@/components/DeskPage'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { open, useParams } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useSession } from '@/session/session'
import { AppointmentSheet } from './AppointmentSheet'
import { BookForSheet } from './BookForSheet'
import { DayLine } from './DayLine'
import { DayPaper } from './DayPaper'
import { UnitChoice, UnitsOnly } from './UnitChoice'
import { receivingUnits } from './units'
import { useDayKeys } from './useDayKeys'

type DayList = AnswerOf<typeof contract.listDayAppointments>

const moved = (day: string, days: number): string => isoDay(dayOfText(day) + days)
const named = (day: string): string => dayText(dayOfText(day))

/** Monday to Sunday around a day, each with how many come. */
const weekOf = (day: string, counts: DayList['counts'], today: string): StripDay[] => Array.from({ length: 7 }, (_unused, index) => {
  const one = moved(day, index - ((weekdayOf(dayOfText(day)) + 6) % 7))
  const count = counts.find((counted) => counted.day === one)?.count ?? 0
  const name = one === today ? `${words.todayMark} ${named(one)}` : named(one)
  return { day: one, state: words.count(count), label: words.dayLabel(name, count), tone: count > 0 ? 'free' : 'none' }
})

type Opened = 'add' | StaffAppointment | null

interface DayProps {
  list: DayList
  isDesk: boolean
  onOpen: (opened: Opened) => void
  onChanged: () => void
}

const People = ({ list: { appointments, day }, isDesk, onOpen, onChanged }: DayProps) => {
  if (appointments.length === 0) return <EmptyState title={words.none} text={words.noneText} action={{ text: words.add, onTap: () => onOpen('add') }} />
  const visits = appointments.filter(({ kind }) => kind.code === 'home_visit').length
  return (
    <View>
      <Text className="block strong mt3 mb2 num">{words.summary(named(day), appointments.length - visits, visits)}</Text>
      <View className="card">
        {isDesk ? <View className="day-columns" aria-hidden><View className="day-heads"><Text className="day-time">{words.columns.time}</Text><Text className="day-who">{words.columns.who}</Text><Text className="day-tag">{words.columns.state}</Text><Text className="day-what">{words.columns.what}</Text></View><View className="day-marks" /></View> : null}
        <View role="list" aria-label={words.list}>{appointments.map((appointment) => <DayLine key={appointment.id} appointment={appointment} onTap={() => onOpen(appointment)} onChanged={onChanged} />)}</View>
      </View>
      {isDesk ? <Text className="block sub center">{words.keys}</Text> : null}
    </View>
  )
}

const Desk = ({ units, firstDay }: { units: ReturnType<typeof receivingUnits>; firstDay: string | null }) => {
  const today = isoDay(shanghaiDay(Date.now()))
  const isDesk = useIsDesk()
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [day, setDay] = useState(firstDay ?? today)
  const [opened, setOpened] = useState<Opened>(null)
  const [isOnPaper, setOnPaper] = useState(false)
  const remote = useRemote(() => call(contract.listDayAppointments, { params: { id: unitId }, query: { day } }), [unitId, day])
  const reload = () => void remote.reload()
  useOnReturn(reload)
  useDayKeys(isDesk && !isOnPaper, (days) => setDay((now) => moved(now, days)))
  const close = () => setOpened(null)
  const done = () => {
    close()
    reload()
  }
  const list = remote.data
  if (isOnPaper && list) return <DayPaper unitName={list.unit.name} day={list.day} appointments={list.appointments} onClose={() => setOnPaper(false)} />
  const hasSome = list !== null && list.appointments.length > 0
  return (
    <DeskPage place="appointments" title={words.title} about={units.find(({ id }) => id === unitId)?.name} onCurrent={reload} aside={
      <View className="row wrap cover-buttons">
        <ActionButton text={words.add} size="small" kind={hasSome ? 'solid' : 'soft'} icon="plus" onTap={() => setOpened('add')} />
        {hasSome ? <ActionButton text={words.print} size="small" kind="line" icon="file" onTap={() => setOnPaper(true)} /> : null}
        <ActionButton text={words.plans} size="small" kind="line" icon="calendar" onTap={() => void open('appointmentPlans', { id: unitId })} />
      </View>
    }>
      <UnitChoice units={units} chosen={unitId} onChoose={setUnitId} />
      <View className="card">
        <DayStrip label={words.days} days={weekOf(day, list?.counts ?? [], today)} chosen={day} onChoose={setDay} previous={{ text: words.previous, onTap: () => setDay(moved(day, -7)) }} next={{ text: words.next, onTap: () => setDay(moved(day, 7)) }} />
        {day === today ? null : <View className="mt2"><ActionButton text={words.today} kind="plain" size="small" onTap={() => setDay(today)} /></View>}
      </View>
      <WhenReady remote={remote} cards={2}>{(shown) => <People list={shown} isDesk={isDesk} onOpen={setOpened} onChanged={reload} />}</WhenReady>
      {opened === 'add' ? <BookForSheet unitId={unitId} onChanged={reload} onClose={close} /> : null}
      {opened && typeof opened === 'object' ? <AppointmentSheet appointment={opened} onDone={done} onClose={close} /> : null}
    </DeskPage>
  )
}

/** 预约: who comes to my station on a day, and to whom one goes. Opened by a message it shows the day of that. */
const StaffAppointmentsPage = () => {
  const { me } = useSession()
  const { id } = useParams()
  const units = receivingUnits(me)
  return <UnitsOnly title={words.title} hasUnit={me ? units.length > 0 : null}>{me ? <Desk units={units} firstDay={id && isDayText(id) ? id : null} /> : null}</UnitsOnly>
}

export default StaffAppointmentsPage
