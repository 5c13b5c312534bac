import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type BenefitGiven } from '@shared/contract/record'
import { textLimits } from '@shared/contract/values'
import { benefitKinds, benefitStates, benefitTellers } from '@shared/domain/benefits'
import { type RecordPurpose } from '@shared/domain/looks'
import { benefitKindTexts, benefitStateTexts, benefitTellerTexts, benefitWords as labels } from '@shared/text/benefits'
import { recordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/dialogs'
import { needsLook, useVouching } from '@/session/secrecy'

const optionsOf = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, string>>) => codes.map((value) => ({ value, text: texts[value] }))
type Typed = Omit<BenefitGiven, 'kind' | 'since'> & { kind: BenefitGiven['kind'] | null; since: string }

/** 记一项待遇: what was said, by whom; nobody checks it here. */
export const BenefitSheet = ({ id, purpose, onClose, onSaved }: { id: string; purpose: RecordPurpose; onClose: () => void; onSaved: () => void }) => {
  useVouching()
  const [typed, setTyped] = useState<Typed>({ kind: null, state: 'has', since: '', toldBy: 'self', note: '' })
  const set = (next: Partial<Typed>) => setTyped((now) => ({ ...now, ...next }))
  const { submit, isBusy, error } = useSubmit(async (key, kind: BenefitGiven['kind']) => {
    await call(contract.addBenefit, { params: { id }, body: { purpose, ...typed, kind, since: typed.since.trim() || null }, key })
    toast(words.saved)
    onSaved()
  })
  const problem = error ? (sentencesFor(error.fields).since ?? null) : null
  const { kind } = typed
  return (
    <Sheet title={words.addBenefit} onClose={onClose}>
      <Notice text={words.told} />
      <Field id="kind" label={labels.kind}><SelectSheet title={labels.kind} placeholder={labels.kind} chosen={kind} options={optionsOf(benefitKinds, benefitKindTexts)} onChoose={(value) => set({ kind: value as BenefitGiven['kind'] })} /></Field>
      <Field id="state" label={labels.state}><ChoiceGroup label={labels.state} choices={optionsOf(benefitStates, benefitStateTexts)} chosen={typed.state} onChoose={(value) => set({ state: value as BenefitGiven['state'] })} /></Field>
      <Field id="since" label={labels.since} help={labels.sinceHelp} error={problem} isOptional><TextInput id="since" label={labels.since} value={typed.since} hasError={problem !== null} onInput={(since) => set({ since })} /></Field>
      <Field id="toldBy" label={labels.teller}><ChoiceGroup label={labels.teller} choices={optionsOf(benefitTellers, benefitTellerTexts)} chosen={typed.toldBy} onChoose={(value) => set({ toldBy: value as BenefitGiven['toldBy'] })} /></Field>
      <Field id="note" label={labels.words} isOptional><TextArea id="note" label={labels.words} most={textLimits.note} value={typed.note} onInput={(note) => set({ note })} /></Field>
      <Refusal error={problem ? null : error} />
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={kind === null || needsLook(typed.note)} onTap={() => kind && void submit(kind)} />
    </Sheet>
  )
}
