import { Text, View } from '@tarojs/components'
import { activitiesWords as words, mySignupsWords } from '@shared/text/activitiesPage'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { LinkCell } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { ActivityCard } from '../ActivityCard'
import { Filters } from './Filters'
import { type ActivityListing, useActivityList } from './useActivityList'

const Found = ({ listing: { paged, isNarrowed, wantAll } }: { listing: ActivityListing }) => (
  <WhenReady remote={paged.remote}>
    {({ rows }) => rows.length > 0 ? (
      <View>
        <View role="list" className="activity-list">{rows.map((activity) => <ActivityCard key={activity.id} activity={activity} />)}</View>
        <MoreButton text={words.more} paged={paged} />
      </View>
    ) : isNarrowed ? <EmptyState title={words.noneFitting} text={words.noneFittingText} action={{ text: words.showAll, onTap: wantAll }} />
      : <EmptyState title={words.none} text={words.noneText} action={{ text: words.askStation, onTap: () => void open('intro', { serviceKey: 'consultation' }) }} />}
  </WhenReady>
)

/** 活动和报名: what is published and still to come, by kind, day and nearness. */
const ActivitiesPage = () => {
  const { token } = useSession()
  const listing = useActivityList()
  useOnReturn(() => void listing.paged.remote.reload())
  return (
    <Page title={words.title} hasBack>
      <Text className="block mb3">{words.intro}</Text>
      {token ? <View className="card card-cells"><LinkCell icon="calendar" text={mySignupsWords.title} onTap={() => void open('mySignups')} /></View> : null}
      <Filters listing={listing} />
      <Found listing={listing} />
    </Page>
  )
}

export default ActivitiesPage
