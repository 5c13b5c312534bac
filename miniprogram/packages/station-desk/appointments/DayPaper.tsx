import { Text, View } from '@tarojs/components'
import { type StaffAppointment } from '@shared/contract/appointments'
import { dayOfText } from '@shared/domain/calendar/day'
import { clockText } from '@shared/text/activityTimes'
import { dayPaperWords as words } from '@shared/text/appointmentDesk'
import { dayText, momentText } from '@shared/text/due'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { canPrint, printPage } from '@/platform/printing'
import { useSession } from '@/session/session'

const cells = ['time', 'name', 'phone', 'what', 'sign'] as const

const Row = ({ values, isHead = false }: { values: readonly string[]; isHead?: boolean }) => (
  <View role="row" className={`day-paper-row${isHead ? ' day-paper-head' : ''}`}>
    {cells.map((cell, index) => <View key={cell} role={isHead ? 'columnheader' : 'cell'} className={`day-paper-${cell}`}>{values[index] ?? ''}</View>)}
  </View>
)

const rowOf = ({ startsAt, name, phone, subject, note, kind, address, state }: StaffAppointment): readonly string[] =>
  [clockText(startsAt), name, phone, [subject, kind.code === 'home_visit' ? `${words.visits}：${address ?? ''}` : '', note].filter(Boolean).join('；'), state.code === 'booked' ? '' : state.text]

interface DayPaperProps {
  unitName: string
  day: string
  appointments: readonly StaffAppointment[]
  onClose: () => void
}

/** The list of a day for paper: everybody in order, room to sign, and who printed it when. */
export const DayPaper = ({ unitName, day, appointments, onClose }: DayPaperProps) => {
  const name = useSession().me?.staff?.name ?? ''
  return (
    <Page title={words.title} hasBack onBack={onClose} bottom={<View className="row"><View className="form-previous"><ActionButton text={words.close} kind="line" onTap={onClose} /></View>{canPrint ? <ActionButton text={words.print} icon="file" onTap={() => printPage('list')} /> : null}</View>}>
      {canPrint ? null : <Text className="block mb3">{words.noPrint}</Text>}
      <View className="print-area day-paper">
        <Text className="block title center">{`${unitName} ${words.title}`}</Text>
        <Text className="block center mt1 mb3">{`${dayText(dayOfText(day))}，${words.total(appointments.length)}`}</Text>
        <View role="table" aria-label={words.title}>
          <Row isHead values={words.columns} />
          {appointments.map((appointment) => <Row key={appointment.id} values={rowOf(appointment)} />)}
        </View>
        <Text className="block mt3">{words.by(name, momentText(Date.now()))}</Text>
        <Text className="block">{words.private}</Text>
      </View>
    </Page>
  )
}
