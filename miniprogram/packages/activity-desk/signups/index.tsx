import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptActivity, type StaffSignup } from '@shared/contract/staffActivities'
import { spanText } from '@shared/text/activityTimes'
import { activitySignupWords as words } from '@shared/text/activitySignups'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { PaneTabs } from '@/components/PaneTabs'
import { SelectSheet } from '@/components/SelectSheet'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { open, useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { handlesRequests } from '@/session/workplace'
import { ActivityPage, KeepersOnly } from '../parts/ActivityPage'
import { HelpCell } from '../parts/HelpCell'
import { heldSessions } from '../parts/pools'
import { PurposeExport } from '../parts/PurposeExport'
import { AddSheet } from './AddSheet'
import { SignupLine } from './SignupLine'
import { SignupSheet } from './SignupSheet'

type Tab = keyof typeof words.tabs
const tabs = (Object.keys(words.tabs) as Tab[]).map((key) => ({ key, text: words.tabs[key] }))

const useSignups = (id: string, tab: Tab, sessionId: string) =>
  usePaged(async (after) => {
    const { signups, next } = await call(contract.listActivitySignups, { params: { id }, query: { tab, sessionId: sessionId || undefined, after } })
    return { rows: signups, next }
  }, [id, tab, sessionId])

type OpenedSheet = 'add' | 'export' | StaffSignup | null

const Signups = ({ activity }: { activity: KeptActivity }) => {
  const [tab, setTab] = useState<Tab>('in')
  const [sessionId, setSessionId] = useState('')
  const [opened, setOpened] = useState<OpenedSheet>(null)
  const { me } = useSession()
  const paged = useSignups(activity.id, tab, sessionId)
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const sessions = heldSessions(activity.content)
  const isOpen = activity.state.code === 'published' && !activity.isOver
  const close = () => setOpened(null)
  return (
    <View>
      <View className="row wrap cover-buttons">
        {isOpen && handlesRequests(me) ? <ActionButton text={words.add} size="small" icon="plus" onTap={() => setOpened('add')} /> : null}
        <ActionButton text={words.exporting} size="small" kind="line" icon="file" onTap={() => setOpened('export')} />
      </View>
      <PaneTabs label={words.tabsLabel} tabs={tabs} shown={tab} onShow={setTab} />
      {activity.content.signupScope === 'session' && sessions.length > 1 ? (
        <View className="mb3"><SelectSheet title={words.session} placeholder={words.allSessions} chosen={sessionId} options={[{ value: '', text: words.allSessions }, ...sessions.map((session) => ({ value: session.id ?? '', text: spanText(session) }))]} onChoose={setSessionId} /></View>
      ) : null}
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none[tab]} text={tab === 'in' ? words.noneText : undefined} />
          : <View className="people-table act-people" role="list" aria-label={words.tabs[tab]}>{rows.map((signup) => <SignupLine key={signup.id} signup={signup} onTap={() => setOpened(signup)} />)}</View>}
      </WhenReady>
      <View className="mt3"><MoreButton text={words.more} paged={paged} /></View>
      <HelpCell title={words.title} lines={words.help} />
      {opened === 'add' ? <AddSheet id={activity.id} onChanged={reload} onClose={close} /> : null}
      {opened === 'export' ? <PurposeExport id={activity.id} onClose={close} /> : null}
      {opened && typeof opened === 'object' ? <SignupSheet signup={opened} onClose={close} onDone={() => { close(); reload() }} /> : null}
    </View>
  )
}

const Opened = ({ id }: { id: string }) => {
  const remote = useRemote(async () => (await call(contract.getKeptActivity, { params: { id } })).activity, [id])
  return <ActivityPage title={words.title} about={remote.data?.title}><WhenReady remote={remote}>{(activity) => <Signups activity={activity} />}</WhenReady></ActivityPage>
}

/** 报名名单: who comes, who waits to be admitted, who stands in line, who does not come. */
const ActivitySignupsPage = () => {
  const { id } = useParams()
  return <KeepersOnly title={words.title}>{id ? <Opened id={id} /> : <ActivityPage title={words.title}><EmptyState title={words.none.in} action={{ text: words.back, onTap: () => void open('staffActivities') }} /></ActivityPage>}</KeepersOnly>
}

export default ActivitySignupsPage
