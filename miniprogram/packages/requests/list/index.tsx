import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RequestBrief } from '@shared/contract/requests'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { RequestCard } from '@/components/RequestCard'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnShow } from '@/platform/lifecycle'
import { back, goTab } from '@/platform/navigation'
import { openOwn } from '@/platform/openOwn'
import { SignedInOnly } from '@/session/SignedInOnly'

const MyRequests = () => {
  const remote = useRemote(() => call(contract.listRequests), [])
  const [older, setOlder] = useState<{ requests: readonly RequestBrief[]; next: string | null } | null>(null)
  useOnShow(() => void remote.reload())
  return (
    <WhenReady remote={remote}>
      {(page) => {
        const requests = [...page.requests, ...(older?.requests ?? [])]
        const next = older ? older.next : page.next
        const more = async () => {
          const answer = await call(contract.listRequests, { query: { after: next ?? undefined } }).catch(() => null)
          if (answer) setOlder({ requests: [...(older?.requests ?? []), ...answer.requests], next: answer.next })
        }
        if (requests.length === 0) return <EmptyState title="您还没有办件" text="想办什么，从服务里选一项就行。" action={{ text: '去看看服务', onTap: () => void goTab('services') }} />
        return (
          <View>
            {requests.map((request) => <RequestCard key={request.id} request={request} onTap={() => void openOwn(request)} />)}
            {next ? <ActionButton text="看更早的" kind="soft" onTap={() => void more()} /> : null}
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
