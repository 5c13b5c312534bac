import { type ReactNode } from 'react'
import { errorTable } from '@shared/text/errors'
import { EmptyState } from '@/components/states'
import { open } from '@/platform/navigation'
import { useSession } from './session'

/** What needs an account: shown to who has one, the way in to everybody else. */
export const SignedInOnly = ({ reason, children }: { reason: string; children: ReactNode }) => {
  const { token, ended } = useSession()
  if (token) return <>{children}</>
  return <EmptyState title={ended ? errorTable[ended].text : '请先登录'} text={reason} action={{ text: '去登录', onTap: () => void open('signIn') }} />
}
