import { useState } from 'react'
import { View } from '@tarojs/components'
import { type StaffAppointment } from '@shared/contract/appointments'
import { spanText } from '@shared/text/activityTimes'
import { appointmentDeskWords as words } from '@shared/text/appointmentDesk'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, LinkCell, Notice, Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { makeCall } from '@/platform/dialogs'
import { open } from '@/platform/navigation'
import { ChangeForm } from './ChangeForm'
import { type Outcome, useMark } from './useMark'

const Facts = ({ appointment }: { appointment: StaffAppointment }) => {
  const { state, kind, subject, phone, address, ground, note, words: said, byStaff } = appointment
  return (
    <View className="card">
      <View className="row wrap queue-state"><Tag text={state.text} /><Tag text={kind.text} tone="grey" />{byStaff ? <Tag text={words.byStaff} tone="grey" /> : null}</View>
      <KeyValue label={words.when} value={spanText(appointment)} />
      <KeyValue label={words.subject} value={subject} />
      <KeyValue label={words.phone} value={phone || words.noPhone} />
      {address ? <KeyValue label={words.address} value={address} /> : null}
      {ground ? <KeyValue label={words.ground} value={ground.text} /> : null}
      {note ? <KeyValue label={words.note} value={note} /> : null}
      {said ? <KeyValue label={words.words} value={said} /> : null}
    </View>
  )
}

/** What can be written down now; a wrong one is put right by the other. */
const outcomesOf = ({ state, mayMark }: StaffAppointment): readonly Outcome[] => {
  if (!mayMark) return []
  return state.code === 'kept' ? ['no_show'] : state.code === 'no_show' ? ['kept'] : ['kept', 'no_show']
}

interface AppointmentSheetProps {
  appointment: StaffAppointment
  /** Opened at once for this, as from the list of those that stand outside the plan. */
  step?: 'move' | 'cancel'
  onDone: () => void
  onClose: () => void
}

/** One appointment, and what can be done about it. */
export const AppointmentSheet = ({ appointment, step: first, onDone, onClose }: AppointmentSheetProps) => {
  const [step, setStep] = useState<'move' | 'cancel' | null>(first ?? null)
  const marking = useMark(appointment, onDone)
  const { name, phone, mayChange, requestId, state } = appointment
  if (step) return <Sheet title={step === 'move' ? words.moveTitle(name) : words.cancelTitle(name)} onClose={first ? onClose : () => setStep(null)}><ChangeForm appointment={appointment} kind={step} onDone={onDone} /></Sheet>
  const outcomes = outcomesOf(appointment)
  return (
    <Sheet title={name} onClose={onClose}>
      {marking.error ? <Notice icon="alert" text={marking.error.text} /> : null}
      <Facts appointment={appointment} />
      {requestId ? <View className="card card-cells"><LinkCell icon="file" text={words.toRequest} onTap={() => void open('staffRequest', { id: requestId })} /></View> : null}
      {state.code === 'booked' && outcomes.length === 0 ? <View className="sub mb2">{words.markLater}</View> : null}
      <View className="act-buttons">
        {outcomes.map((outcome) => <ActionButton key={outcome} text={outcome === 'kept' ? words.kept : words.noShow} kind={outcome === 'kept' ? 'solid' : 'line'} isBusy={marking.isBusy} busyText={words.sending} onTap={() => void marking.submit(outcome)} />)}
        {phone ? <ActionButton text={words.call} icon="phone" kind="line" onTap={() => void makeCall(phone)} /> : null}
        {mayChange ? <ActionButton text={words.move} icon="swap" kind="line" isDisabled={marking.isBusy} onTap={() => setStep('move')} /> : null}
        {mayChange ? <ActionButton text={words.cancel} kind="line" isDisabled={marking.isBusy} onTap={() => setStep('cancel')} /> : null}
      </View>
    </Sheet>
  )
}
