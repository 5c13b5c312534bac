import { Text, View } from '@tarojs/components'
import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { secrecyWords } from '@shared/text/secrecy'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { AnswerField } from '@/fields/AnswerField'
import { useKept } from '@/platform/kept'
import { back, replace, useParams } from '@/platform/navigation'
import { useVouching } from '@/session/secrecy'
import { SignedInPage } from '@/session/SignedInOnly'
import { isHeld } from '../form/keptDraft'

interface Asked {
  request: RequestDetail
  service: ServedService
}
type Supplement = NonNullable<RequestDetail['supplement']>

const nothing: Answers = {}

/** What is handed in: for each thing asked for what was changed here, else what stands in the request. */
const givenFor = ({ items }: Supplement, answers: Answers): Answers =>
  Object.fromEntries(items.flatMap(({ field }) => (answers[field] === undefined ? [] : [[field, answers[field]]])))

const SupplementForm = ({ request, service, supplement }: Asked & { supplement: Supplement }) => {
  // A later round asks for other things: what was kept belongs to this one.
  const changed = useKept<Answers>(`supplement:${request.id}:${supplement.askedAt}`, nothing, { onDevice: true })
  const given = givenFor(supplement, { ...request.answers, ...changed.value })
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    await call(contract.supplement, { params: { id: request.id }, body: { version: request.version, answers: given as RequestDetail['answers'] }, key })
    changed.forget()
    await replace('requestDetail', { id: request.id })
  })
  useVouching()
  const problems = sentencesFor(error?.fields ?? {})
  const isWaiting = Object.values(given).some(isHeld)
  return (
    <Page title="补材料" hasBack onBack={() => void back('requestList')}
      bottom={
        <View>
          {isWaiting ? <View className="sub text-amber form-status">{secrecyWords.notSent}</View> : null}
          <ActionButton text="补好了，提交" isBusy={isBusy} busyText="正在提交…" isDisabled={isWaiting} onTap={() => void submit()} />
        </View>
      }
    >
      {supplement.message ? <Notice text={supplement.message} /> : null}
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {supplement.items.map(({ field, label, reason, note }, index) => {
        const served = fieldsOf(service).find(({ key }) => key === field)
        return (
          <View key={field} className="card">
            <Text className="block strong">{index + 1}. {label}</Text>
            <Text className="block text-amber mt1">{reason.text}{note ? `。${note}` : ''}</Text>
            {served ? (
              <View className="mt3">
                <AnswerField field={served} requestId={request.id} value={given[field]} error={problems[field] ?? null} onLeave={() => undefined} onChange={(value) => changed.set((now) => ({ ...now, [field]: value ?? '' }))} />
              </View>
            ) : null}
          </View>
        )
      })}
    </Page>
  )
}

const OpenedSupplement = ({ id }: { id: string }) => {
  const remote = useRemote(async (): Promise<Asked> => {
    const request = await call(contract.getRequest, { params: { id } })
    return { request, service: await call(contract.getService, { params: { key: request.serviceKey }, query: { version: String(request.formVersion) } }) }
  }, [id])
  const supplement = remote.data?.request.supplement
  if (remote.data && supplement) return <SupplementForm {...remote.data} supplement={supplement} />
  return (
    <Page title="补材料" hasBack onBack={() => void back('requestList')}>
      <WhenReady remote={remote}>{() => <EmptyState title="现在不用补材料" action={{ text: '看办理进度', onTap: () => void replace('requestDetail', { id }) }} />}</WhenReady>
    </Page>
  )
}

/** What the station asked for, item by item; handed in all at once. */
const SupplementPage = () => {
  const { id = '' } = useParams()
  return <SignedInPage title="补材料" reason="登录后，能看到要补什么。"><OpenedSupplement id={id} /></SignedInPage>
}

export default SupplementPage
