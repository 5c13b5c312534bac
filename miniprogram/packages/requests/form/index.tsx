import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ErrorState, Skeleton, EmptyState } from '@/components/states'
import { Page } from '@/components/Page'
import { open, useParams } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { FormSteps } from './FormSteps'

/** A form, one group of questions a page, drawn from what the service serves. */
const FormPage = () => {
  const { serviceKey = '', personId } = useParams()
  const remote = useRemote(async () => {
    const [service, draft] = await Promise.all([call(contract.getService, { params: { key: serviceKey } }), call(contract.openDraft, { body: { serviceKey, personId } })])
    return { service, draft }
  }, [serviceKey, personId])
  if (remote.state === 'ready') return <FormSteps {...remote.data} />
  return (
    <Page title="填写申请" hasBack>
      <SignedInOnly reason="登录后，填到一半也能换个手机接着填。">
        {remote.error?.code === 'profile_incomplete'
          ? <EmptyState title="先告诉我们您是谁、住哪里" text="这样才能分到您的服务站，以后不用再填。" action={{ text: '去填写', onTap: () => void open('profile', { next: serviceKey }) }} />
          : remote.error ? <ErrorState text={remote.error.text} onRetry={() => void remote.reload()} /> : <Skeleton />}
      </SignedInOnly>
    </Page>
  )
}

export default FormPage
