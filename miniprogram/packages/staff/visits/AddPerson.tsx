import { useState } from 'react'
import { View, Text } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type CaredPerson } from '@shared/contract/visits'
import { textLimits } from '@shared/contract/values'
import { type CareGroup, careGroups } from '@shared/domain/visits'
import { careGroupTexts, visitWords as words } from '@shared/text/visits'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup, TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { ProfileFields } from '@/components/ProfileFields'
import { Sheet } from '@/components/Sheet'
import { profileField, profileOf } from '@/components/theirFields'
import { needsLook, useVouching } from '@/session/secrecy'
import { useSession } from '@/session/session'
import { countersOf } from '@/session/workplace'

const fields = [profileField('name', 'name', '姓名'), profileField('phone', 'phone', '电话', words.phoneOptional, true), profileField('residence', 'place', '住在哪里')]

/** Several of a few, to tick. */
export const GroupChoice = ({ chosen, onChange }: { chosen: readonly CareGroup[]; onChange: (groups: CareGroup[]) => void }) => (
  <View role="group" aria-label={words.groups}>
    {careGroups.map((group) => (
      <CheckLine key={group} text={careGroupTexts[group]} isOn={chosen.includes(group)} onToggle={() => onChange(chosen.includes(group) ? chosen.filter((one) => one !== group) : [...chosen, group])} />
    ))}
  </View>
)

/** 加一位: somebody new on the list of the station, and why. */
export const AddPerson = ({ onAdded, onClose }: { onAdded: (person: CaredPerson) => void; onClose: () => void }) => {
  useVouching()
  const units = countersOf(useSession().me)
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [answers, setAnswers] = useState<Answers>({})
  const [groups, setGroups] = useState<CareGroup[]>([])
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    const { name, phone, residence } = profileOf(answers)
    onAdded((await call(contract.addCared, { body: { unitId, groups, note, profile: { name, phone, residence } }, key })).person)
  })
  const problems = Object.fromEntries(Object.entries(sentencesFor(error?.fields ?? {})).map(([field, text]) => [field.replace('profile.', ''), text]))
  const send = () => {
    setTried(true)
    if (groups.length > 0 && !needsLook(note)) void submit()
  }
  return (
    <Sheet title={words.addTitle} onClose={onClose}>
      <Text className="block mb3">{words.addLead}</Text>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {units.length > 1 ? <Field id="cared-unit" label={words.at}><ChoiceGroup label={words.at} choices={units.map(({ id, name }) => ({ value: id, text: name }))} chosen={unitId} onChoose={setUnitId} /></Field> : null}
      <ProfileFields fields={fields} answers={answers} problems={problems} onChange={setAnswers} />
      <Field id="cared-groups" label={words.groups} error={isTried && groups.length === 0 ? words.groupsMissing : null}><GroupChoice chosen={groups} onChange={setGroups} /></Field>
      <Field id="cared-note" label={words.note} isOptional><TextArea id="cared-note" label={words.note} most={textLimits.note} value={note} onInput={setNote} /></Field>
      <ActionButton text={words.add} isBusy={isBusy} busyText={words.adding} onTap={send} />
    </Sheet>
  )
}
