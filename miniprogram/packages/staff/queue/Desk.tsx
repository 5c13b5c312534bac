import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { queueWords } from '@shared/text/desk'
import { SideNav } from '@/components/SideNav'
import { EmptyState } from '@/components/states'
import { useFreshTaps } from '@/platform/lifecycle'
import { useLargeMode } from '@/session/largeMode'
import { countProposals } from '@/session/proposalCount'
import { useSession } from '@/session/session'
import { decidesCoverage } from '@/session/workplace'
import { RequestPane } from '../request/RequestPane'
import { BatchBar } from './BatchBar'
import { QueueList } from './QueueList'
import { QueueSearch } from './QueueSearch'
import { QueueTabs } from './QueueTabs'
import { useQueueKeys } from './useQueueKeys'
import { type Workplace } from './useWorkplace'

const { keys } = queueWords

/** Which keys do what, for whom the mouse is too slow. */
const KeyHelp = () => (
  <Text className="block cap center mt4">
    <Text className="nowrap"><Text className="kbd">↑</Text> <Text className="kbd">↓</Text> {keys.move}</Text>　<Text className="nowrap"><Text className="kbd">Enter</Text> {keys.open}</Text>　<Text className="nowrap"><Text className="kbd">/</Text> {keys.find}</Text>　<Text className="nowrap"><Text className="kbd">Esc</Text> {keys.close}</Text>
  </Text>
)

/** Beside a list that says itself that it is empty there is nothing to pick. */
const NothingOpen = ({ isEmpty }: { isEmpty: boolean }) => (isEmpty ? null : <EmptyState title={queueWords.pickOne} />)

/** Whoever sends on one after the other goes on with the one below, at the end with the one above. */
const nextOf = (ids: readonly string[], id: string): string | null => ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1] ?? null

/** At a PC: navigation, queue and request side by side. */
export const Desk = ({ workplace }: { workplace: Workplace }) => {
  const { tab, openedId, queue, counts, batch, openOne, showTab, reload } = workplace
  useFreshTaps()
  const isLarge = useLargeMode()
  const { me } = useSession()
  const ids = (queue.remote.data?.rows ?? []).map(({ id }) => id)
  useQueueKeys({ isOn: !batch.isOn, ids, openedId, onMove: openOne, onClose: () => openOne(null) })
  // An empty half of the screen helps nobody: the most urgent one is open at once.
  const firstId = ids[0] ?? null
  // With each reading, not with each tap: right after a tap the rows are still those of the tab before.
  useEffect(() => {
    if (openedId === null && firstId) openOne(firstId)
  }, [queue.remote.data])
  const changed = (id: string, isGone: boolean, action: string) => {
    if (action === 'route') {
      openOne(nextOf(ids, id))
      // What was sent on may have become a proposal.
      if (decidesCoverage(me)) void countProposals()
    } else if (isGone) openOne(null)
    reload()
  }
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="queue" count={workplace.isFiltered ? undefined : counts?.waiting} onCurrent={reload} />
      <View className="queue-pane" role="navigation" aria-label={queueWords.title}>
        <View className="row between"><View className="hero" role="heading" aria-level={1}>{queueWords.title}</View><Text className="sub">{queueWords.order}</Text></View>
        <QueueSearch openedId={openedId} onOpen={openOne}>
          <QueueTabs counts={counts} shown={tab} onShow={showTab} />
          <QueueList workplace={workplace} openedId={openedId} onOpen={openOne} />
          {batch.isOn ? <View className="batch-bar"><BatchBar batch={batch} /></View> : ids.length > 1 ? <KeyHelp /> : null}
        </QueueSearch>
      </View>
      <View className="detail-pane" role="main">
        {openedId
          ? <RequestPane key={openedId} id={openedId} onOpen={openOne} onChanged={(request, action) => changed(openedId, request === null, action)} />
          : <NothingOpen isEmpty={queue.remote.state === 'ready' && ids.length === 0} />}
      </View>
    </View>
  )
}
