import { Text, View } from '@tarojs/components'
import { type Activity } from '@shared/contract/activities'
import { spacedTicketCode } from '@shared/domain/ticket'
import { spanText } from '@shared/text/activityTimes'
import { activitySignupWords as words } from '@shared/text/activitySignups'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue } from '@/components/pieces'
import { QrCode } from '@/components/QrCode'
import { canPrint, printPage } from '@/platform/printing'
import { type SignedUpFor } from './AddSignup'

/** What they take home: the code to be scanned, the eight digits, when and where. */
const Paper = ({ activity, answer: { signup, ticket } }: { activity: Activity; answer: SignedUpFor }) => {
  const sessions = activity.sessions.filter(({ id, isCancelled }) => !isCancelled && (signup.sessionId === null || id === signup.sessionId))
  const [first] = sessions
  return ticket === null ? null : (
    <View className="card print-area paper paper-a4">
      <Text className="block center strong">{words.ticket}</Text>
      <Text className="block center title mt1">{activity.title}</Text>
      <View className="qr mt3"><QrCode text={ticket.qr} label={words.ticket} size={200} /></View>
      <Text className="block sub center mt2">{words.ticketCode}</Text>
      <Text className="block center big-digits num">{spacedTicketCode(ticket.code)}</Text>
      <KeyValue label={words.name} value={signup.name} />
      {sessions.slice(0, 12).map((session) => <KeyValue key={session.id} label="时间" value={spanText(session)} />)}
      {first?.place ? <KeyValue label="地点" value={[first.place, first.address].filter(Boolean).join('，')} /> : null}
      {activity.contact ? <KeyValue label="咨询" value={activity.contact} /> : null}
      <Text className="block sub center mt2">{words.showCode}</Text>
    </View>
  )
}

/** What came of signing somebody up: the ticket to print, or their place in the line. */
export const PrintedTicket = ({ activity, answer, onNext, onClose }: { activity: Activity; answer: SignedUpFor; onNext: () => void; onClose: () => void }) => (
  <View>
    <Text className="block strong mb3">{answer.ticket ? words.doneTitle : answer.signup.linePlace !== null ? words.doneLine(answer.signup.linePlace) : words.donePending}</Text>
    <Paper activity={activity} answer={answer} />
    {answer.ticket && !canPrint ? <Text className="block mb3">{words.noPrint}</Text> : null}
    <View className="act-buttons">
      {answer.ticket && canPrint ? <ActionButton text={words.print} icon="file" onTap={() => printPage('a4')} /> : null}
      <ActionButton text={words.next} kind="line" onTap={onNext} />
      <ActionButton text={words.close} kind="plain" onTap={onClose} />
    </View>
  </View>
)
