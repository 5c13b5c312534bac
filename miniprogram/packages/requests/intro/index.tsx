import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { WhenReady } from '@/components/states'
import { back, useParams } from '@/platform/navigation'
import { IntroBody } from './IntroBody'

/** What a service is, before anything is filled in. */
const IntroPage = () => {
  const { serviceKey = '' } = useParams()
  const remote = useRemote(() => call(contract.getService, { params: { key: serviceKey } }), [serviceKey])
  if (remote.state === 'ready') return <IntroBody key={remote.data.key} service={remote.data} />
  return <Page title="服务" hasBack onBack={() => void back('services')}><WhenReady remote={remote}>{() => null}</WhenReady></Page>
}

export default IntroPage
