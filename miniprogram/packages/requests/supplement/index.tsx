import { contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { type ServedService } from '@shared/contract/services'
import { supplementWords } from '@shared/text/supplement'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { EmptyState, WhenReady } from '@/components/states'
import { back, replace, useParams } from '@/platform/navigation'
import { SignedInPage } from '@/session/SignedInOnly'
import { SupplementForm } from './SupplementForm'
import { type HandIn } from './useSupplying'

interface Opened {
  request: RequestDetail
  service: ServedService
}

const OpenedSupplement = ({ id }: { id: string }) => {
  const remote = useRemote(async (): Promise<Opened> => {
    const request = await call(contract.getRequest, { params: { id } })
    return { request, service: await call(contract.getService, { params: { key: request.serviceKey }, query: { version: String(request.formVersion) } }) }
  }, [id])
  const handIn: HandIn = async (body, key) => void (await call(contract.supplement, { params: { id }, body, key }))
  const seeProgress = () => replace('requestDetail', { id })
  const toList = () => void back('requestList')
  const ask = remote.data?.request.supplement
  if (remote.data && ask) return <SupplementForm title={supplementWords.title} request={{ ...remote.data.request, ask }} service={remote.data.service} onBack={toList} handIn={handIn} onDone={seeProgress} />
  return (
    <Page title={supplementWords.title} hasBack onBack={toList}>
      <WhenReady remote={remote}>{() => <EmptyState title={supplementWords.nothing} action={{ text: supplementWords.seeProgress, onTap: () => void seeProgress() }} />}</WhenReady>
    </Page>
  )
}

/** What the station asked for, item by item; handed in all at once. */
const SupplementPage = () => {
  const { id = '' } = useParams()
  return <SignedInPage title={supplementWords.title} reason={supplementWords.reason}><OpenedSupplement id={id} /></SignedInPage>
}

export default SupplementPage
