import { Text, View } from '@tarojs/components'
import { appointmentLimits, homeVisitGrounds, type HomeVisitGround } from '@shared/domain/appointments'
import { homeVisitGroundTexts } from '@shared/text/appointments'
import { bookingKindTexts, bookingWords as words } from '@shared/text/appointmentsPage'
import { consentTexts } from '@shared/text/consents'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { CheckLine, ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { SelectSheet } from '@/components/SelectSheet'
import { SlotPicker } from '@/components/SlotPicker'
import { Tappable } from '@/components/Tappable'
import { type BookingState, type Offered, otherSubject } from './useBooking'

interface PartProps {
  offered: Offered
  booking: BookingState
}

const Mark = ({ isOn }: { isOn: boolean }) => <View className={`session-mark${isOn ? ' session-mark-on' : ''}`}>{isOn ? <Icon name="check" color="white" size={18} /> : null}</View>

/** To the station, or the station comes; nothing to choose where it takes people at its counter only. */
export const KindCard = ({ offered: { kinds }, booking: { kind, chooseKind } }: PartProps) => kinds.length < 2 && kind === 'counter' ? null : (
  <View className="card">
    <Text className="label">{words.kind}</Text>
    <View role="radiogroup" aria-label={words.kind}>
      {kinds.map((value) => {
        const { title, text } = bookingKindTexts[value]
        return (
          <Tappable key={value} role="radio" isChosen={value === kind} label={`${title}，${text}`} className={`session-choice${value === kind ? ' choice-on' : ''}`} onTap={() => chooseKind(value)}>
            <Mark isOn={value === kind} />
            <View className="grow"><Text className="block bold">{title}</Text><Text className="block sub">{text}</Text></View>
          </Tappable>
        )
      })}
    </View>
  </View>
)

/** Who is visited at home, and where. */
export const VisitCard = ({ booking: { isVisit, ground, address, problems, put } }: { booking: BookingState }) => isVisit ? (
  <View className="card">
    <Field id="ground" label={words.ground} help={words.groundHelp} error={problems.ground}>
      <SelectSheet title={words.ground} placeholder={words.missing.ground} chosen={ground} hasError={Boolean(problems.ground)} options={homeVisitGrounds.map((value) => ({ value, text: homeVisitGroundTexts[value] }))} onChoose={(value) => put({ ground: value as HomeVisitGround })} />
    </Field>
    <Field id="address" label={words.address} help={words.addressHelp} error={problems.address}>
      <TextInput id="address" label={words.address} value={address} hasError={Boolean(problems.address)} onInput={(next) => put({ address: next })} />
    </Field>
  </View>
) : null

export const WhenCard = ({ offered: { station }, booking: { kind, startsAt, problems, put }, round }: PartProps & { round: number }) => (
  <View className="card">
    <Field id="when" label={words.when} error={problems.when}>
      <SlotPicker unitId={station.unit.id} kind={kind} chosen={startsAt} round={round} onChoose={(next) => put({ startsAt: next })} />
    </Field>
  </View>
)

/** What it is about, and what to say beforehand. */
export const WhatCard = ({ offered: { subjects }, booking: { subject, note, phone, isOwn, problems, put } }: PartProps) => (
  <View className="card">
    <Field id="subject" label={words.what} help={words.whatHelp} error={problems.subject}>
      <SelectSheet title={words.what} placeholder={words.pickWhat} chosen={subject} hasError={Boolean(problems.subject)} options={[...subjects, { value: otherSubject, text: words.other }]} onChoose={(value) => put({ subject: value })} />
    </Field>
    <Field id="note" label={words.note} help={words.noteHelp} error={problems.note} isOptional>
      <TextArea id="note" label={words.note} most={appointmentLimits.note} value={note} hasError={Boolean(problems.note)} onInput={(next) => put({ note: next })} />
    </Field>
    <Field id="phone" label={words.phone} help={isOwn ? words.phoneHelp : words.phoneHelpOther} error={problems.phone} isOptional={!isOwn}>
      <TextInput id="phone" label={words.phone} kind="number" value={phone} hasError={Boolean(problems.phone)} onInput={(next) => put({ phone: next })} />
    </Field>
  </View>
)

/** Oneself or somebody whom one helps. */
export const ForWhomCard = ({ booking: { people, person, choosePerson } }: { booking: BookingState }) => people.length < 2 ? null : (
  <View className="card">
    <Field id="person" label={words.forWhom}>
      <ChoiceGroup label={words.forWhom} choices={people.map(({ id, name }) => ({ value: id, text: name ?? words.myself }))} chosen={person?.id ?? ''} onChoose={choosePerson} />
    </Field>
  </View>
)

/** Of whoever is helped, before anything leaves the phone. */
export const ConsentCard = ({ booking: { isOwn, isAgreed, person, problems, agree } }: { booking: BookingState }) => isOwn || !person ? null : (
  <View className="card">
    <Field id="consent" label={words.consent} error={problems.consent}>
      <CheckLine text={person.isGuarded ? consentTexts.appointmentGuarded : consentTexts.appointment} isOn={isAgreed} hasError={Boolean(problems.consent)} onToggle={agree} />
    </Field>
  </View>
)
