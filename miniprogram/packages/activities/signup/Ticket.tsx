import { Text, View } from '@tarojs/components'
import { type Signup } from '@shared/contract/activities'
import { spacedTicketCode } from '@shared/domain/ticket'
import { signupWords as words } from '@shared/text/mySignups'
import { momentText } from '@shared/text/due'
import { Icon } from '@/components/Icon'
import { QrCode } from '@/components/QrCode'
import { useLargeMode } from '@/session/largeMode'
import { Facts } from './Facts'

/** Large enough to be read from a screenshot at arm's length, px. */
const sizes = { normal: 208, large: 236 } as const

const CheckedIn = ({ checkedIn }: Pick<Signup, 'checkedIn'>) => (
  <View>
    {checkedIn.map(({ sessionId, at }) => (
      <View key={sessionId} className="row mt1"><Icon name="check" size={22} /><Text className="grow line-text bold text-green num">{words.checkedIn(momentText(at))}</Text></View>
    ))}
  </View>
)

/** The ticket: a code to scan, digits to say, and what it is for. The same every time, so a screenshot or a print does as well. */
export const Ticket = ({ signup, ticket }: { signup: Signup; ticket: NonNullable<Signup['ticket']> }) => {
  const isLarge = useLargeMode()
  const digits = spacedTicketCode(ticket.code)
  return (
    <View className="card ticket print-area">
      <View className="ticket-code">
        <QrCode text={ticket.qr} label={words.qrLabel} size={isLarge ? sizes.large : sizes.normal} />
        <View className="ticket-digits num" aria-label={words.digitsLabel(digits)}>{digits}</View>
        <Text className="block sub">{words.digitsHelp}</Text>
      </View>
      <View className="ticket-cut" aria-hidden />
      <View className="title" role="heading" aria-level={2}>{signup.title}</View>
      <Facts signup={signup} />
      <CheckedIn checkedIn={signup.checkedIn} />
    </View>
  )
}
