import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { recordWords as words } from '@shared/text/record'
import { Page } from '@/components/Page'
import { SideNav } from '@/components/SideNav'
import { EmptyState } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { back, open, useParams } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useLargeMode } from '@/session/largeMode'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { handlesRequests } from '@/session/workplace'
import { DueContacts } from './DueContacts'
import { FindRecord } from './FindRecord'
import { type OpenedRecord, PurposeForm } from './PurposeForm'
import { RecordView } from './RecordView'

const Shell = ({ hasPerson, children }: { hasPerson: boolean; children: ReactNode }) => {
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  if (!isDesk) return <Page title={words.title} hasBack onBack={() => void back(hasPerson ? 'staffRecord' : isWeapp ? 'mine' : 'staffQueue')}>{children}</Page>
  return (
    <View className={`page desk workplace desk-layout${isLarge ? ' elder' : ''}`}>
      <SideNav current="record" onCurrent={() => void open('staffRecord')} />
      <View className="people-pane wide-pane" role="main"><View className="hero mb2" role="heading" aria-level={1}>{words.title}</View>{children}</View>
    </View>
  )
}

const Person = ({ id }: { id: string }) => {
  const [opened, setOpened] = useState<OpenedRecord | null>(null)
  return opened ? <RecordView {...opened} /> : <PurposeForm id={id} onOpened={setOpened} />
}

const Records = () => {
  const { id } = useParams()
  const { me } = useSession()
  const show = (personId: string) => void open('staffRecord', { id: personId })
  if (me && !handlesRequests(me)) return <Page title={words.title} hasBack><EmptyState title={words.notStaff} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return <Shell hasPerson={id !== undefined}>{id ? <Person key={id} id={id} /> : <View><FindRecord onOpen={show} /><DueContacts onOpen={show} /></View>}</Shell>
}

/** 一人一档: look somebody up, say what for, and read what is yours to read. */
const RecordPage = () => <StaffOnly title={words.title}><Records /></StaffOnly>

export default RecordPage
