import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type ThreadView } from '@shared/contract/thread'
import { templateWords, threadWords as words } from '@shared/text/threadPage'
import { Page } from '@/components/Page'
import { LinkCell } from '@/components/pieces'
import { back, open, useParams } from '@/platform/navigation'
import { StaffOnly } from '@/session/StaffOnly'
import { StaffThread } from './StaffThread'

const Opened = () => {
  const { id = '', closes } = useParams()
  const [view, setView] = useState<ThreadView | null>(null)
  return (
    <Page
      title={words.staffTitle}
      hasBack
      onBack={() => void back('staffQueue')}
      className="page-thread"
      band={<View className="band-inner thread-band"><Text className="block on-band-2 num">{view ? `${view.title} · ${view.number} · ${view.status.text}` : '　'}</Text></View>}
    >
      <View className="thread-about"><LinkCell icon="file" text={templateWords.toRequest} onTap={() => void open('staffRequest', { id })} /></View>
      <StaffThread key={id} requestId={id} mayClose={closes !== '0'} onRead={setView} />
    </Page>
  )
}

/** The conversation on a request on the phone of the staff; at a PC it stands in the request itself. */
const StaffThreadPage = () => <StaffOnly title={words.staffTitle}><Opened /></StaffOnly>

export default StaffThreadPage
