import { Text, View } from '@tarojs/components'
import { type StaffAppointment } from '@shared/contract/appointments'
import { clockText } from '@shared/text/activityTimes'
import { appointmentDeskWords as words } from '@shared/text/appointmentDesk'
import { ActionButton } from '@/components/ActionButton'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { makeCall } from '@/platform/dialogs'
import { useMark } from './useMark'

const tones = { booked: 'amber', kept: 'green', no_show: 'red', cancelled: 'grey' } as const

/** What it is about, and what else there is to know before they come. */
const What = ({ appointment: { subject, kind, address, note, byStaff } }: { appointment: StaffAppointment }) => (
  <View className="day-what">
    <Text className="block">{subject}{byStaff ? `（${words.byStaff}）` : ''}</Text>
    {kind.code === 'home_visit' ? <Text className="block sub bold">{words.homeTo(address ?? '')}</Text> : null}
    {note ? <Text className="block sub">{`${words.note}：${note}`}</Text> : null}
  </View>
)

/** Both outcomes where it is time to write one down. */
const Marks = ({ appointment, onChanged }: { appointment: StaffAppointment; onChanged: () => void }) => {
  const { submit, isBusy, error } = useMark(appointment, onChanged)
  const { name, phone, state, mayMark } = appointment
  return (
    <View className="day-marks wrap">
      {phone ? <ActionButton text={words.call} label={`${words.call}：${name}`} kind="plain" size="small" icon="phone" onTap={() => void makeCall(phone)} /> : null}
      {state.code === 'booked' && mayMark ? <ActionButton text={words.noShow} label={`${words.noShow}：${name}`} kind="line" size="small" isBusy={isBusy} busyText={words.sending} onTap={() => void submit('no_show')} /> : null}
      {state.code === 'booked' && mayMark ? <ActionButton text={words.kept} label={`${words.kept}：${name}`} kind="soft" size="small" icon="check" isBusy={isBusy} busyText={words.sending} onTap={() => void submit('kept')} /> : null}
      {error ? <View className="text-red" role="alert">{error.text}</View> : null}
    </View>
  )
}

interface DayLineProps {
  appointment: StaffAppointment
  onTap: () => void
  onChanged: () => void
}

/** Somebody who comes, or to whom one goes: when, who, how to reach them, what for, and how it stands. */
export const DayLine = ({ appointment, onTap, onChanged }: DayLineProps) => {
  const { startsAt, name, phone, state } = appointment
  return (
    <View role="listitem" className="day-item">
      <View className="day-line">
        <Tappable label={words.lineLabel(clockText(startsAt), name, state.text)} className="day-open" onTap={onTap}>
          <Text className="day-time num">{clockText(startsAt)}</Text>
          <View className="day-who"><Text className="block bold">{name}</Text><Text className="block sub num">{phone || words.noPhone}</Text></View>
          <View className="day-tag"><Tag text={state.text} tone={tones[state.code]} /></View>
          <What appointment={appointment} />
        </Tappable>
        <Marks appointment={appointment} onChanged={onChanged} />
      </View>
    </View>
  )
}
