import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type ThreadView } from '@shared/contract/thread'
import { threadWords as words } from '@shared/text/threadPage'
import { Page } from '@/components/Page'
import { LinkCell } from '@/components/pieces'
import { ThreadPane } from '@/components/thread/ThreadPane'
import { back, open, useParams } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { useSubscribeAsk } from '@/session/subscriptions'

const Own = ({ id, onRead }: { id: string; onRead: (view: ThreadView) => void }) => {
  const askFirst = useSubscribeAsk(['reply'])
  return <ThreadPane requestId={id} side="applicant" onTap={askFirst} onRead={onRead} />
}

/** The conversation with the station about one request of mine, or about a question. */
const ThreadPage = () => {
  const { id = '' } = useParams()
  const [view, setView] = useState<ThreadView | null>(null)
  return (
    <Page
      title={view?.unitName ?? words.title}
      hasBack
      onBack={() => void back('messages')}
      className="page-thread"
      band={<View className="band-inner thread-band"><Text className="block on-band-2">{view ? `${view.title} · ${view.status.text}` : '　'}</Text></View>}
    >
      <SignedInOnly reason={words.reason}>
        {view ? <View className="thread-about"><LinkCell icon="file" text={words.progress} aside={view.number} onTap={() => void open('requestDetail', { id })} /></View> : null}
        <Own key={id} id={id} onRead={setView} />
      </SignedInOnly>
    </Page>
  )
}

export default ThreadPage
