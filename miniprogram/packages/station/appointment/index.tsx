import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type AppointmentDetails } from '@shared/contract/appointments'
import { contract } from '@shared/contract/contract'
import { appointmentWords as words } from '@shared/text/appointmentsPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Refusal } from '@/components/Refusal'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open, useParams } from '@/platform/navigation'
import { addToPhoneCalendar, hasPhoneCalendar } from '@/platform/phoneCalendar'
import { SignedInPage } from '@/session/SignedInOnly'
import { Bring, Facts, Ways } from './Facts'
import { Moving } from './Moving'
import { useCancelling } from './useMoving'

const headline = ({ state, kind, isOver }: AppointmentDetails): string => {
  if (state.code === 'booked') return isOver ? words.over : kind.code === 'home_visit' ? words.bookedHome : words.booked
  return { kept: words.kept, no_show: words.noShow, cancelled: words.cancelled }[state.code]
}
const isToCome = ({ state, isOver }: AppointmentDetails): boolean => state.code === 'booked' && !isOver

const AddToCalendar = ({ appointment: { subject, unit, startsAt, endsAt, kind, address, stationAddress } }: { appointment: AppointmentDetails }) => {
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const place = kind.code === 'home_visit' ? (address ?? '') : [unit.name, stationAddress].filter(Boolean).join('，')
    toast(await addToPhoneCalendar([{ title: words.calendarTitle(subject, unit.shortName), startsAt, endsAt, place }]) ? words.added : words.notAdded)
    setBusy(false)
  }
  return <ActionButton text={words.addToCalendar} icon="calendar" kind="soft" isBusy={isBusy} busyText={words.adding} onTap={() => void add()} />
}

interface ChangesProps {
  appointment: AppointmentDetails
  onMove: () => void
  cancelling: ReturnType<typeof useCancelling>
}

/** What can be done about it; nothing once it began. */
const Changes = ({ appointment, onMove, cancelling: { submit, isBusy } }: ChangesProps) => (
  <View className="btns btns-stack">
    {appointment.may.includes('cancel') ? <ActionButton text={words.cancel} kind="line" isBusy={isBusy} busyText={words.cancelling} onTap={() => void submit()} /> : null}
    {appointment.may.includes('move') ? <ActionButton text={words.move} kind="line" icon="swap" isDisabled={isBusy} onTap={onMove} /> : null}
  </View>
)

const Opened = ({ appointment, isFresh, onChanged, onMove }: { appointment: AppointmentDetails; isFresh: boolean; onChanged: (next: AppointmentDetails) => void; onMove: () => void }) => {
  const cancelling = useCancelling({ appointment, onChanged })
  const toCome = isToCome(appointment)
  const hasBottom = appointment.may.length > 0
  return (
    <Page title={words.title} hasBack isLapped onBack={() => void back('appointments')} bottom={hasBottom ? <Changes appointment={appointment} onMove={onMove} cancelling={cancelling} /> : undefined}
      band={<View className="band-inner ticket-band"><View className="hero on-band" role="status">{headline(appointment)}</View>{isFresh && toCome ? <Text className="block on-band-2 mt1">{words.freshText}</Text> : null}</View>}>
      <Refusal error={cancelling.error} />
      <Facts appointment={appointment} />
      {toCome ? <Bring appointment={appointment} /> : null}
      {toCome && hasPhoneCalendar ? <View className="mb3"><AddToCalendar appointment={appointment} /></View> : null}
      <Ways appointment={appointment} />
      {toCome ? null : <ActionButton text={words.again} onTap={() => void open('bookAppointment', { id: appointment.unit.id })} />}
      <View className="actions-space" />
    </Page>
  )
}

const AppointmentView = ({ id, isFresh }: { id: string; isFresh: boolean }) => {
  const [isMoving, setMoving] = useState(false)
  const remote = useRemote(async () => (await call(contract.getAppointment, { params: { id } })).appointment, [id])
  useOnReturn(() => void remote.reload())
  const changed = (next: AppointmentDetails) => {
    remote.replace(next)
    setMoving(false)
  }
  if (!remote.data) return <Page title={words.title} hasBack onBack={() => void back('appointments')}><WhenReady remote={remote} cards={2}>{() => null}</WhenReady></Page>
  return isMoving ? <Moving appointment={remote.data} onChanged={changed} onLeave={() => setMoving(false)} /> : <Opened appointment={remote.data} isFresh={isFresh} onChanged={changed} onMove={() => setMoving(true)} />
}

/** One appointment of one's own: when, where, what to bring, and how to move or cancel it. */
const AppointmentPage = () => {
  const { id = '', fresh } = useParams()
  return <SignedInPage title={words.title} reason={words.reason}><AppointmentView id={id} isFresh={fresh === 'yes'} /></SignedInPage>
}

export default AppointmentPage
