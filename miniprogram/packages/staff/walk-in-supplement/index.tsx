import { contract } from '@shared/contract/contract'
import { type ServedService } from '@shared/contract/services'
import { type WalkInSupplement } from '@shared/contract/walkIns'
import { counterWords as words, supplementWords } from '@shared/text/supplement'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { EmptyState, WhenReady } from '@/components/states'
import { SupplementForm } from '@/packages/requests/supplement/SupplementForm'
import { type HandIn } from '@/packages/requests/supplement/useSupplying'
import { toast } from '@/platform/dialogs'
import { back, useParams } from '@/platform/navigation'
import { StaffOnly } from '@/session/StaffOnly'

interface Opened {
  asked: WalkInSupplement
  service: ServedService
}

const toQueue = () => back('staffQueue')

const OpenedSupplement = ({ id }: { id: string }) => {
  const remote = useRemote(async (): Promise<Opened> => {
    const asked = await call(contract.getWalkInSupplement, { params: { id } })
    return { asked, service: await call(contract.getCounterService, { params: { key: asked.serviceKey }, query: { version: String(asked.formVersion) } }) }
  }, [id])
  const handIn: HandIn = async (body, key) => {
    await call(contract.supplementWalkIn, { params: { id }, body, key })
    toast(words.handedIn)
  }
  const ask = remote.data?.asked.ask
  if (remote.data && ask) return <SupplementForm title={words.title} request={{ ...remote.data.asked, ask }} service={remote.data.service} onBack={() => void toQueue()} handIn={handIn} onDone={toQueue} />
  return (
    <Page title={words.title} hasBack onBack={() => void toQueue()}>
      <WhenReady remote={remote}>{() => <EmptyState title={supplementWords.nothing} action={{ text: words.back, onTap: () => void toQueue() }} />}</WhenReady>
    </Page>
  )
}

/** The person came back to the counter with what was asked for. */
const SupplementPage = () => {
  const { id = '' } = useParams()
  return <StaffOnly title={words.title}><OpenedSupplement id={id} /></StaffOnly>
}

export default SupplementPage
