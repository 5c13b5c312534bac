import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { queueWords } from '@shared/text/desk'
import { passwordWords } from '@shared/text/password'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/states'
import { StaffBar } from '@/components/StaffBar'
import { isWeapp } from '@/platform/environment'
import { back, open, replace } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { leaveWork } from '@/session/leaveWork'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { hasOnlyCounter } from '@/session/workplace'
import { BatchBar } from './BatchBar'
import { Desk } from './Desk'
import { QueueList } from './QueueList'
import { QueueSearch } from './QueueSearch'
import { QueueTabs } from './QueueTabs'
import { useWorkplace, type Workplace } from './useWorkplace'

/** On a phone: the queue alone, a request opens on a page of its own. */
const Pocket = ({ workplace }: { workplace: Workplace }) => {
  const { unitName, personName, tab, counts, batch, showTab } = workplace
  const openOne = (id: string) => void open('staffRequest', { id })
  return (
    <Page
      heading={<View className="grow" role="heading" aria-level={1}><Text className="block strong on-band">{unitName}</Text><Text className="block on-band-2">{personName}</Text></View>}
      hasBack={isWeapp}
      onBack={() => void back('mine')}
      band={<View className="band-inner"><QueueTabs counts={counts} shown={tab} onShow={showTab} /></View>}
      bottom={batch.isOn ? <BatchBar batch={batch} /> : undefined}
      bar={batch.isOn ? undefined : <StaffBar current="queue" />}
    >
      <QueueSearch openedId={null} onOpen={openOne}>
        <View className="mt3"><QueueList workplace={workplace} openedId={null} onOpen={openOne} /></View>
        {isWeapp ? null : <ActionButton text={passwordWords.title} kind="plain" onTap={() => void open('password')} />}
        <ActionButton text={queueWords.signOut} kind="plain" onTap={() => void leaveWork()} />
        {batch.isOn ? <View className="batch-space" /> : null}
      </QueueSearch>
    </Page>
  )
}

/** 待办: what waits for this station, most urgent first; at a PC with the request beside it. */
const Queue = () => {
  const isDesk = useIsDesk()
  const workplace = useWorkplace()
  return isDesk ? <Desk workplace={workplace} /> : <Pocket workplace={workplace} />
}

/** Whoever has no queue is led to their counter, from wherever the workplace was opened. */
const ToCounter = () => {
  useEffect(() => void replace('staffWalkIn'), [])
  return <Page title={queueWords.workplace}><Skeleton /></Page>
}

const QueuePage = () => {
  const { me } = useSession()
  return <StaffOnly title={queueWords.workplace}>{hasOnlyCounter(me) ? <ToCounter /> : <Queue />}</StaffOnly>
}

export default QueuePage
