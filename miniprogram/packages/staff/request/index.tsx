import { Page } from '@/components/Page'
import { back, useParams } from '@/platform/navigation'
import { RequestPane } from './RequestPane'

/** One request on a phone. */
const StaffRequestPage = () => {
  const { id = '' } = useParams()
  const leave = () => void back('staffQueue')
  return (
    <Page title="办件" hasBack onBack={leave}>
      <RequestPane id={id} onChanged={(request) => (request ? undefined : leave())} />
    </Page>
  )
}

export default StaffRequestPage
