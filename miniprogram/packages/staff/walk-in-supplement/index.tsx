import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { type WalkInSupplement } from '@shared/contract/walkIns'
import { hasAnswer } from '@shared/fields/answerValue'
import { supplementWords } from '@shared/text/supplement'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { EmptyState, WhenReady } from '@/components/states'
import { AskedItem } from '@/packages/requests/supplement/AskedItem'
import { withWord } from '@/packages/requests/supplement/supplied'
import { toast } from '@/platform/dialogs'
import { back, useParams } from '@/platform/navigation'
import { StaffOnly } from '@/session/StaffOnly'

interface Asked {
  asked: WalkInSupplement
  service: ServedService
}

type Words = Readonly<Record<string, string>>

const SupplementForm = ({ asked: { id, version, ask, answered }, service }: Asked) => {
  const [answers, setAnswers] = useState<Answers>({})
  /** By field, a word about what was right all along. */
  const [confirmed, setConfirmed] = useState<Words>({})
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    await call(contract.supplementWalkIn, { params: { id }, body: { version, answers: answers as Draft['answers'], confirmed }, key })
    toast(supplementWords.handedIn)
    await back('staffQueue')
  })
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <View>
      {ask?.message ? <Notice text={ask.message} /> : null}
      <Refusal error={error} />
      {(ask?.items ?? []).map((item, index) => (
        <AskedItem key={item.field} item={item} number={index + 1} field={fieldsOf(service).find(({ key }) => key === item.field)} requestId={id}
          isAnswered={answered.includes(item.field)} value={answers[item.field]} onChange={(value) => setAnswers((now) => ({ ...now, [item.field]: value ?? '' }))}
          confirmed={confirmed[item.field]} onConfirm={(word) => setConfirmed((now) => withWord(now, item.field, word))}
          isDone={confirmed[item.field] !== undefined || hasAnswer(answers[item.field])} error={problems[item.field] ?? null} />
      ))}
      <ActionButton text={supplementWords.send} isBusy={isBusy} busyText={supplementWords.sending} onTap={() => void submit()} />
    </View>
  )
}

const Supplement = () => {
  const { id = '' } = useParams()
  const remote = useRemote(async (): Promise<Asked> => {
    const asked = await call(contract.getWalkInSupplement, { params: { id } })
    return { asked, service: await call(contract.getService, { params: { key: asked.serviceKey }, query: { version: String(asked.formVersion) } }) }
  }, [id])
  return <WhenReady remote={remote}>{(opened) => (opened.asked.ask ? <SupplementForm {...opened} /> : <EmptyState title={supplementWords.nothing} action={{ text: supplementWords.goBack, onTap: () => void back('staffQueue') }} />)}</WhenReady>
}

/** The person came back to the counter with what was asked for. */
const SupplementPage = () => (
  <StaffOnly title={supplementWords.forPerson}>
    <Page title={supplementWords.forPerson} hasBack onBack={() => void back('staffQueue')}><Supplement /></Page>
  </StaffOnly>
)

export default SupplementPage
