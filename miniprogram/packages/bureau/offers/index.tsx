import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptOffer } from '@shared/contract/offers'
import { offerDeskWords as words } from '@shared/text/offerDesk'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { ListAndDetail, useOpened } from '@/components/ListAndDetail'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { PaneTabs } from '@/components/PaneTabs'
import { Tag } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useKept } from '@/platform/kept'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { keepsOffers } from '@/session/workplace'
import { OfferForm } from './OfferForm'
import { OfferPane } from './OfferPane'

type Tab = keyof typeof words.tabs
const tabs = (Object.keys(words.tabs) as Tab[]).map((key) => ({ key, text: words.tabs[key] }))
/** In place of an id: one that is being written. */
const newOne = 'new'

const useKeptOffers = (tab: Tab) =>
  usePaged(async (after) => {
    const { places, next } = await call(contract.listKeptOffers, { query: { tab, after } })
    return { rows: places, next }
  }, [tab])

const Line = ({ place, isOpen, onTap }: { place: KeptOffer; isOpen: boolean; onTap: () => void }) => {
  const name = (place.draft ?? place.released)?.name ?? ''
  const notes = [place.draft && place.released ? words.hasDraft : null, place.openReports > 0 ? words.reports(place.openReports) : null, place.partner?.shortName].filter(Boolean)
  return (
    <View role="listitem">
      <Tappable label={[name, place.state.text, ...notes].join('，')} isCurrent={isOpen} className={`card queue-row${isOpen ? ' queue-row-on' : ''}`} onTap={onTap}>
        <View className="grow">
          <View className="row between wrap"><Text className="strong">{name}</Text><Tag text={place.state.text} tone={place.state.code === 'released' ? 'green' : place.state.code === 'proposed' ? 'amber' : 'grey'} /></View>
          {notes.length > 0 ? <Text className="block sub">{notes.join(' · ')}</Text> : null}
        </View>
      </Tappable>
    </View>
  )
}

const Kept = () => {
  const { value: tab, set: showTab } = useKept<Tab>('offers:tab', 'waiting')
  const { openedId, openOne } = useOpened('staffOffers')
  const [round, setRound] = useState(0)
  const paged = useKeptOffers(tab)
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const add = () => { setRound(round + 1); openOne(newOne) }
  const list = (
    <View>
      <PaneTabs label={words.tabsLabel} tabs={tabs} shown={tab} onShow={showTab} />
      <View className="row cover-buttons"><ActionButton text={words.add} size="small" icon="plus" kind={openedId === newOne ? 'soft' : 'solid'} onTap={add} /></View>
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none[tab]} text={words.noneText} /> : <View role="list">{rows.map((place) => <Line key={place.id} place={place} isOpen={place.id === openedId} onTap={() => openOne(place.id)} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
  const detail = openedId === newOne
    ? <OfferForm key={round} place={null} onSaved={({ place }) => { reload(); openOne(place.id) }} />
    : openedId ? <OfferPane key={openedId} id={openedId} onChanged={reload} /> : null
  return <ListAndDetail current="offers" title={words.title} route="staffOffers" list={list} detail={detail} pickOne={words.pickOne} onCurrent={reload} />
}

const Keepers = () => {
  const { me } = useSession()
  if (me && !keepsOffers(me)) return <Page title={words.title} hasBack><EmptyState title={words.notKeeper} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page>
  return <Kept />
}

/** 优待名录 for the bureau's editors and for partners: written, released, checked, withdrawn. */
const OffersDeskPage = () => <StaffOnly title={words.title}><Keepers /></StaffOnly>

export default OffersDeskPage
