import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type EmployerPost, type EmployerWhole } from '@shared/contract/employers'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { employersWords } from '@shared/text/employersPage'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { StreetSelect } from '@/components/StreetSelect'
import { DayPicker } from '@/fields/DayPicker'
import { toast } from '@/platform/dialogs'
import { needsLook } from '@/session/secrecy'
import { isCompletePost, newPost, numbersUnfit, postBodyOf, type TypedPost, typedPostOf } from './employerForms'

const words = employersWords.post

interface PartProps {
  typed: TypedPost
  type: (part: Partial<TypedPost>) => void
  problems: Readonly<Record<string, string>>
}

type TextKey = 'title' | 'place' | 'wageFrom' | 'wageTo' | 'skills' | 'limits' | 'seats'

const Line = ({ of: key, typed, type, problems, help, isNumber = false }: PartProps & { of: TextKey; help?: string; isNumber?: boolean }) => {
  const unfit = numbersUnfit(typed)
  const error = problems[key] ?? (key in unfit && unfit[key as keyof typeof unfit] ? words.numberUnfit : undefined)
  return (
    <Field id={`post-${key}`} label={words[key]} help={help} error={error} isOptional={key !== 'title'}>
      <TextInput id={`post-${key}`} label={words[key]} kind={isNumber ? 'number' : 'text'} value={typed[key]} hasError={error !== undefined} onInput={(text) => type({ [key]: text })} />
    </Field>
  )
}

/** A post of an employer, new or known. */
export const PostForm = ({ employerId, post, onSaved }: { employerId: string; post: EmployerPost | null; onSaved: (whole: EmployerWhole) => void }) => {
  const [typed, setTyped] = useState<TypedPost>(post ? typedPostOf(post, dayText(shanghaiDay(Date.now()))) : newPost)
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const body = postBodyOf(typed)
    onSaved(post ? await call(contract.changePost, { params: { id: post.id }, body: { ...body, version: post.version }, key }) : await call(contract.addPost, { params: { id: employerId }, body, key }))
    toast(employersWords.saved)
  })
  const problems = error ? sentencesFor(error.fields) : {}
  const type = (part: Partial<TypedPost>) => setTyped((now) => ({ ...now, ...part }))
  const part = { typed, type, problems }
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <Line of="title" {...part} />
      <StreetSelect id="post-street" label={words.street} code={typed.streetCode} noneText={words.noStreet} error={problems.streetCode} onChoose={(streetCode) => type({ streetCode })} />
      <Line of="place" {...part} />
      <CheckLine text={words.isOpenWage} isOn={typed.isOpenWage} onToggle={() => type({ isOpenWage: !typed.isOpenWage })} />
      {typed.isOpenWage ? null : <><Line of="wageFrom" {...part} isNumber /><Line of="wageTo" {...part} isNumber /></>}
      <Line of="skills" {...part} help={words.skillsHelp} />
      <Line of="limits" {...part} help={words.limitsHelp} />
      <Line of="seats" {...part} isNumber />
      <DayPicker id="post-until" label={words.openUntil} day={typed.openUntil || undefined} error={problems.openUntil ?? null} onPick={(day) => type({ openUntil: day ?? '' })} />
      {post ? <CheckLine text={words.isClosed} isOn={typed.isClosed} onToggle={() => type({ isClosed: !typed.isClosed })} /> : null}
      <ActionButton text={employersWords.save} isBusy={isBusy} busyText={employersWords.saving} isDisabled={!isCompletePost(typed) || needsLook(typed.limits + typed.title)} onTap={() => void submit()} />
    </View>
  )
}
