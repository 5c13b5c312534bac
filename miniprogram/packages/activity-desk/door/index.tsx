import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { activityDoorWords as words } from '@shared/text/activityDoor'
import { spanText } from '@shared/text/activityTimes'
import { momentText } from '@shared/text/due'
import { useRemote } from '@/api/useRemote'
import { Notice } from '@/components/pieces'
import { PaneTabs } from '@/components/PaneTabs'
import { EmptyState, ErrorState, Skeleton } from '@/components/states'
import { useOnReturn, useOnShow } from '@/platform/lifecycle'
import { open, useParams } from '@/platform/navigation'
import { useStore } from '@/platform/store'
import { doorOwner } from '@/session/doorList'
import { doorOffline, sendWaitingScans } from '@/session/sendScans'
import { refreshMe, useSession } from '@/session/session'
import { takeScan } from '@/session/takeScan'
import { ActivityPage, KeepersOnly } from '../parts/ActivityPage'
import { HelpCell } from '../parts/HelpCell'
import { Conflicts } from './Conflicts'
import { Scanner } from './Scanner'
import { RecentScans, ScanVerdict } from './ScanVerdict'
import { type DoorView, useDoor } from './useDoor'
import { WaitingScans } from './WaitingScans'

const tabs = (['recent', 'conflicts'] as const).map((key) => ({ key, text: words[key] }))

/** How many are here of how many. */
const Counts = ({ door, provisional }: Pick<DoorView, 'provisional'> & { door: NonNullable<DoorView['door']> }) => (
  <View className="card door-counts" role="status">
    <View className="act-figure"><Text className="block sub">{words.here}</Text><Text className="act-number num">{door.attended + provisional}</Text><Text className="sub"> {words.people}</Text></View>
    <View className="act-figure"><Text className="block sub">{words.expected}</Text><Text className="act-number num">{door.expected.length}</Text><Text className="sub"> {words.people}</Text></View>
    {provisional > 0 ? <Text className="sub grow">{words.provisionalCount(provisional)}</Text> : null}
  </View>
)

const Door = ({ sessionId, view: { remote, door, moments, waiting, provisional } }: { sessionId: string; view: DoorView }) => {
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('recent')
  const [isFull, setFull] = useState(false)
  const isOffline = useStore(doorOffline) || remote.state === 'error'
  return (
    <View className="door">
      {isOffline ? <Notice text={door ? words.offlineAt(momentText(door.at)) : words.noList} /> : null}
      {isFull ? <Notice icon="alert" text={words.notKept} /> : null}
      <View className="door-main">
        <Scanner onTicket={(text) => setFull(!takeScan(sessionId, text))} />
        <ScanVerdict moment={moments[0]} />
      </View>
      {door ? <Counts door={door} provisional={provisional} /> : null}
      <WaitingScans sessionId={sessionId} waiting={waiting} />
      <PaneTabs label={words.title} tabs={tabs} shown={tab} onShow={setTab} />
      {tab === 'recent' ? <RecentScans moments={moments} /> : <Conflicts key={waiting.length} sessionId={sessionId} />}
      <HelpCell title={words.title} lines={words.help} />
    </View>
  )
}

/** How old the list may be before it is read anew, ms: WeChat's camera hides the page at each scan. */
const freshFor = 60_000

const Opened = ({ sessionId }: { sessionId: string }) => {
  const view = useDoor(sessionId)
  useOnShow(() => void sendWaitingScans())
  const { remote, door } = view
  useOnReturn(() => {
    if (!door || Date.now() - door.at > freshFor) void remote.reload()
  })
  // Whoever has no list can scan all the same, unless the service says that this door is none of theirs.
  const isRefused = remote.state === 'error' && remote.error.code !== 'offline' && remote.error.code !== 'unavailable'
  return (
    <ActivityPage title={words.title} about={door ? words.lead(door.title, spanText(door.session)) : null}>
      {isRefused ? <ErrorState text={remote.error.text} onRetry={() => void remote.reload()} /> : remote.state === 'loading' && !door ? <Skeleton cards={2} /> : <Door sessionId={sessionId} view={view} />}
    </ActivityPage>
  )
}

const AskingWho = () => {
  const remote = useRemote(refreshMe, [])
  return <ActivityPage title={words.title}>{remote.state === 'error' ? <ErrorState text={remote.error.text} onRetry={() => void remote.reload()} /> : <Skeleton cards={2} />}</ActivityPage>
}

/** Scans are kept under whoever made them, so that first it must be known who that is. After a restart without network the device remembers. */
const Known = ({ sessionId }: { sessionId: string }) => {
  const { me } = useSession()
  return me?.staff || doorOwner() !== null ? <Opened sessionId={sessionId} /> : <AskingWho />
}

/** 现场签到: with or without a network; no scan is lost when the page or the program is closed. */
const ActivityDoorPage = () => {
  const { session } = useParams()
  return <KeepersOnly title={words.title}>{session ? <Known key={session} sessionId={session} /> : <ActivityPage title={words.title}><EmptyState title={words.pick} text={words.pickText} action={{ text: words.toList, onTap: () => void open('staffActivities') }} /></ActivityPage>}</KeepersOnly>
}

export default ActivityDoorPage
