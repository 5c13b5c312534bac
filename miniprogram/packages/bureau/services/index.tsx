import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ServiceLine } from '@shared/contract/bureauServices'
import { settingWords as words } from '@shared/text/settings'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState, WhenReady } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open, useParams } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { keepsServices } from '@/session/workplace'
import { ServiceEditor } from './ServiceEditor'
import { ServiceLines, sharedKey } from './ServiceLines'
import { SharedEditor } from './SharedEditor'

type Lines = Remote<ServiceLine[]>

const Editor = ({ serviceKey, onSaved }: { serviceKey: string; onSaved: () => void }) =>
  serviceKey === sharedKey ? <SharedEditor /> : <ServiceEditor key={serviceKey} serviceKey={serviceKey} onSaved={onSaved} />

/** At a PC: the list at the left, the chosen service beside it. */
const Desk = ({ lines }: { lines: Lines }) => {
  const isLarge = useLargeMode()
  const [chosenKey, setChosen] = useState<string | null>(null)
  const shownKey = chosenKey ?? lines.data?.[0]?.key ?? null
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="services" onCurrent={() => void lines.reload()} />
      <View className="unit-pane">
        <View className="hero mb2" role="heading" aria-level={1}>{words.title}</View>
        <WhenReady remote={lines}>{(services) => <ServiceLines services={services} chosenKey={shownKey} onChoose={setChosen} />}</WhenReady>
      </View>
      <View className="people-pane setting-pane" role="main">
        <Text className="block sub mb2">{words.lead}</Text>
        {shownKey ? <Editor serviceKey={shownKey} onSaved={() => void lines.reload()} /> : null}
      </View>
    </View>
  )
}

/** On a phone: the list, then a page for each service. */
const Phone = ({ lines }: { lines: Lines }) => {
  const { serviceKey } = useParams()
  return (
    <Page title={words.title} hasBack onBack={() => void back(serviceKey ? 'staffServices' : isWeapp ? 'mine' : 'staffQueue')}>
      <Text className="block sub mb2">{words.lead}</Text>
      {serviceKey
        ? <Editor serviceKey={serviceKey} onSaved={() => void lines.reload()} />
        : <WhenReady remote={lines}>{(services) => <ServiceLines services={services} chosenKey={null} onChoose={(key) => void open('staffServices', { serviceKey: key })} />}</WhenReady>}
    </Page>
  )
}

const Services = () => {
  const isDesk = useIsDesk()
  const lines = useRemote(async () => (await call(contract.listServiceSettings)).services, [])
  useOnReturn(() => void lines.reload())
  return isDesk ? <Desk lines={lines} /> : <Phone lines={lines} />
}

const Keepers = () => {
  const { me } = useSession()
  if (me && !keepsServices(me)) return <Page title={words.title} hasBack><EmptyState title={words.notBureau} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return <Services />
}

/** 服务事项: which services there are for the people, how long they take and how they are worded. For administrators of the bureau. */
const ServicesPage = () => <StaffOnly title={words.title}><Keepers /></StaffOnly>

export default ServicesPage
