import { type ReactNode } from 'react'
import { noticeDeskWords as words } from '@shared/text/noticeDesk'
import { Page } from '@/components/Page'
import { EmptyState } from '@/components/states'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { keepsNotices } from '@/session/workplace'

/** What only those open who write and release notices. */
export const KeepersOnly = ({ title, children }: { title: string; children: ReactNode }) => {
  const { me } = useSession()
  const isOther = me !== null && !keepsNotices(me)
  return <StaffOnly title={title}>{isOther ? <Page title={title} hasBack><EmptyState title={words.notKeeper} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page> : children}</StaffOnly>
}
