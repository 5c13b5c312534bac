import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type VisitPlan } from '@shared/contract/visits'
import { textLimits } from '@shared/contract/values'
import { type CareGroup, type VisitOccasion, visitOccasions } from '@shared/domain/visits'
import { occasionTexts, visitPlanWords as words } from '@shared/text/visits'
import { Text } from '@tarojs/components'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { DayPicker } from '@/fields/DayPicker'
import { needsLook, useVouching } from '@/session/secrecy'
import { useSession } from '@/session/session'
import { plansVisitsFor } from '@/session/workplace'
import { GroupChoice } from '../visits/AddPerson'

const occasions = visitOccasions.map((value) => ({ value, text: occasionTexts[value] }))
const repeatsOf = (occasion: VisitOccasion): string | null => (occasion === 'quarterly' || occasion === 'regular' ? words.repeats[occasion] : null)

/** 做一个计划: the lists of the stations become tasks at once. */
export const PlanForm = ({ onMade, onClose }: { onMade: (plan: VisitPlan) => void; onClose: () => void }) => {
  useVouching()
  const units = plansVisitsFor(useSession().me)
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [occasion, setOccasion] = useState<VisitOccasion>('spring_festival')
  const [groups, setGroups] = useState<CareGroup[]>([])
  const [days, setDays] = useState<{ from?: string; until?: string }>({})
  const [note, setNote] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key: string, fromDay: string, untilDay: string) =>
    onMade((await call(contract.makeVisitPlan, { body: { unitId, occasion, groups, fromDay, untilDay, words: note }, key })).plan))
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <Sheet title={words.make} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {units.length > 1 ? <Field id="plan-unit" label={words.unit}><ChoiceGroup label={words.unit} choices={units.map(({ id, name }) => ({ value: id, text: name }))} chosen={unitId} onChoose={setUnitId} /></Field> : null}
      <Field id="plan-occasion" label={words.occasion} help={repeatsOf(occasion)}>
        <SelectSheet title={words.occasion} placeholder={words.occasion} chosen={occasion} options={occasions} onChoose={(value) => setOccasion(value as VisitOccasion)} />
      </Field>
      <Field id="plan-groups" label={words.groups}>
        <GroupChoice chosen={groups} onChange={setGroups} />
        {groups.length === 0 ? <Text className="block sub">{words.everybody}</Text> : null}
      </Field>
      <DayPicker id="plan-from" label={words.from} day={days.from} onPick={(from) => setDays((now) => ({ ...now, from }))} error={problems.fromDay ?? null} />
      <DayPicker id="plan-until" label={words.until} day={days.until} onPick={(until) => setDays((now) => ({ ...now, until }))} error={problems.untilDay ?? null} />
      <Field id="plan-words" label={words.words} help={words.wordsHelp} isOptional><TextArea id="plan-words" label={words.words} most={textLimits.note} value={note} onInput={setNote} /></Field>
      <ActionButton text={words.make} isBusy={isBusy} busyText={words.making} isDisabled={!days.from || !days.until || needsLook(note)} onTap={() => void submit(days.from ?? '', days.until ?? '')} />
    </Sheet>
  )
}
