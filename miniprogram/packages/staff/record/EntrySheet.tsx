import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type EmploymentEntryGiven } from '@shared/contract/record'
import { textLimits } from '@shared/contract/values'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { contactWays, referralOutcomes } from '@shared/domain/employment'
import { type RecordPurpose } from '@shared/domain/looks'
import { contactWayTexts, employmentWords as labels, referralOutcomeTexts } from '@shared/text/employment'
import { recordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { Refusal } from '@/components/Refusal'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { needsLook, useVouching } from '@/session/secrecy'
import { RecordDay } from './RecordDay'

export type EntryKind = EmploymentEntryGiven['kind']
const titles: Record<EntryKind, string> = { referral: words.addReferral, outcome: words.addOutcome, contact: words.addContact }

interface EntrySheetProps {
  id: string
  purpose: RecordPurpose
  kind: EntryKind
  onClose: () => void
  onSaved: () => void
}

/** Of all three kinds; each sends what it asks for. */
const empty = { day: '', employer: '', post: '', note: '', way: 'phone', outcome: 'waiting', aboutId: '', nextContactDay: null as string | null }
type Typed = typeof empty

const entryOf = (kind: EntryKind, { day, employer, post, note, way, outcome, aboutId, nextContactDay }: Typed): EmploymentEntryGiven => {
  // The choices offer nothing but the codes of their lists.
  if (kind === 'referral') return { kind, day, employer, post, note }
  if (kind === 'outcome') return { kind, day, aboutId, outcome: outcome as (typeof referralOutcomes)[number], note }
  return { kind, day, way: way as (typeof contactWays)[number], note, nextContactDay }
}

const isReady = (kind: EntryKind, { employer, aboutId, note }: Typed): boolean => (kind === 'referral' ? employer.trim() !== '' : kind === 'outcome' ? aboutId !== '' : note.trim().length >= 2)

interface AskedProps {
  typed: Typed
  set: (next: Partial<Typed>) => void
}

const ReferralFields = ({ typed, set }: AskedProps) => (
  <View>
    <Field id="employer" label={labels.employer}><TextInput id="employer" label={labels.employer} value={typed.employer} onInput={(employer) => set({ employer })} /></Field>
    <Field id="post" label={labels.post} isOptional><TextInput id="post" label={labels.post} value={typed.post} onInput={(post) => set({ post })} /></Field>
  </View>
)

const OutcomeFields = ({ typed, set, referrals }: AskedProps & { referrals: readonly { id: string; text: string }[] }) =>
  referrals.length === 0 ? <Text className="block mb3">{labels.pickReferral}</Text> : (
    <View>
      <Field id="about" label={labels.about}><SelectSheet title={labels.about} placeholder={labels.about} chosen={typed.aboutId} options={referrals.map(({ id, text }) => ({ value: id, text }))} onChoose={(aboutId) => set({ aboutId })} /></Field>
      <Field id="outcome" label={labels.outcome}><ChoiceGroup label={labels.outcome} choices={referralOutcomes.map((value) => ({ value, text: referralOutcomeTexts[value] }))} chosen={typed.outcome} onChoose={(outcome) => set({ outcome })} /></Field>
    </View>
  )

const ContactFields = ({ typed, set, problem }: AskedProps & { problem: string | null }) => (
  <View>
    <Field id="way" label={labels.way}><ChoiceGroup label={labels.way} choices={contactWays.map((value) => ({ value, text: contactWayTexts[value] }))} chosen={typed.way} onChoose={(way) => set({ way })} /></Field>
    <RecordDay id="nextContactDay" label={labels.nextContact} dates="future" isOptional help={labels.nextHelp} day={typed.nextContactDay} onPick={(nextContactDay) => set({ nextContactDay })} error={problem} />
  </View>
)

const Form = ({ id, purpose, kind, referrals, onSaved }: Omit<EntrySheetProps, 'onClose'> & { referrals: readonly { id: string; text: string }[] }) => {
  useVouching()
  const [typed, setTyped] = useState<Typed>({ ...empty, day: dayText(shanghaiDay(Date.now())) })
  const set = (next: Partial<Typed>) => setTyped((now) => ({ ...now, ...next }))
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await call(contract.addEmploymentEntry, { params: { id }, body: { purpose, entry: entryOf(kind, typed) }, key })
    toast(words.saved)
    onSaved()
  })
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <View>
      {kind === 'referral' ? <ReferralFields typed={typed} set={set} /> : null}
      {kind === 'outcome' ? <OutcomeFields typed={typed} set={set} referrals={referrals} /> : null}
      {kind === 'contact' ? <ContactFields typed={typed} set={set} problem={problems.nextContactDay ?? null} /> : null}
      <RecordDay id="day" label={labels.day} dates="past" day={typed.day} onPick={(day) => set({ day: day ?? '' })} error={problems.day ?? null} />
      <Field id="note" label={labels.note} isOptional={kind !== 'contact'}><TextArea id="note" label={labels.note} most={textLimits.note} value={typed.note} onInput={(note) => set({ note })} /></Field>
      <Refusal error={error} />
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!typed.day || !isReady(kind, typed) || [typed.note, typed.employer, typed.post].some(needsLook)} onTap={() => void submit()} />
    </View>
  )
}

/** 推荐, its outcome, or a contact. */
export const EntrySheet = (props: EntrySheetProps) => {
  const { id, purpose, kind, onClose } = props
  const remote = useRemote(() => call(contract.getEmployment, { params: { id }, query: { purpose } }), [id, purpose])
  return (
    <Sheet title={titles[kind]} onClose={onClose}>
      <WhenReady remote={remote} cards={1}>{({ referrals }) => <Form {...props} referrals={referrals} />}</WhenReady>
    </Sheet>
  )
}
