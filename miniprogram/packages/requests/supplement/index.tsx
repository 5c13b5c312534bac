import { Text, View } from '@tarojs/components'
import { fieldsOf } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { hasAnswer } from '@shared/fields/answerValue'
import { secrecyWords } from '@shared/text/secrecy'
import { supplementWords } from '@shared/text/supplement'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { EmptyState, WhenReady } from '@/components/states'
import { AnswerField } from '@/fields/AnswerField'
import { back, replace, useParams } from '@/platform/navigation'
import { SignedInPage } from '@/session/SignedInOnly'
import { AskedItem } from './AskedItem'
import { type Ask } from './supplied'
import { useSupplying } from './useSupplying'

interface Asked {
  request: RequestDetail
  service: ServedService
}
type Supplying = ReturnType<typeof useSupplying>

/** What an answer that was changed here opens: filled in at once, so that nobody is asked a second time. */
const NewlyAsked = ({ request, service, supplying: { round, problems, answer } }: Asked & { supplying: Supplying }) =>
  round.newly.length === 0 ? null : (
    <View className="card">
      <View className="strong mb2" role="heading" aria-level={2}>{supplementWords.newlyAsked}</View>
      {fieldsOf(service).filter(({ key }) => round.newly.includes(key)).map((field) => (
        <AnswerField key={field.key} field={field} requestId={request.id} value={round.given[field.key]} error={problems[field.key] ?? null} onLeave={() => undefined} onChange={(value) => answer(field.key, value)} />
      ))}
    </View>
  )

const Bottom = ({ supplying: { round, isWaiting, isBusy, send } }: { supplying: Supplying }) => (
  <View>
    <View className="form-status center" role="status">
      <Text className={isWaiting ? 'sub text-amber' : 'sub'}>{isWaiting ? secrecyWords.notSent : supplementWords.progress(round.done, round.all)}</Text>
    </View>
    <ActionButton text={supplementWords.send} isBusy={isBusy} busyText={supplementWords.sending} isDisabled={isWaiting} onTap={send} />
  </View>
)

const SupplementForm = ({ request, service, ask }: Asked & { ask: Ask }) => {
  const supplying = useSupplying(request, service, ask)
  const { round, confirmed, problems, error, answer, confirm } = supplying
  return (
    <Page title={supplementWords.title} hasBack onBack={() => void back('requestList')} bottom={<Bottom supplying={supplying} />}>
      {ask.message ? <Notice text={ask.message} /> : null}
      <Refusal error={error} />
      {ask.items.map((item, index) => (
        <AskedItem key={item.field} item={item} number={index + 1} field={fieldsOf(service).find(({ key }) => key === item.field)} requestId={request.id}
          isAnswered={hasAnswer(request.answers[item.field])} value={round.given[item.field]} onChange={(value) => answer(item.field, value)} confirmed={confirmed[item.field]} onConfirm={(word) => confirm(item.field, word)}
          isDone={!round.problems[item.field]} error={problems[item.field] ?? null} />
      ))}
      <NewlyAsked request={request} service={service} supplying={supplying} />
    </Page>
  )
}

const OpenedSupplement = ({ id }: { id: string }) => {
  const remote = useRemote(async (): Promise<Asked> => {
    const request = await call(contract.getRequest, { params: { id } })
    return { request, service: await call(contract.getService, { params: { key: request.serviceKey }, query: { version: String(request.formVersion) } }) }
  }, [id])
  const ask = remote.data?.request.supplement
  if (remote.data && ask) return <SupplementForm {...remote.data} ask={ask} />
  return (
    <Page title={supplementWords.title} hasBack onBack={() => void back('requestList')}>
      <WhenReady remote={remote}>{() => <EmptyState title={supplementWords.nothing} action={{ text: supplementWords.seeProgress, onTap: () => void replace('requestDetail', { id }) }} />}</WhenReady>
    </Page>
  )
}

/** What the station asked for, item by item; handed in all at once. */
const SupplementPage = () => {
  const { id = '' } = useParams()
  return <SignedInPage title={supplementWords.title} reason={supplementWords.reason}><OpenedSupplement id={id} /></SignedInPage>
}

export default SupplementPage
