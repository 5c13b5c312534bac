import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { AnswerField } from '@/fields/AnswerField'
import { back, replace, useParams } from '@/platform/navigation'

interface Asked {
  request: RequestDetail
  service: ServedService
}

const SupplementForm = ({ request, service }: Asked) => {
  const [answers, setAnswers] = useState<Answers>(request.answers)
  const items = request.supplement?.items ?? []
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    const given = Object.fromEntries(items.flatMap(({ field }) => (answers[field] === undefined ? [] : [[field, answers[field]]]))) as RequestDetail['answers']
    await call(contract.supplement, { params: { id: request.id }, body: { version: request.version, answers: given }, key })
    await replace('requestDetail', { id: request.id })
  })
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <Page title="补材料" hasBack onBack={() => void back('requestList')} bottom={<ActionButton text="补好了，提交" isBusy={isBusy} busyText="正在提交…" onTap={() => void submit()} />}>
      {request.supplement?.message ? <Notice text={request.supplement.message} /> : null}
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {items.map(({ field, label, reason, note }, index) => {
        const served = fieldsOf(service).find(({ key }) => key === field)
        return (
          <View key={field} className="card">
            <Text className="block strong">{index + 1}. {label}</Text>
            <Text className="block text-amber mt1">{reason.text}{note ? `。${note}` : ''}</Text>
            {served ? (
              <View className="mt3">
                <AnswerField field={served} requestId={request.id} value={answers[field]} error={problems[field] ?? null} onLeave={() => undefined} onChange={(value) => setAnswers((now) => ({ ...now, [field]: value ?? '' }))} />
              </View>
            ) : null}
          </View>
        )
      })}
    </Page>
  )
}

/** What the station asked for, item by item; handed in all at once. */
const SupplementPage = () => {
  const { id = '' } = useParams()
  const remote = useRemote(async (): Promise<Asked> => {
    const request = await call(contract.getRequest, { params: { id } })
    return { request, service: await call(contract.getService, { params: { key: request.serviceKey }, query: { version: String(request.formVersion) } }) }
  }, [id])
  if (remote.state === 'ready' && remote.data.request.supplement) return <SupplementForm {...remote.data} />
  return (
    <Page title="补材料" hasBack onBack={() => void back('requestList')}>
      <WhenReady remote={remote}>{() => <EmptyState title="现在不用补材料" action={{ text: '看办理进度', onTap: () => void replace('requestDetail', { id }) }} />}</WhenReady>
    </Page>
  )
}

export default SupplementPage
