import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type RosterBody } from '@shared/contract/roster'
import { textLimits } from '@shared/contract/values'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { rosterRoles } from '@shared/domain/rosterRoles'
import { rosterConsent, rosterRoleTexts } from '@shared/text/roster'
import { rosterWords as words } from '@shared/text/rosterPage'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, TextArea, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { DayPicker } from '@/fields/DayPicker'
import { OptionalDay } from '@/fields/OptionalDay'
import { needsLook } from '@/session/secrecy'

export const nobodyYet: RosterBody = { role: 'party_secretary', name: '', phone: null, tasks: '', sinceDay: null, untilDay: null, consent: null }

interface MemberFormProps {
  initial: RosterBody
  isBusy: boolean
  error: ApiError | null
  onSend: (body: RosterBody) => void
}

/** The words of the consent stand where it is ticked, so that they are read out before. */
const Consent = ({ consent, problem, onChange }: { consent: RosterBody['consent']; problem: string | null; onChange: (consent: RosterBody['consent']) => void }) => (
  <View className="card card-quiet">
    <Text className="block sub">{words.consentTextTitle}</Text>
    <Text className="block mt1">{rosterConsent.text}</Text>
    <CheckLine text={words.consent} isOn={consent !== null} onToggle={() => onChange(consent ? null : { version: rosterConsent.version, day: dayText(shanghaiDay(Date.now())) })} />
    {consent ? <DayPicker id="roster-consent" label={words.consentDay} dates="past" day={consent.day || undefined} error={problem} onPick={(day) => onChange({ ...consent, day: day ?? '' })} /> : null}
  </View>
)

/** Somebody of the roster: who, in which role, since when, and whether they agreed to be named. */
export const MemberForm = ({ initial, isBusy, error, onSend }: MemberFormProps) => {
  const [body, setBody] = useState(initial)
  const change = (part: Partial<RosterBody>) => setBody((now) => ({ ...now, ...part }))
  const problems = error ? sentencesFor(error.fields) : {}
  const isComplete = body.name.trim().length >= 2 && body.sinceDay !== '' && body.untilDay !== '' && body.consent?.day !== '' && !needsLook(body.tasks ?? '')
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="roster-role" label={words.role}>
        <SelectSheet title={words.role} placeholder={words.role} chosen={body.role} options={rosterRoles.map((role) => ({ value: role, text: rosterRoleTexts[role] }))} onChoose={(role) => change({ role: role as RosterBody['role'] })} />
      </Field>
      <Field id="roster-name" label={words.name} error={problems.name}><TextInput id="roster-name" label={words.name} value={body.name} hasError={problems.name !== undefined} onInput={(name) => change({ name })} /></Field>
      <Field id="roster-phone" label={words.phone} help={words.phoneHelp} error={problems.phone} isOptional><TextInput id="roster-phone" label={words.phone} value={body.phone ?? ''} hasError={problems.phone !== undefined} onInput={(phone) => change({ phone: phone.trim() || null })} /></Field>
      <Field id="roster-tasks" label={words.tasks} help={words.tasksHelp} isOptional><TextArea id="roster-tasks" label={words.tasks} most={textLimits.note} value={body.tasks ?? ''} onInput={(tasks) => change({ tasks })} /></Field>
      <OptionalDay id="roster-since" hasText={words.hasSince} label={words.sinceDay} day={body.sinceDay} dates="past" error={null} onPick={(sinceDay) => change({ sinceDay })} />
      <OptionalDay id="roster-until" hasText={words.hasUntil} label={words.untilDay} day={body.untilDay} error={problems.untilDay ?? null} onPick={(untilDay) => change({ untilDay })} />
      <Consent consent={body.consent} problem={problems.consentDay ?? null} onChange={(consent) => change({ consent })} />
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!isComplete} onTap={() => onSend(body)} />
    </View>
  )
}
