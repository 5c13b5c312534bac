import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { appointmentKinds } from '@shared/domain/appointments'
import { bookingWords as words } from '@shared/text/appointmentsPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { bookingRefusalText, nearestOf, obstacleOf } from '@/components/bookingRefusal'
import { NearestTimes } from '@/components/NearestTimes'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { EmptyState, WhenReady } from '@/components/states'
import { makeCall } from '@/platform/dialogs'
import { bringIntoSight } from '@/platform/inSight'
import { back, open, useParams } from '@/platform/navigation'
import { SignedInPage } from '@/session/SignedInOnly'
import { useSubscribeAsk } from '@/session/subscriptions'
import { ConsentCard, ForWhomCard, KindCard, VisitCard, WhatCard, WhenCard } from './BookingParts'
import { Confirming } from './Confirming'
import { type Offered, useBooking } from './useBooking'
import { useSending } from './useSending'

interface Wanted {
  unitId: string
  service: string | null
  requestId: string | null
}

/** The station, whom one books for, which kinds it takes, and what it may be about. */
const load = async ({ unitId, service }: Wanted): Promise<Offered> => {
  const [{ station }, { people }, weeks] = await Promise.all([
    call(contract.getStation, { params: { id: unitId } }), call(contract.listHelped),
    Promise.all(appointmentKinds.map((kind) => call(contract.listSlots, { params: { id: unitId }, query: { kind } }))),
  ])
  const subjects = station.services.map(({ key, title }) => ({ value: key, text: title }))
  const isListed = service === null || subjects.some(({ value }) => value === service)
  const other = isListed ? undefined : (await call(contract.listServices)).services.find(({ key }) => key === service)
  return { station, helped: people, kinds: appointmentKinds.filter((_kind, index) => weeks[index]?.isOffered), subjects: other ? [{ value: other.key, text: other.title }, ...subjects] : subjects }
}

const NotOffered = ({ offered: { station } }: { offered: Offered }) => {
  const { phone } = station
  return <EmptyState title={words.notOffered} text={words.notOfferedText} action={phone ? { text: words.call(phone), onTap: () => void makeCall(phone) } : { text: words.ask, onTap: () => void open('station', { id: station.unit.id }) }} />
}

const Filling = ({ offered, wanted: { unitId, service, requestId } }: { offered: Offered; wanted: Wanted }) => {
  const [isConfirming, setConfirming] = useState(false)
  const sending = useSending({ unitId, requestId, onRefused: () => setConfirming(false) })
  const { error, isBusy, round } = sending
  const booking = useBooking({ offered, service, error })
  const askFirst = useSubscribeAsk(['appointment'])
  const lacksProfile = booking.person === null
  const look = () => {
    booking.tryIt()
    if (!booking.isComplete) return setTimeout(() => bringIntoSight('.field-error'), 60)
    sending.clearError()
    return setConfirming(true)
  }
  const confirm = () => {
    askFirst()
    void sending.submit(booking)
  }
  const leave = () => (isConfirming ? setConfirming(false) : void back('station'))
  const bottom = lacksProfile ? <ActionButton text={words.profile} onTap={() => void open('profile')} /> : isConfirming
    ? <View className="row"><View className="form-previous"><ActionButton text={words.change} kind="line" isDisabled={isBusy} onTap={leave} /></View><ActionButton text={words.confirm} isBusy={isBusy} busyText={words.sending} onTap={confirm} /></View>
    : <ActionButton text={words.toConfirm} onTap={look} />
  return (
    <Page title={words.title} hasBack onBack={leave} bottom={bottom} band={<View className="band-inner"><Text className="title on-band">{offered.station.unit.name}</Text></View>}>
      {isConfirming ? <Confirming offered={offered} booking={booking} /> : (
        <View>
          <Refusal error={error ? { text: bookingRefusalText(error) } : null} />
          {error && obstacleOf(error) === 'too_many' ? <View className="mb3"><ActionButton text={words.mine} kind="line" onTap={() => void open('appointments')} /></View> : null}
          {error ? <NearestTimes times={booking.startsAt === null ? nearestOf(error) : []} onChoose={(startsAt) => booking.put({ startsAt })} /> : null}
          {lacksProfile ? <Notice text={words.profileFirst} /> : null}
          <ForWhomCard booking={booking} />
          <KindCard offered={offered} booking={booking} />
          <WhenCard offered={offered} booking={booking} round={round} />
          <VisitCard booking={booking} />
          <WhatCard offered={offered} booking={booking} />
          <ConsentCard booking={booking} />
        </View>
      )}
    </Page>
  )
}

const Booking = ({ wanted }: { wanted: Wanted }) => {
  const remote = useRemote(() => load(wanted), [wanted.unitId])
  if (remote.data && remote.data.kinds.length > 0) return <Filling offered={remote.data} wanted={wanted} />
  return <Page title={words.title} hasBack onBack={() => void back('stations')}><WhenReady remote={remote} cards={2}>{(offered) => <NotOffered offered={offered} />}</WhenReady></Page>
}

/** 预约: a time at a station, or of a visit at home. */
const BookingPage = () => {
  const { unitId, id = unitId, service, requestId } = useParams()
  if (!id) return <Page title={words.title} hasBack><EmptyState title={words.noStation} text={words.noStationText} action={{ text: words.toStations, onTap: () => void open('stations') }} /></Page>
  return <SignedInPage title={words.title} reason={words.reason}><Booking wanted={{ unitId: id, service: service ?? null, requestId: requestId ?? null }} /></SignedInPage>
}

export default BookingPage
