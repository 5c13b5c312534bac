import { fieldsOf } from '@shared/catalog/answers'
import { carriedInto } from '@shared/catalog/check'
import { factsAt } from '@shared/catalog/facts'
import { contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { type Answers } from '@shared/fields/answerValue'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { EmptyState, WhenReady } from '@/components/states'
import { Page } from '@/components/Page'
import { useOnShow } from '@/platform/lifecycle'
import { replace, useParams } from '@/platform/navigation'
import { takeQuestion } from '@/session/question'
import { SignedInPage } from '@/session/SignedInOnly'
import { useSubscribeAsk } from '@/session/subscriptions'
import { takeCheckAnswers } from '../checkAnswers'
import { FormSteps } from './FormSteps'
import { checkable } from './steps'

/** What was answered in 我能办吗 a moment ago, where the form asks the same; or what was searched for in vain, as the question. */
const carriedAnswers = (service: ServedService, draft: Draft): Answers => {
  const answers = takeCheckAnswers(service.key)
  const checked = answers && service.check ? carriedInto(fieldsOf(service).map(checkable), service.check.questions.map(checkable), answers, factsAt(Date.now(), draft.actingAs)) : {}
  return { ...takeQuestion(service.key, draft.answers), ...checked }
}

const OpenedForm = ({ serviceKey, personId }: { serviceKey: string; personId?: string }) => {
  const remote = useRemote(async () => {
    const [service, draft] = await Promise.all([call(contract.getService, { params: { key: serviceKey } }), call(contract.openDraft, { body: { serviceKey, personId } })])
    return { service, draft, carried: carriedAnswers(service, draft) }
  }, [serviceKey, personId])
  // Whoever comes back from where it sent them, as from the profile, finds the form and not the obstacle of before.
  useOnShow(() => {
    if (remote.state === 'error') void remote.reload()
  })
  // Known before the last tap: WeChat opens its window within a tap alone.
  const askFirst = useSubscribeAsk(['todo', 'progress', 'reply'])
  if (remote.state === 'ready') return <FormSteps {...remote.data} onTap={askFirst} />
  return (
    <Page title="填写申请" hasBack>
      {remote.error?.code === 'profile_incomplete'
        ? <EmptyState title="先告诉我们您是谁、住哪里" text="这样才能分到您的服务站，以后不用再填。" action={{ text: '去填写', onTap: () => void replace('profile', { next: serviceKey }) }} />
        : <WhenReady remote={remote}>{() => null}</WhenReady>}
    </Page>
  )
}

/** A form, one group of questions a page, drawn from what the service serves. */
const FormPage = () => {
  const { serviceKey = '', personId } = useParams()
  return <SignedInPage title="填写申请" reason="登录后，填到一半也能换个手机接着填。"><OpenedForm serviceKey={serviceKey} personId={personId} /></SignedInPage>
}

export default FormPage
