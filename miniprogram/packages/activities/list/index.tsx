import { View } from '@tarojs/components'
import { activitiesWords as words } from '@shared/text/activitiesPage'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'
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
  const listing = useActivityList()
  useOnReturn(() => void listing.paged.remote.reload())
  return (
    <Page title={words.title} hasBack>
      <Filters listing={listing} />
      <Found listing={listing} />
    </Page>
  )
}

export default ActivitiesPage
