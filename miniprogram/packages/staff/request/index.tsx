import { deskWords } from '@shared/text/desk'
import { Page } from '@/components/Page'
import { back, open, useParams } from '@/platform/navigation'
import { StaffOnly } from '@/session/StaffOnly'
import { RequestPane } from './RequestPane'

const Opened = () => {
  const { id = '' } = useParams()
  const leave = () => void back('staffQueue')
  return (
    <Page title={deskWords.page} hasBack onBack={leave}>
      <RequestPane id={id} onChanged={(request, action) => (request && action !== 'route' ? undefined : leave())} onOpen={(other) => void open('staffRequest', { id: other })} />
    </Page>
  )
}

/** One request on a phone. */
const StaffRequestPage = () => <StaffOnly title={deskWords.page}><Opened /></StaffOnly>

export default StaffRequestPage
