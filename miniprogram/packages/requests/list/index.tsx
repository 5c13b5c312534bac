import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { RequestCard } from '@/components/RequestCard'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { back, goTab } from '@/platform/navigation'
import { openOwn } from '@/platform/openOwn'
import { SignedInOnly } from '@/session/SignedInOnly'
import { DiscardDraft } from './DiscardDraft'

const readRequests = async (after: string | undefined) => {
  const { requests, next } = await call(contract.listRequests, { query: { after } })
  return { rows: requests, next }
}

const MyRequests = () => {
  const paged = usePaged(readRequests, [])
  const { reload } = paged.remote
  useOnReturn(() => void reload())
  return (
    <WhenReady remote={paged.remote}>
      {({ rows }) => {
        if (rows.length === 0) return <EmptyState title="您还没有办件" text="想办什么，从服务里选一项就行。" action={{ text: '去看看服务', onTap: () => void goTab('services') }} />
        return (
          <View>
            {rows.map((request) => (
              <RequestCard key={request.id} request={request} onTap={() => void openOwn(request)} foot={request.status.code === 'draft' ? <DiscardDraft id={request.id} onGone={() => void reload()} /> : null} />
            ))}
            <MoreButton text="看更早的" paged={paged} />
          </View>
        )
      }}
    </WhenReady>
  )
}

/** My requests and drafts, newest first. */
const RequestListPage = () => (
  <Page title="我的办件" hasBack onBack={() => void back('mine')}>
    <SignedInOnly reason="登录后，能看到您办的每一件事。"><MyRequests /></SignedInOnly>
  </Page>
)

export default RequestListPage
