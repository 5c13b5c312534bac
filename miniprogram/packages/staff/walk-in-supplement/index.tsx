import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { type WalkInSupplement } from '@shared/contract/walkIns'
import { supplementWords } from '@shared/text/supplement'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { AnswerField } from '@/fields/AnswerField'
import { toast } from '@/platform/dialogs'
import { back, useParams } from '@/platform/navigation'
import { StaffOnly } from '@/session/StaffOnly'

interface Asked {
  asked: WalkInSupplement
  service: ServedService
}

const SupplementForm = ({ asked, service }: Asked) => {
  const [answers, setAnswers] = useState<Answers>({})
  const fields = service.sections.flatMap((section) => section.fields)
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    await call(contract.supplementWalkIn, { params: { id: asked.id }, body: { version: asked.version, answers: answers as Draft['answers'] }, key })
    toast('材料补好了')
    await back('staffQueue')
  })
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <View>
      {asked.ask?.message ? <Notice text={asked.ask.message} /> : null}
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {(asked.ask?.items ?? []).map(({ field, label, reason, note }, index) => {
        const served = fields.find(({ key }) => key === field)
        return (
          <View key={field} className="card">
            <Text className="block strong">{index + 1}. {label}</Text>
            <Text className="block text-amber mt1">{[reason.text, note].filter(Boolean).join('。')}</Text>
            {served ? (
              <View className="mt3">
                <AnswerField field={served} requestId={asked.id} value={answers[field]} error={problems[field] ?? null} onLeave={() => undefined} onChange={(value) => setAnswers((now) => ({ ...now, [field]: value ?? '' }))} />
              </View>
            ) : null}
          </View>
        )
      })}
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
  return <WhenReady remote={remote}>{(opened) => (opened.asked.ask ? <SupplementForm {...opened} /> : <EmptyState title={supplementWords.nothing} action={{ text: '返回', onTap: () => void back('staffQueue') }} />)}</WhenReady>
}

/** The person came back to the counter with what was asked for. */
const SupplementPage = () => (
  <StaffOnly title="代本人补材料">
    <Page title="代本人补材料" hasBack onBack={() => void back('staffQueue')}><Supplement /></Page>
  </StaffOnly>
)

export default SupplementPage
