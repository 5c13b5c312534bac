import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type StaffAppointment } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { leastNote, textLimits } from '@shared/contract/values'
import { dayAndClock } from '@shared/text/activityTimes'
import { appointmentDeskWords as words } from '@shared/text/appointmentDesk'
import { secrecyWords } from '@shared/text/secrecy'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { bookingRefusalText, isTimeGone, nearestOf } from '@/components/bookingRefusal'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { NearestTimes } from '@/components/NearestTimes'
import { Refusal } from '@/components/Refusal'
import { SlotPicker } from '@/components/SlotPicker'
import { toast } from '@/platform/dialogs'
import { needsLook, useVouching } from '@/session/secrecy'

interface ChangeFormProps {
  appointment: StaffAppointment
  kind: 'move' | 'cancel'
  onDone: () => void
}

const useChange = ({ appointment: { id, version }, kind, onDone }: ChangeFormProps) => {
  const [startsAt, choose] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [round, setRound] = useState(0)
  const sending = useSubmit(async (key: string) => {
    try {
      await call(contract.changeAppointmentFor, { params: { id }, body: { startsAt: kind === 'move' ? startsAt : null, reason: reason.trim(), version }, key })
      toast(kind === 'move' ? words.moved : words.cancelled)
      onDone()
    } catch (thrown) {
      if (isTimeGone(asApiError(thrown))) {
        choose(null)
        setRound((now) => now + 1)
      }
      throw thrown
    }
  })
  return { startsAt, choose, reason, setReason, round, ...sending }
}

/** Another time, or none: with the reason, which the person reads. What was typed stays over a refusal. */
export const ChangeForm = (props: ChangeFormProps) => {
  useVouching()
  const [isTried, setTried] = useState(false)
  const { appointment, kind } = props
  const { startsAt, choose, reason, setReason, round, submit, isBusy, error } = useChange(props)
  const isMove = kind === 'move'
  const isShort = reason.trim().length < leastNote
  const label = isMove ? words.moveReason : words.cancelReason
  const send = () => {
    setTried(true)
    if (!isShort && !needsLook(reason) && (!isMove || startsAt !== null)) void submit()
  }
  return (
    <View>
      <Refusal error={error ? { text: bookingRefusalText(error) } : null} />
      {isMove ? null : <Text className="block mb3">{words.cancelText}</Text>}
      {isMove && error && startsAt === null ? <NearestTimes times={nearestOf(error)} onChoose={choose} /> : null}
      {isMove ? <View className="card"><Field id="change-time" label={words.when} error={isTried && startsAt === null ? words.moveFirst : null}><SlotPicker asStaff unitId={appointment.unit.id} kind={appointment.kind.code} chosen={startsAt} round={round} onChoose={choose} /></Field></View> : null}
      <Field id="change-reason" label={label} help={isMove ? words.moveHelp : words.cancelHelp} error={isTried && isShort ? words.reasonShort : isTried && needsLook(reason) ? secrecyWords.undecided : null}>
        <TextArea id="change-reason" label={label} most={textLimits.note} value={reason} onInput={setReason} />
      </Field>
      <ActionButton text={!isMove ? words.cancelSend : startsAt === null ? words.moveFirst : words.moveSend(dayAndClock(startsAt))} kind={isMove ? 'solid' : 'danger'} isBusy={isBusy} busyText={words.sending} onTap={send} />
    </View>
  )
}
