import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { ownPageWords } from '@shared/text/ownRequest'
import { threadWords } from '@shared/text/threadPage'
import { refreshWords } from '@shared/text/refresh'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open, useParams } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { RequestBody } from './RequestBody'

const Detail = ({ id, onRead }: { id: string; onRead: (request: RequestDetail) => void }) => {
  const remote = useRemote(async () => {
    const request = await call(contract.getRequest, { params: { id } })
    onRead(request)
    return request
  }, [id])
  useOnReturn(() => void remote.reload())
  const reload = () => void remote.reload().then((isRead) => (isRead ? undefined : toast(refreshWords.failed)))
  return <WhenReady remote={remote}>{(request) => <RequestBody request={request} onChanged={remote.replace} onReload={reload} />}</WhenReady>
}

/** How far my request got. */
const DetailPage = () => {
  const { id = '' } = useParams()
  const [request, setRequest] = useState<RequestDetail | null>(null)
  return (
    <Page
      title={ownPageWords.title}
      hasBack
      isLapped
      onBack={() => void back('requestList')}
      band={
        <View className="band-inner">
          <Text className="block hero on-band">{request?.title ?? '　'}</Text>
          <Text className="block on-band-2 num">{request ? `办件号 ${request.number}` : '　'}</Text>
        </View>
      }
      bottom={request ? <ActionButton text={threadWords.toThread} icon="chat" kind="line" onTap={() => void open('thread', { id })} /> : undefined}
    >
      <SignedInOnly reason={ownPageWords.reason}><Detail id={id} onRead={setRequest} /></SignedInOnly>
    </Page>
  )
}

export default DetailPage
