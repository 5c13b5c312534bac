import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type AppointmentException } from '@shared/contract/appointments'
import { type AppointmentKind, appointmentLimits } from '@shared/domain/appointments'
import { dayOfText } from '@shared/domain/calendar/day'
import { type Span } from '@shared/domain/openingHours'
import { planWords as words } from '@shared/text/appointmentDesk'
import { dayText } from '@shared/text/due'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextInput } from '@/components/inputs'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Tappable } from '@/components/Tappable'
import { DayPicker } from '@/fields/DayPicker'
import { needsLook, useVouching } from '@/session/secrecy'
import { spanOfText } from './ClockSelect'
import { DaySpans } from './DaySpans'
import { bounds, numberOf, spansProblem } from './typedPlans'

const named = (day: string): string => dayText(dayOfText(day))
const whatOf = ({ isClosed, spans, places }: AppointmentException): string =>
  isClosed ? words.exceptionClosed : [spans.length > 0 ? spans.map(spanOfText).join('，') : '', places === null ? '' : words.placesOf(places)].filter(Boolean).join('，')

interface AddProps {
  kind: AppointmentKind
  taken: readonly string[]
  slotLength: number
  onAdd: (exception: AppointmentException) => void
  onClose: () => void
}

const useNewException = ({ kind, taken, slotLength }: AddProps) => {
  useVouching()
  const [day, setDay] = useState<string | undefined>(undefined)
  const [isClosed, setClosed] = useState(true)
  const [spans, setSpans] = useState<readonly Span[]>([])
  const [places, setPlaces] = useState('')
  const [reason, setReason] = useState('')
  const [least, most] = bounds.places
  const wanted = numberOf(places)
  const isGoodCount = places.trim() === '' || (wanted >= least && wanted <= most)
  const problems = {
    day: !day ? words.exceptionDayMissing : taken.includes(day) ? words.exceptionTwice : null,
    spans: isClosed ? null : spans.length === 0 && places.trim() === '' ? words.exceptionNothing : spansProblem(spans, slotLength),
    places: isClosed || isGoodCount ? null : words.number(least, most), reason: isClosed && reason.trim().length < 2 ? words.exceptionReasonMissing : null,
  }
  const exception = day && Object.values(problems).every((problem) => problem === null) && !needsLook(reason)
    ? { kind, day, isClosed, spans: isClosed ? [] : spans.map((span) => ({ ...span })), places: isClosed || places.trim() === '' ? null : wanted, reason: reason.trim() } : null
  return { day, setDay, isClosed, setClosed, spans, setSpans, places, setPlaces, reason, setReason, problems, exception }
}

/** A day that is other than its weekday: closed with the reason that people read, or open at other times. */
const AddException = (props: AddProps) => {
  const [isTried, setTried] = useState(false)
  const { day, setDay, isClosed, setClosed, spans, setSpans, places, setPlaces, reason, setReason, problems, exception } = useNewException(props)
  const told = (problem: string | null) => (isTried ? problem : null)
  const add = () => {
    setTried(true)
    if (exception) props.onAdd(exception)
  }
  return (
    <Sheet title={words.addException} onClose={props.onClose}>
      <DayPicker id="exception-day" label={words.exceptionDay} day={day} error={told(problems.day)} onPick={setDay} />
      <Field id="exception-kind" label={words.exceptionKind}>
        <ChoiceGroup label={words.exceptionKind} choices={[{ value: 'closed', text: words.exceptionClosed }, { value: 'other', text: words.exceptionOther }]} chosen={isClosed ? 'closed' : 'other'} onChoose={(value) => setClosed(value === 'closed')} />
      </Field>
      {isClosed ? null : <DaySpans name={words.exceptionTimes} spans={spans} error={told(problems.spans)} isReadOnly={false} onChange={setSpans} />}
      {isClosed ? null : <Field id="exception-places" label={words.exceptionPlaces} error={told(problems.places)} isOptional><TextInput id="exception-places" label={words.exceptionPlaces} kind="number" value={places} onInput={setPlaces} /></Field>}
      <Field id="exception-reason" label={words.exceptionReason} help={words.exceptionReasonHelp} error={told(problems.reason)} isOptional={!isClosed}>
        <TextInput id="exception-reason" label={words.exceptionReason} value={reason} hasError={told(problems.reason) !== null} onInput={(text) => setReason(text.slice(0, 60))} />
      </Field>
      <ActionButton text={words.exceptionSave} onTap={add} />
    </Sheet>
  )
}

interface ExceptionsProps {
  kind: AppointmentKind
  exceptions: readonly AppointmentException[]
  slotLength: number
  isReadOnly: boolean
  onChange: (exceptions: readonly AppointmentException[]) => void
}

/** The days that differ, in order. */
export const Exceptions = ({ kind, exceptions, slotLength, isReadOnly, onChange }: ExceptionsProps) => {
  const [isAdding, setAdding] = useState(false)
  const own = exceptions.filter((one) => one.kind === kind).sort((one, other) => one.day.localeCompare(other.day))
  const add = (exception: AppointmentException) => {
    onChange([...exceptions, exception])
    setAdding(false)
  }
  return (
    <View className="card">
      <View className="title mb2" role="heading" aria-level={2}>{words.exceptions}</View>
      <Text className="block sub mb2">{words.exceptionsHelp}</Text>
      {own.length === 0 ? <Text className="block">{words.noException}</Text> : null}
      <View role="list">
        {own.map((exception) => (
          <View key={exception.day} role="listitem" className="row between plan-day">
            <View className="grow"><Text className="block bold num">{named(exception.day)}</Text><Text className="block sub">{words.exceptionLine(whatOf(exception), exception.reason)}</Text></View>
            {isReadOnly ? null : <Tappable label={words.removeException(named(exception.day))} className="plan-remove" onTap={() => onChange(exceptions.filter((one) => one !== exception))}><Icon name="close" color="second" size={22} /></Tappable>}
          </View>
        ))}
      </View>
      {isReadOnly || exceptions.length >= appointmentLimits.exceptions ? null : <View className="row mt2"><ActionButton text={words.addException} kind="soft" size="small" icon="plus" onTap={() => setAdding(true)} /></View>}
      {isAdding ? <AddException kind={kind} taken={own.map(({ day }) => day)} slotLength={slotLength} onAdd={add} onClose={() => setAdding(false)} /> : null}
    </View>
  )
}
