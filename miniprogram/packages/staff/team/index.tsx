import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { teamWords as words } from '@shared/text/team'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { PaneTabs } from '@/components/PaneTabs'
import { SideNav } from '@/components/SideNav'
import { EmptyState, WhenReady } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { lookedAfterBy } from '@/session/workplace'
import { TeamList } from './TeamList'

type Units = ReturnType<typeof lookedAfterBy>

const Team = ({ units }: { units: Units }) => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const [unitId, setUnit] = useState(units[0]?.id ?? '')
  const remote = useRemote(() => call(contract.listTeam, { params: { id: unitId } }), [unitId])
  const reload = () => void remote.reload()
  useOnReturn(reload)
  const content = (
    <View>
      {units.length > 1 ? <PaneTabs label={words.unit} tabs={units.map(({ id, shortName }) => ({ key: id, text: shortName }))} shown={unitId} onShow={setUnit} /> : null}
      <WhenReady remote={remote}>{(team) => <TeamList team={team} onChanged={reload} />}</WhenReady>
    </View>
  )
  if (!isDesk) return <Page title={words.title} hasBack onBack={() => void back(isWeapp ? 'mine' : 'staffQueue')}>{content}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="team" onCurrent={reload} />
      <View className="people-pane wide-pane" role="main">
        <View className="row between"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View><Text className="sub">{words.order}</Text></View>
        {content}
      </View>
    </View>
  )
}

const Leads = () => {
  const { me } = useSession()
  const units = lookedAfterBy(me)
  if (me && units.length === 0) return <Page title={words.title} hasBack><EmptyState title={words.notLead} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return units.length > 0 ? <Team units={units} /> : null
}

/** 谁手上有什么: the colleagues of a station by name, what each has in hand, and who is away. For whoever leads or administers it. */
const TeamPage = () => <StaffOnly title={words.title}><Leads /></StaffOnly>

export default TeamPage
