import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type EmployerBody, type EmployerDetails, type EmployerWhole } from '@shared/contract/employers'
import { textLimits } from '@shared/contract/values'
import { employerStates } from '@shared/domain/employers'
import { employerStateTexts } from '@shared/text/employers'
import { employersWords as words } from '@shared/text/employersPage'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { StreetSelect } from '@/components/StreetSelect'
import { toast } from '@/platform/dialogs'
import { needsLook } from '@/session/secrecy'
import { employerBodyOf, newEmployer } from './employerForms'

/** What is known of an employer, new or known. */
export const EmployerForm = ({ employer, onSaved }: { employer: EmployerDetails | null; onSaved: (whole: EmployerWhole) => void }) => {
  const [body, setBody] = useState<EmployerBody>(employer ? employerBodyOf(employer) : newEmployer)
  const change = (part: Partial<EmployerBody>) => setBody((now) => ({ ...now, ...part }))
  const { submit, isBusy, error } = useSubmit(async (key) => {
    onSaved(employer ? await call(contract.changeEmployer, { params: { id: employer.id }, body: { ...body, version: employer.version }, key }) : await call(contract.addEmployer, { body, key }))
    toast(words.saved)
  })
  const problems = error ? sentencesFor(error.fields) : {}
  const text = (key: 'name' | 'address' | 'contactName' | 'contactPhone', help?: string) => (
    <Field id={`employer-${key}`} label={words[key]} help={help} error={problems[key]} isOptional={key !== 'name'}>
      <TextInput id={`employer-${key}`} label={words[key]} value={body[key] ?? ''} hasError={problems[key] !== undefined} onInput={(typed) => change({ [key]: key === 'name' ? typed : typed || null })} />
    </Field>
  )
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      {text('name')}
      <StreetSelect id="employer-street" label={words.street} code={body.streetCode ?? ''} noneText={words.outside} error={problems.streetCode} onChoose={(code) => change({ streetCode: code || null })} />
      {text('address')}
      {text('contactName')}
      {text('contactPhone', words.contactHelp)}
      <Field id="employer-offered" label={words.offered} help={words.offeredHelp} isOptional><TextArea id="employer-offered" label={words.offered} most={textLimits.note} value={body.offered ?? ''} onInput={(offered) => change({ offered })} /></Field>
      <Field id="employer-state" label={words.state}><ChoiceGroup label={words.state} choices={employerStates.map((state) => ({ value: state, text: employerStateTexts[state] }))} chosen={body.state} onChoose={(state) => change({ state: state as EmployerBody['state'] })} /></Field>
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={body.name.trim().length < 2 || needsLook(body.offered ?? '')} onTap={() => void submit()} />
    </View>
  )
}
