import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OfferPlace } from '@shared/contract/offers'
import { offersWords as words } from '@shared/text/offersPage'
import { ActionButton } from '@/components/ActionButton'
import { OfferFacts } from '@/components/OfferFacts'
import { Page } from '@/components/Page'
import { EmptyState, WhenReady } from '@/components/states'
import { copyText, makeCall } from '@/platform/dialogs'
import { hasMap, showOnMap } from '@/platform/location'
import { back, open, useParams } from '@/platform/navigation'
import { useDirectory } from '../useDirectory'
import { ReportSheet } from './ReportSheet'

const PlaceBody = ({ place }: { place: OfferPlace }) => {
  const [isReporting, setReporting] = useState(false)
  const { id, name, address, position, phone, checkedDay } = place
  return (
    <View>
      <OfferFacts place={place} checkedDay={checkedDay} />
      <View className="btns btns-stack">
        {position && hasMap ? <ActionButton text={words.map} icon="signpost" onTap={() => void showOnMap({ position, name, address })} /> : null}
        {address && !(position && hasMap) ? <ActionButton text={words.copyAddress} icon="copy" kind="soft" onTap={() => void copyText(address)} /> : null}
        {phone ? <ActionButton text={words.call} icon="phone" kind="line" onTap={() => void makeCall(phone)} /> : null}
        <ActionButton text={words.report} kind="plain" onTap={() => setReporting(true)} />
      </View>
      {isReporting ? <ReportSheet placeId={id} onClose={() => setReporting(false)} /> : null}
    </View>
  )
}

/** One place of the directory: what it offers, where it is, how to show the card. */
const OfferPlacePage = () => {
  const { id } = useParams()
  const remote = useDirectory()
  return (
    <Page title={words.title} hasBack onBack={() => void back('offers')}>
      <WhenReady remote={remote} cards={2}>
        {(places) => {
          const place = places.find((one) => one.id === id)
          return place ? <PlaceBody place={place} /> : <EmptyState title={words.gone} action={{ text: words.toList, onTap: () => void open('offers') }} />
        }}
      </WhenReady>
    </Page>
  )
}

export default OfferPlacePage
