import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type OfferWhole } from '@shared/contract/offers'
import { momentText } from '@shared/text/due'
import { offerActionTexts, offerDeskWords as words } from '@shared/text/offerDesk'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { OfferFacts } from '@/components/OfferFacts'
import { Notice, SectionHead, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { ActionSheet, type AskedAction } from './ActionSheet'
import { OfferForm } from './OfferForm'

const asked: readonly AskedAction[] = ['release', 'decline', 'check', 'withdraw']

const Reports = ({ reports }: { reports: OfferWhole['reports'] }) => reports.length === 0 ? null : (
  <View className="card card-warm">
    <Text className="block bold">{words.reportsTitle}</Text>
    {reports.map(({ id, at, text }) => <View key={id} className="mt2"><Text className="block">{text}</Text><Text className="block sub num">{momentText(at)}</Text></View>)}
  </View>
)

const History = ({ changes }: { changes: OfferWhole['changes'] }) => (
  <View>
    <SectionHead title={words.history} />
    <View className="card">
      {changes.map(({ id, at, what, byName, reason }) => <View key={id} className="part"><View className="grow"><Text className="block">{[what.text, byName].filter(Boolean).join(' · ')}</Text>{reason ? <Text className="block sub">{reason}</Text> : null}</View><Text className="sub num">{momentText(at)}</Text></View>)}
    </View>
  </View>
)

const Shown = ({ whole: { place, reports, changes }, onEdit, onDone }: { whole: OfferWhole; onEdit: () => void; onDone: (whole: OfferWhole) => void }) => {
  const [opened, setOpened] = useState<AskedAction | null>(null)
  return (
    <View>
      <View className="row wrap mb2"><Tag text={place.state.text} tone={place.state.code === 'released' ? 'green' : place.state.code === 'proposed' ? 'amber' : 'grey'} />{place.partner ? <Text className="sub">　{words.partner(place.partner.name)}</Text> : null}</View>
      <Reports reports={reports} />
      {place.draft ? <View><Notice text={words.draftBy(place.draftByName)} /><OfferFacts place={place.draft} checkedDay={place.checkedDay} /></View> : null}
      {place.released ? <View>{place.draft ? <SectionHead title={words.releasedNow} /> : null}<OfferFacts place={place.released} checkedDay={place.checkedDay} /></View> : null}
      <View className="row wrap cover-buttons">
        {asked.filter((action) => place.may.includes(action)).map((action, index) => <ActionButton key={action} text={offerActionTexts[action]} kind={index === 0 && action === 'release' ? 'solid' : 'line'} size="small" onTap={() => setOpened(action)} />)}
        {place.may.includes('change') ? <ActionButton text={offerActionTexts.change} kind="line" size="small" onTap={onEdit} /> : null}
      </View>
      {changes.length > 0 ? <History changes={changes} /> : null}
      {opened ? <ActionSheet action={opened} place={place} onClose={() => setOpened(null)} onDone={(whole) => { setOpened(null); onDone(whole) }} /> : null}
    </View>
  )
}

/** One place for whoever keeps it: what waits, what everybody reads, what people reported, and what was done. */
export const OfferPane = ({ id, onChanged }: { id: string; onChanged: () => void }) => {
  const remote: Remote<OfferWhole> = useRemote(() => call(contract.getKeptOffer, { params: { id } }), [id])
  const [isEditing, setEditing] = useState(false)
  const show = (whole: OfferWhole) => {
    setEditing(false)
    remote.replace(whole)
    onChanged()
  }
  return (
    <WhenReady remote={remote} cards={2}>
      {(whole) => isEditing ? <OfferForm place={whole.place} onSaved={show} /> : <Shown whole={whole} onEdit={() => setEditing(true)} onDone={show} />}
    </WhenReady>
  )
}
