import { deskWords } from '@shared/text/desk'
import { Page } from '@/components/Page'
import { back, open, useParams } from '@/platform/navigation'
import { RequestPane } from './RequestPane'

/** One request on a phone. */
const StaffRequestPage = () => {
  const { id = '' } = useParams()
  const leave = () => void back('staffQueue')
  return (
    <Page title={deskWords.page} hasBack onBack={leave}>
      <RequestPane id={id} onChanged={(request) => (request ? undefined : leave())} onOpen={(other) => void open('staffRequest', { id: other })} />
    </Page>
  )
}

export default StaffRequestPage
