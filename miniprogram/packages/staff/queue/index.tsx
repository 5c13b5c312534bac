import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { type QueueTab } from '@shared/contract/staffRequests'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { useKept } from '@/platform/kept'
import { useOnReturn } from '@/platform/lifecycle'
import { back, goTab, open, restart } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { refreshMe, signOut, useSession } from '@/session/session'
import { RequestPane } from '../request/RequestPane'
import { QueueList, QueueSearch, QueueTabs, useCounts, useQueue } from './QueueList'
import { useQueueKeys } from './useQueueKeys'

interface Place {
  tab: QueueTab
  openedId: string | null
}

const atTheStart: Place = { tab: 'waiting', openedId: null }

/** 待办: what waits for this station, most urgent first; at a PC with the request beside it. */
const Queue = () => {
  const { me } = useSession()
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  // Kept over a lock: whoever comes back finds the request open that they were writing about.
  const place = useKept<Place>(`queue:${me?.staff?.id ?? ''}`, atTheStart)
  const { tab, openedId } = place.value
  const setOpenedId = (id: string | null) => place.set((now) => ({ ...now, openedId: id }))
  const queue = useQueue(tab)
  const counts = useCounts()
  const reload = () => {
    void queue.remote.reload()
    void counts.reload()
  }
  useOnReturn(reload)
  const openOne = (id: string) => (isDesk ? setOpenedId(id) : void open('staffRequest', { id }))
  const rows = queue.remote.data?.rows ?? []
  useQueueKeys({ isOn: isDesk, ids: rows.map(({ id }) => id), openedId, onMove: setOpenedId, onClose: () => setOpenedId(null) })
  // At a PC an empty half of the screen helps nobody: the most urgent one is open at once.
  const firstId = rows[0]?.id ?? null
  useEffect(() => {
    if (isDesk && openedId === null && firstId) setOpenedId(firstId)
  }, [isDesk, firstId])

  const staff = me?.staff
  const unitName = staff?.assignments[0]?.unit.name ?? '工作台'
  const leave = async () => {
    await signOut()
    if (isWeapp) await goTab('mine')
    else await restart('staffSignIn')
  }
  const list = <QueueList tab={tab} queue={queue} openedId={openedId} onOpen={openOne} />
  const tabs = <QueueTabs counts={counts.data} shown={tab} onShow={(next) => place.set({ tab: next, openedId: null })} />
  if (isDesk) {
    return (
      <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
        <SideNav unitName={unitName} personName={staff?.name ?? ''} foot={<ActionButton text="退出登录" kind="onBandLine" size="small" onTap={() => void leave()} />}
          items={[{ key: 'queue', text: '待办', icon: 'list', count: counts.data?.waiting, isOn: true, onTap: reload }, { key: 'walkIn', text: '代办登记', icon: 'pencil', onTap: () => void open('staffWalkIn') }]} />
        <View className="queue-pane">
          <View className="row between"><Text className="hero">待办</Text><Text className="sub">最急的排在前面</Text></View>
          <View className="mt3"><QueueSearch onOpen={openOne} /></View>
          {tabs}
          {list}
          {rows.length > 1 ? <Text className="block cap center mt4"><Text className="kbd">↑</Text> <Text className="kbd">↓</Text> 换一件，<Text className="kbd">/</Text> 查找</Text> : null}
        </View>
        <View className="detail-pane">
          {openedId ? <RequestPane key={openedId} id={openedId} onChanged={(request) => { if (!request) setOpenedId(null); reload() }} /> : <EmptyState title="从左边选一件" />}
        </View>
      </View>
    )
  }
  return (
    <Page
      heading={<View className="grow" role="heading" aria-level={1}><Text className="block strong on-band">{unitName}</Text><Text className="block on-band-2">{staff?.name ?? ''}</Text></View>}
      hasBack={isWeapp}
      onBack={() => void back('mine')}
      band={<View className="band-inner">{tabs}</View>}
    >
      <QueueSearch onOpen={openOne} />
      <View className="mt3"><ActionButton text="代办登记" icon="pencil" kind="soft" onTap={() => void open('staffWalkIn')} /></View>
      <View className="mt3">{list}</View>
      <ActionButton text="退出登录" kind="plain" onTap={() => void leave()} />
    </Page>
  )
}

const QueuePage = () => {
  const { isSignedIn, me, side, ended } = useSession()
  const isStaffSide = isWeapp || side === 'staff'
  useEffect(() => {
    if (isSignedIn && !me) void refreshMe().catch(() => undefined)
  }, [isSignedIn, me])
  useEffect(() => {
    if (!isWeapp && (side !== 'staff' || !isSignedIn || ended)) void restart('staffSignIn')
  }, [side, isSignedIn, ended])
  if (!isStaffSide || !isSignedIn) return <Page title="工作台" hasBack><EmptyState title="请先登录" action={{ text: '去登录', onTap: () => void open(isWeapp ? 'signIn' : 'staffSignIn') }} /></Page>
  return <Queue />
}

export default QueuePage
