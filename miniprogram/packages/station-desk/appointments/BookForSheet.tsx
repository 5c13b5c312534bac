import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type StaffAppointment } from '@shared/contract/appointments'
import { dayAndClock, spanText } from '@shared/text/activityTimes'
import { appointmentKinds, appointmentLimits, homeVisitGrounds } from '@shared/domain/appointments'
import { contract } from '@shared/contract/contract'
import { bookForWords as words } from '@shared/text/appointmentDesk'
import { appointmentKindTexts, homeVisitGroundTexts } from '@shared/text/appointments'
import { consentTexts } from '@shared/text/consents'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { bookingRefusalText, nearestOf } from '@/components/bookingRefusal'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { NearestTimes } from '@/components/NearestTimes'
import { ProfileFields } from '@/components/ProfileFields'
import { Refusal } from '@/components/Refusal'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { SlotPicker } from '@/components/SlotPicker'
import { EmptyState, WhenReady } from '@/components/states'
import { profileField } from '@/components/theirFields'
import { bringIntoSight } from '@/platform/inSight'
import { otherSubject, type Typed, useBookingFor } from './useBookingFor'

const person = [profileField('name', 'name', words.name), profileField('phone', 'phone', words.phone, words.phoneHelp, true), profileField('residence', 'place', words.residence)]

interface Offered {
  kinds: readonly Typed['kind'][]
  services: readonly { value: string; text: string }[]
}

const load = async (unitId: string): Promise<Offered> => {
  const [{ services }, weeks] = await Promise.all([call(contract.listServices), Promise.all(appointmentKinds.map((kind) => call(contract.listSlots, { params: { id: unitId }, query: { kind } })))])
  return { kinds: appointmentKinds.filter((_kind, index) => weeks[index]?.isOffered), services: services.map(({ key, title }) => ({ value: key, text: title })) }
}

const Visit = ({ form: { typed, put, missing } }: { form: ReturnType<typeof useBookingFor> }) => typed.kind === 'home_visit' ? (
  <View>
    <Field id="for-ground" label={words.ground} error={missing.ground}>
      <SelectSheet title={words.ground} placeholder={words.groundMissing} chosen={typed.ground} hasError={Boolean(missing.ground)} options={homeVisitGrounds.map((value) => ({ value, text: homeVisitGroundTexts[value] }))} onChoose={(ground) => put({ ground: ground as Typed['ground'] })} />
    </Field>
    <Field id="for-address" label={words.address} error={missing.address}><TextInput id="for-address" label={words.address} value={typed.address} hasError={Boolean(missing.address)} onInput={(address) => put({ address })} /></Field>
  </View>
) : null

const Form = ({ unitId, offered: { kinds, services }, onDone }: { unitId: string; offered: Offered; onDone: (appointment: StaffAppointment) => void }) => {
  const form = useBookingFor({ unitId, kinds, onDone })
  const { typed, put, missing, problems, round, error, isBusy, send } = form
  return (
    <View>
      <Text className="block mb3">{words.lead}</Text>
      <Refusal error={error ? { text: bookingRefusalText(error) } : null} />
      {error && typed.startsAt === null ? <NearestTimes times={nearestOf(error)} onChoose={(startsAt) => put({ startsAt })} /> : null}
      <ProfileFields fields={person} answers={typed.profile} problems={problems} onChange={(change) => put((now) => ({ profile: change(now.profile) }))} />
      {kinds.length > 1 ? <Field id="for-kind" label={words.kind}><ChoiceGroup label={words.kind} choices={kinds.map((value) => ({ value, text: appointmentKindTexts[value] }))} chosen={typed.kind} onChoose={(kind) => put({ kind: kind as Typed['kind'], startsAt: null })} /></Field> : null}
      <Visit form={form} />
      <Field id="for-subject" label={words.what} error={missing.subject}>
        <SelectSheet title={words.what} placeholder={words.pickWhat} chosen={typed.subject} hasError={Boolean(missing.subject)} options={[...services, { value: otherSubject, text: words.other }]} onChoose={(subject) => put({ subject })} />
      </Field>
      <Field id="for-note" label={words.note} isOptional><TextArea id="for-note" label={words.note} most={appointmentLimits.note} value={typed.note} onInput={(note) => put({ note })} /></Field>
      <View className="card"><Field id="for-time" label={words.time} error={missing.time}><SlotPicker asStaff unitId={unitId} kind={typed.kind} chosen={typed.startsAt} round={round} onChoose={(startsAt) => put({ startsAt })} /></Field></View>
      <Field id="for-consent" label={words.consent} error={missing.consent}><CheckLine text={consentTexts.appointmentAtCounter} isOn={typed.agrees} hasError={Boolean(missing.consent)} onToggle={() => put({ agrees: !typed.agrees })} /></Field>
      <ActionButton text={typed.startsAt === null ? words.send : `${words.send} ${dayAndClock(typed.startsAt)}`} isBusy={isBusy} busyText={words.sending} onTap={() => { if (!send()) setTimeout(() => bringIntoSight('.field-error'), 60) }} />
    </View>
  )
}

/** 替人预约: for whoever calls or stands at the counter, one after the other. */
export const BookForSheet = ({ unitId, onChanged, onClose }: { unitId: string; onChanged: () => void; onClose: () => void }) => {
  const remote = useRemote(() => load(unitId), [unitId])
  const [booked, setBooked] = useState<StaffAppointment | null>(null)
  return (
    <Sheet title={booked ? words.done : words.title} onClose={onClose}>
      {booked ? (
        <View>
          <View className="strong mb3" role="status">{words.doneText(booked.name, spanText(booked))}</View>
          <View className="act-buttons"><ActionButton text={words.close} onTap={onClose} /><ActionButton text={words.next} kind="line" onTap={() => setBooked(null)} /></View>
        </View>
      ) : (
        <WhenReady remote={remote} cards={1}>
          {(offered) => offered.kinds.length === 0 ? <EmptyState title={words.notOffered} text={words.notOfferedText} /> : <Form unitId={unitId} offered={offered} onDone={(next) => { setBooked(next); onChanged() }} />}
        </WhenReady>
      )}
    </Sheet>
  )
}
