import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { myAppointmentsWords as words } from '@shared/text/appointmentsPage'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { PaneTabs } from '@/components/PaneTabs'
import { LinkCell } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { AppointmentCard } from '../AppointmentCard'

type Tab = 'coming' | 'past'

const readAppointments = async (tab: Tab, after: string | undefined) => {
  const { appointments, next } = await call(contract.listMyAppointments, { query: { tab, after } })
  return { rows: appointments, next }
}

const AppointmentList = ({ tab }: { tab: Tab }) => {
  const paged = usePaged((after) => readAppointments(tab, after), [tab])
  const { reload } = paged.remote
  useOnReturn(() => void reload())
  return (
    <WhenReady remote={paged.remote}>
      {({ rows }) => rows.length > 0
        ? <View><View role="list">{rows.map((appointment) => <AppointmentCard key={appointment.id} appointment={appointment} />)}</View><MoreButton text={tab === 'past' ? words.more : words.moreComing} paged={paged} /></View>
        : tab === 'past' ? <EmptyState title={words.nonePast} /> : <EmptyState title={words.none} text={words.noneText} action={{ text: words.find, onTap: () => void open('stations') }} />}
    </WhenReady>
  )
}

const Mine = () => {
  const [tab, setTab] = useState<Tab>('coming')
  return (
    <View>
      <PaneTabs label={words.title} tabs={[{ key: 'coming', text: words.coming }, { key: 'past', text: words.past }]} shown={tab} onShow={setTab} />
      <AppointmentList tab={tab} />
      <View className="card card-cells mt3"><LinkCell icon="station" text={words.find} onTap={() => void open('stations')} /></View>
    </View>
  )
}

/** 我的预约: of mine and of those whom I help, what is to come and what was. */
const AppointmentsPage = () => (
  <Page title={words.title} hasBack onBack={() => void back('mine')}>
    <SignedInOnly reason={words.reason}><Mine /></SignedInOnly>
  </Page>
)

export default AppointmentsPage
