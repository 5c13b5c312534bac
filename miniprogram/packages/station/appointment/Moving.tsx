import { Text, View } from '@tarojs/components'
import { type AppointmentDetails } from '@shared/contract/appointments'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { dayAndClock, spanText } from '@shared/text/activityTimes'
import { appointmentWords as words } from '@shared/text/appointmentsPage'
import { ActionButton } from '@/components/ActionButton'
import { bookingRefusalText, nearestOf } from '@/components/bookingRefusal'
import { NearestTimes } from '@/components/NearestTimes'
import { Page } from '@/components/Page'
import { Refusal } from '@/components/Refusal'
import { SlotPicker } from '@/components/SlotPicker'
import { useSubscribeAsk } from '@/session/subscriptions'
import { useMoving } from './useMoving'

interface MovingProps {
  appointment: AppointmentDetails
  onChanged: (next: AppointmentDetails) => void
  onLeave: () => void
}

/** 改期: the same week of times, the old one said above it. */
export const Moving = ({ appointment, onChanged, onLeave }: MovingProps) => {
  const { startsAt: chosen, choose, round, submit, isBusy, error } = useMoving({ appointment, onChanged })
  const { unit, kind, startsAt } = appointment
  const askFirst = useSubscribeAsk(['appointment'])
  const move = () => {
    if (chosen === null) return
    askFirst()
    void submit(chosen)
  }
  return (
    <Page title={words.moveTitle} hasBack onBack={onLeave} band={<View className="band-inner"><Text className="title on-band">{unit.name}</Text></View>}
      bottom={<View className="row"><View className="form-previous"><ActionButton text={words.keep} kind="line" isDisabled={isBusy} onTap={onLeave} /></View><ActionButton text={chosen === null ? words.moveFirst : words.moveConfirm(dayAndClock(chosen))} isDisabled={chosen === null} isBusy={isBusy} busyText={words.moving} onTap={move} /></View>}>
      <Refusal error={error ? { text: bookingRefusalText(error) } : null} />
      {error && chosen === null ? <NearestTimes times={nearestOf(error)} onChoose={choose} /> : null}
      <View className="card card-quiet"><Text className="block num">{words.moveLead(spanText(appointment))}</Text></View>
      <View className="card"><SlotPicker unitId={unit.id} kind={kind.code} chosen={chosen} round={round} from={dayText(shanghaiDay(startsAt))} onChoose={choose} /></View>
    </Page>
  )
}
