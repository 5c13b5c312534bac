import { Fragment, type ReactNode } from 'react'
import { errorTable } from '@shared/text/errors'
import { Page } from '@/components/Page'
import { EmptyState } from '@/components/states'
import { open } from '@/platform/navigation'
import { useSession } from './session'

interface SignedInOnlyProps {
  /** What signing in is good for here. */
  reason: string
  children: ReactNode
}

/**
 * What needs an account: shown to who has one, the way in to everybody else. Another session draws it anew, so that
 * nothing read for nobody, or for somebody else, is left; whatever reads something stands inside.
 */
export const SignedInOnly = ({ reason, children }: SignedInOnlyProps) => {
  const { token } = useSession()
  return token ? <Fragment key={token}>{children}</Fragment> : <SignInFirst reason={reason} />
}

const SignInFirst = ({ reason }: { reason: string }) => {
  const { ended } = useSession()
  return <EmptyState title={ended ? errorTable[ended].text : '请先登录'} text={reason} action={{ text: '去登录', onTap: () => void open('signIn') }} />
}

/** The same for pages that draw their whole screen themselves, as a form does. */
export const SignedInPage = ({ title, reason, children }: SignedInOnlyProps & { title: string }) => {
  const { token } = useSession()
  return token ? <Fragment key={token}>{children}</Fragment> : <Page title={title} hasBack><SignInFirst reason={reason} /></Page>
}
