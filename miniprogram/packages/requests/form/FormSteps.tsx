import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { factsAt } from '@shared/catalog/facts'
import { contract } from '@shared/contract/contract'
import { type Answers } from '@shared/catalog/answers'
import { type Draft } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { StepSegments } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { AnswerField } from '@/fields/AnswerField'
import { confirm } from '@/platform/dialogs'
import { bringIntoSight } from '@/platform/inSight'
import { back, replace } from '@/platform/navigation'
import { needsLook } from '@/session/secrecy'
import { OtherDevice } from './OtherDevice'
import { ReviewStep } from './ReviewStep'
import { SaveStatus } from './SaveStatus'
import { askedSections, problemsOf } from './steps'
import { useDraft } from './useDraft'

interface FormStepsProps {
  service: ServedService
  draft: Draft
  /** What was answered before the form: it goes along, and is saved with the rest. */
  carried?: Answers
  /** Hands it in; else it goes as the account's own, to its receipt. */
  onSubmit?: (version: number, key: string) => Promise<void>
  /** First in the tap that hands it in. */
  onTap?: () => void
  onLeave?: () => void
}

const submitOwn = ({ id, serviceKey }: Draft) => async (version: number, key: string): Promise<void> => {
  await call(contract.submit, { params: { id }, body: { version }, key })
  // What was asked is answered in a conversation: from its receipt one goes there.
  await replace('receipt', { id, thread: serviceKey === 'consultation' ? 1 : undefined })
}

/** Before anything that looks like a unit number leaves the phone, the person is asked. */
const mayLeave = async (answers: Draft['answers']): Promise<boolean> => {
  const isSuspicious = Object.values(answers).some((value) => typeof value === 'string' && needsLook(value))
  return !isSuspicious || confirm({ title: '请再看一眼', text: '内容里好像有部队番号或代号。我们不需要，请删掉后再提交。', yes: '仍要提交', no: '去修改' })
}

/** The pages of a form with a review at the end. Going back loses nothing; problems stand beside their fields, all at once. */
export const FormSteps = ({ service, draft, carried, onSubmit = submitOwn(draft), onTap, onLeave = () => void back('services') }: FormStepsProps) => {
  const editing = useDraft(draft, carried)
  const facts = factsAt(Date.now(), draft.actingAs)
  const [step, setStep] = useState(0)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const sections = askedSections(service, editing.answers, facts)
  const section = sections[step]
  const fields = section?.fields ?? []
  const problems = { ...problemsOf(service, editing.answers, Date.now(), facts), ...refused }
  const shown = (section ? fields : sections.flatMap((one) => one.fields)).filter(({ key }) => problems[key] && (touched.has(key) || key in refused))

  const goTo = (next: number) => {
    setStep(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const next = async () => {
    setTouched((now) => new Set([...now, ...fields.map(({ key }) => key)]))
    const wrong = fields.find(({ key }) => problems[key])
    if (wrong) {
      bringIntoSight(`#field-${wrong.key}`)
      return
    }
    await editing.flush()
    goTo(step + 1)
  }
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    const version = await editing.flush()
    if (version === null || !(await mayLeave(editing.answers as Draft['answers']))) return
    await onSubmit(version, key)
  })
  const problemStep = error?.code === 'invalid_input' ? sections.findIndex((one) => one.fields.some(({ key }) => key in error.fields)) : -1
  const showProblems = () => {
    setRefused(sentencesFor(error?.fields ?? {}))
    goTo(problemStep)
  }

  const handIn = () => {
    onTap?.()
    void submit()
  }

  return (
    <Page
      title={draft.personName ? `${service.title}（${draft.personName}）` : service.title}
      hasBack
      onBack={() => (step > 0 ? goTo(step - 1) : onLeave())}
      band={<StepSegments title={section?.title ?? '核对一遍'} at={step + 1} of={sections.length + 1} />}
      bottom={
        <View>
          <View className="row between form-status">
            <SaveStatus editing={editing} />
            {shown.length > 0 ? <Text className="sub text-red bold">还有 {shown.length} 处要改</Text> : null}
          </View>
          <View className="row">
            {step > 0 ? <View className="form-previous"><ActionButton text="上一步" kind="line" onTap={() => goTo(step - 1)} /></View> : null}
            {section ? <ActionButton text="下一步" onTap={() => void next()} /> : <ActionButton text="提交申请" isBusy={isBusy} busyText="正在提交…" onTap={handIn} />}
          </View>
        </View>
      }
    >
      <OtherDevice draft={draft} editing={editing} />
      <Refusal error={error} />
      {problemStep >= 0 ? <View className="mt2"><ActionButton text="去看要改的地方" kind="line" onTap={showProblems} /></View> : null}
      {section ? (
        <View className="card">
          {fields.map((field) => (
            <AnswerField
              key={field.key}
              field={field}
              requestId={draft.id}
              value={editing.answers[field.key]}
              like={field.sameAs ? editing.answers[field.sameAs] : undefined}
              error={touched.has(field.key) || field.key in refused ? (problems[field.key] ?? null) : null}
              onLeave={() => setTouched((now) => new Set([...now, field.key]))}
              onChange={(value) => {
                const { [field.key]: _gone, ...others } = refused
                setRefused(others)
                editing.change(field.key, value)
              }}
            />
          ))}
        </View>
      ) : <ReviewStep sections={sections} answers={editing.answers} onEdit={goTo} />}
      <View className="card card-quiet">
        <Text className="sub">这些信息只用来办您申请的事。谁看过，都会留下记录。</Text>
      </View>
    </Page>
  )
}
