import { stationPeopleWords as words } from '@shared/text/stationPeople'
import { Page } from '@/components/Page'
import { StationPeople } from '@/components/StationPeople'
import { useParams } from '@/platform/navigation'

/** 站里的人: who is at one station. */
const StationPeoplePage = () => {
  const { unitId } = useParams()
  return <Page title={words.title} hasBack>{unitId ? <StationPeople unitId={unitId} /> : null}</Page>
}

export default StationPeoplePage
