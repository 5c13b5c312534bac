import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { type OfferPlace } from '@shared/contract/offers'
import { offerKinds } from '@shared/domain/offers'
import { offersWords as words } from '@shared/text/offersPage'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { EmptyState, WhenReady } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { openLocationSettings } from '@/platform/location'
import { open } from '@/platform/navigation'
import { useDirectory } from '../useDirectory'
import { OfferList } from './OfferList'
import { type Near, useNear } from './useNear'

interface Wanted {
  text: string
  kind: string
  street: string
}

const everything: Wanted = { text: '', kind: '', street: '' }
/** Stands for the places of which no street was written. */
const noStreet = '-'

const fits = (place: OfferPlace, { text, kind, street }: Wanted): boolean =>
  (kind === '' || place.kind.code === kind) && (street === '' || (place.street?.code ?? noStreet) === street) &&
  text.trim().split(/\s+/).every((word) => [place.name, place.kind.text, place.address, place.street?.name ?? '', ...place.offers].some((part) => part.includes(word)))

const streetsOf = (places: readonly OfferPlace[]) => {
  const streets = new Map(places.map(({ street }) => (street ? [street.code, street.name] as const : [noStreet, words.otherStreet] as const)))
  return [{ value: '', text: words.allStreets }, ...[...streets].sort(([one], [other]) => one.localeCompare(other)).map(([value, text]) => ({ value, text }))]
}

const NearCard = ({ near: { position, isFinding, refusal, find, stop } }: { near: Near }) => (
  <View className="card card-quiet">
    {position ? <View className="mb2" role="status">{words.sortedNear}</View> : <Text className="block sub mb2">{words.nearHelp}</Text>}
    {refusal ? <Notice icon="alert" text={words[refusal]} /> : null}
    {refusal === 'denied' && isWeapp ? <View className="mb2"><ActionButton text={words.settings} kind="line" size="small" onTap={() => void openLocationSettings()} /></View> : null}
    {position ? <ActionButton text={words.stopNear} kind="line" onTap={stop} /> : <ActionButton text={words.near} icon="signpost" kind="soft" isBusy={isFinding} busyText={words.finding} onTap={() => void find()} />}
  </View>
)

const Directory = ({ places }: { places: readonly OfferPlace[] }) => {
  const [wanted, setWanted] = useState(everything)
  const near = useNear()
  const want = (part: Partial<Wanted>) => setWanted((now) => ({ ...now, ...part }))
  const found = places.filter((place) => fits(place, wanted))
  const kinds = offerKinds.filter((kind) => places.some((place) => place.kind.code === kind))
  return (
    <View>
      <View className="card">
        <View className="input sheet-search">
          <Icon name="search" color="second" size={20} />
          <Input className="input-inner" name="offer-search" value={wanted.text} placeholder={words.search} placeholderClass="placeholder" aria-label={words.search} onInput={({ detail }) => want({ text: detail.value })} />
        </View>
        <View className="offer-filters">
          <Field id="offer-kind" label={words.kind}>
            <SelectSheet title={words.kind} placeholder={words.allKinds} chosen={wanted.kind} options={[{ value: '', text: words.allKinds }, ...kinds.map((kind) => ({ value: kind, text: words.kindText(kind) }))]} onChoose={(kind) => want({ kind })} />
          </Field>
          <Field id="offer-street" label={words.street}>
            <SelectSheet title={words.street} placeholder={words.allStreets} chosen={wanted.street} options={streetsOf(places)} onChoose={(street) => want({ street })} />
          </Field>
        </View>
      </View>
      <NearCard near={near} />
      {found.length === 0
        ? <EmptyState title={words.notFound} text={words.notFoundText} action={{ text: words.showAll, onTap: () => setWanted(everything) }} />
        : <View><Text className="block sub mb2 num">{words.count(found.length)}</Text><OfferList places={found} from={near.position} /></View>}
    </View>
  )
}

/** 优待名录: where a card is worth something, by kind and street, or near to far. */
const OffersPage = () => {
  const remote = useDirectory()
  return (
    <Page title={words.title} hasBack>
      <WhenReady remote={remote}>
        {(places) => places.length === 0
          ? <EmptyState title={words.none} text={words.noneText} action={{ text: words.askStation, onTap: () => void open('intro', { serviceKey: 'consultation' }) }} />
          : <View><Text className="block mb3">{words.intro}</Text><Directory places={places} /></View>}
      </WhenReady>
    </Page>
  )
}

export default OffersPage
