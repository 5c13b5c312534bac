import { type ReactNode, useEffect } from 'react'
import { Page } from '@/components/Page'
import { EmptyState } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { open, restart } from '@/platform/navigation'
import { refreshMe, useSession } from '@/session/session'

/** What only the staff see: at a PC with their own sign-in, in WeChat by their account. */
export const StaffOnly = ({ title, children }: { title: string; children: ReactNode }) => {
  const { isSignedIn, me, side, ended } = useSession()
  const isStaffSide = isWeapp || side === 'staff'
  useEffect(() => {
    if (isSignedIn && !me) void refreshMe().catch(() => undefined)
  }, [isSignedIn, me])
  useEffect(() => {
    if (!isWeapp && (side !== 'staff' || !isSignedIn || ended)) void restart('staffSignIn')
  }, [side, isSignedIn, ended])
  if (isStaffSide && isSignedIn) return <>{children}</>
  return <Page title={title} hasBack><EmptyState title="请先登录" action={{ text: '去登录', onTap: () => void open(isWeapp ? 'signIn' : 'staffSignIn') }} /></Page>
}
