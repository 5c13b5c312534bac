import { Text, View } from '@tarojs/components'
import { type AppointmentDetails } from '@shared/contract/appointments'
import { spanText } from '@shared/text/activityTimes'
import { appointmentWords as words } from '@shared/text/appointmentsPage'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { KeyValue, LinkCell, Notice } from '@/components/pieces'
import { makeCall } from '@/platform/dialogs'
import { open } from '@/platform/navigation'

const Fact = ({ icon, text, sub }: { icon: IconName; text: string; sub?: string | null }) => (
  <View className="row top mt3 fact-line">
    <Icon name={icon} size={22} />
    <View className="grow line-text"><Text className="block bold num">{text}</Text>{sub ? <Text className="block sub">{sub}</Text> : null}</View>
  </View>
)

/** Where: the station with its address, or one's own door. */
const Where = ({ appointment: { kind, unit, address, stationAddress } }: { appointment: AppointmentDetails }) => kind.code === 'home_visit'
  ? <Fact icon="home" text={`${words.homeAt} ${address ?? ''}`} sub={unit.name} />
  : <Fact icon="pin" text={unit.name} sub={stationAddress ?? words.addressUnknown} />

/** When, where, what for, and what the station said where it changed something. */
export const Facts = ({ appointment }: { appointment: AppointmentDetails }) => {
  const { subject, personName, note, ground, phone, words: said } = appointment
  return (
    <View>
      {said ? <Notice icon="chat" text={`${words.byStation}：${said}`} /> : null}
      <View className="card">
        <Text className="block appointment-when num">{spanText(appointment)}</Text>
        {personName ? <Text className="block sub mt1">{words.forPerson(personName)}</Text> : null}
        <Where appointment={appointment} />
        <Fact icon="file" text={subject} />
        <View className="mt3">
          {ground ? <KeyValue label={words.ground} value={ground.text} /> : null}
          {note ? <KeyValue label={words.note} value={note} /> : null}
          {phone ? <KeyValue label={words.phone} value={phone} /> : null}
        </View>
      </View>
    </View>
  )
}

/** What to take along. */
export const Bring = ({ appointment: { bring } }: { appointment: AppointmentDetails }) => (
  <View className="card">
    <View className="strong mb2" role="heading" aria-level={2}>{words.bring}</View>
    <View role="list">
      {[...new Set([words.bringAlways, ...bring])].map((paper) => <View key={paper} role="listitem" className="row top mt1 fact-line"><Icon name="check" size={20} /><Text className="grow line-text">{paper}</Text></View>)}
    </View>
    <Text className="block sub mt2">{words.bringHelp}</Text>
  </View>
)

/** On to the station and to the request that it is about. */
export const Ways = ({ appointment: { unit, stationPhone, requestId } }: { appointment: AppointmentDetails }) => (
  <View className="card card-cells">
    {stationPhone ? <LinkCell icon="phone" text={words.call(stationPhone)} onTap={() => void makeCall(stationPhone)} /> : null}
    <LinkCell icon="station" text={words.map} onTap={() => void open('station', { id: unit.id })} />
    {requestId ? <LinkCell icon="file" text={words.request} onTap={() => void open('requestDetail', { id: requestId })} /> : null}
  </View>
)
