import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StationDetails } from '@shared/contract/directory'
import { aboutTexts } from '@shared/text/stations'
import { stationWords as words } from '@shared/text/stationPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { LinkCell, Notice, SectionHead, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open, useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { Contact } from './Contact'
import { Hours } from './Hours'

/** Open or not, in words; where its hours are not known nothing is claimed. */
const openingText = ({ opening, isOpen, hours }: StationDetails, now: number): string => {
  if (!isOpen) return words.suspended
  if (!opening) return hours ?? words.hoursUnknown
  if (opening.isOpen) return words.openNow
  return opening.nextAt === null ? words.closedNow : `${words.closedNow}，${words.opensAt(opening.nextAt, now)}`
}

const Head = ({ station }: { station: StationDetails }) => (
  <View className="band-inner">
    <View className="row wrap"><Text className="hero on-band station-name">{station.unit.name}</Text>{station.isMine ? <Tag text={words.mine} tone="gold" /> : null}</View>
    <Text className="block on-band mt1">{openingText(station, Date.now())}</Text>
  </View>
)

const About = ({ station: { unit, about, services, standIn } }: { station: StationDetails }) => (
  <View>
    <SectionHead title={words.about} />
    <View className="card">
      <Text className="block pre">{about ?? aboutTexts[unit.kind]}</Text>
      {services.length > 0 ? <Text className="block bold mt3">{words.services}</Text> : null}
      {services.map(({ key, title }) => <LinkCell key={key} text={title} onTap={() => void open('intro', { serviceKey: key })} />)}
    </View>
    {standIn ? <Notice text={words.standIn(standIn.name)} /> : null}
  </View>
)

const Around = ({ station: { unit, code, below, parent } }: { station: StationDetails }) => (
  <View className="card card-list">
    <LinkCell icon="people" text={words.people} onTap={() => void open('stationPeople', { unitId: unit.id })} />
    {below > 0 && unit.kind !== 'bureau' ? <LinkCell icon="station" text={words.below} aside={words.belowCount(below)} onTap={() => void open('stations', { under: code })} /> : null}
    {parent ? <LinkCell icon="up" text={words.parent} aside={parent.unit.shortName} onTap={() => void open('station', { id: parent.unit.id })} /> : null}
    <LinkCell icon="list" text={words.all} onTap={() => void open('stations')} />
  </View>
)

/** The next step: to book where that can be done, else to ask. A question goes to one's own station, wherever it is asked. */
const Steps = ({ station: { unit, isMine, takesAppointments } }: { station: StationDetails }) => {
  const canBook = takesAppointments.length > 0
  return (
    <View className="row">
      {canBook ? <ActionButton text={words.book} icon="calendar" onTap={() => void open('bookAppointment', { unitId: unit.id })} /> : null}
      <ActionButton text={isMine ? words.ask : words.askMine} icon="chat" kind={canBook ? 'line' : 'solid'} onTap={() => void open('intro', { serviceKey: 'consultation' })} />
    </View>
  )
}

/** 一个服务站: who it is, when it is open, how to reach it and what it does. */
const StationPage = () => {
  const { id = '' } = useParams()
  const { me } = useSession()
  const remote = useRemote(async () => (await call(contract.getStation, { params: { id } })).station, [id, me?.account?.id])
  useOnReturn(() => void remote.reload())
  const station = remote.data
  return (
    <Page title={words.title} hasBack onBack={() => void back('stations')} band={station ? <Head station={station} /> : null} bottom={station ? <Steps station={station} /> : null}>
      <WhenReady remote={remote}>
        {(shown) => (
          <View className="station-page">
            <View className="station-side"><Contact station={shown} /><Hours station={shown} /></View>
            <View className="station-side"><About station={shown} /><Around station={shown} /></View>
          </View>
        )}
      </WhenReady>
    </Page>
  )
}

export default StationPage
