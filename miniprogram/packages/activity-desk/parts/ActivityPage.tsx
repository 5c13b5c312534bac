import { type ComponentProps, type ReactNode } from 'react'
import { activityDeskWords } from '@shared/text/activityDesk'
import { DeskPage } from '@/components/DeskPage'
import { Page } from '@/components/Page'
import { EmptyState } from '@/components/states'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { keepsActivities } from '@/session/workplace'

/** A page about one activity, below the list of them. */
export const ActivityPage = (props: Omit<ComponentProps<typeof DeskPage>, 'place' | 'above'>) => <DeskPage place="activities" above="staffActivities" {...props} />

/** What only the keepers of activities open. */
export const KeepersOnly = ({ title, children }: { title: string; children: ReactNode }) => {
  const { me } = useSession()
  const isOther = me !== null && !keepsActivities(me)
  return <StaffOnly title={title}>{isOther ? <Page title={title} hasBack><EmptyState title={activityDeskWords.notKeeper} action={{ text: activityDeskWords.toQueue, onTap: () => void open('staffQueue') }} /></Page> : children}</StaffOnly>
}
