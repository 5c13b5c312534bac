import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { visitWords as words } from '@shared/text/visits'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { SectionHead } from '@/components/pieces'
import { EmptyState, ErrorState, Skeleton, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { back } from '@/platform/navigation'
import { useStore } from '@/platform/store'
import { visitBox } from '@/session/visitBox'
import { useCared } from '../useVisitList'
import { Waiting } from '../Waiting'
import { type Door, openForm } from '../ways'
import { EndSheet } from './EndSheet'
import { PersonFacts } from './PersonFacts'
import { VisitItem } from './VisitItem'

/** One person: how to get there, what was found before, and the record of this visit. */
export const PersonPage = ({ door: { id, taskId, followsId } }: { door: Door }) => {
  const { remote, person } = useCared(id)
  const { drafts, waiting } = useStore(visitBox())
  const [isEnding, setEnding] = useState(false)
  useOnReturn(() => void remote.reload())
  const leave = () => void back('staffVisits')
  if (!person) return <Page title={words.title} hasBack onBack={leave}>{remote.error ? <ErrorState text={remote.error.text} onRetry={() => void remote.reload()} /> : <Skeleton />}</Page>
  const record = () => openForm({ id, taskId, followsId })
  return (
    <Page title={words.title} hasBack onBack={leave} bottom={person.isEnded ? undefined : <ActionButton text={drafts[id] ? words.goOn : followsId ? words.follow : words.record} icon="pencil" onTap={record} />}>
      <View className="visit-wide">
        <Waiting />
        <PersonFacts person={person} />
        {waiting.some((one) => one.record.caredId === id && one.record.needs.length > 0) ? <Text className="block sub mb3">{words.helpWaiting}</Text> : null}
        <SectionHead title={words.earlier} />
        <WhenReady remote={remote} cards={1}>
          {({ visits }) => visits.length === 0 ? <EmptyState title={words.noEarlier} /> : <View role="list">{visits.map((visit) => <VisitItem key={visit.id} visit={visit} />)}</View>}
        </WhenReady>
        {remote.data && !person.isEnded ? <ActionButton text={words.end} kind="plain" onTap={() => setEnding(true)} /> : null}
        {isEnding ? <EndSheet person={person} onClose={() => setEnding(false)} onEnded={leave} /> : null}
      </View>
    </Page>
  )
}
