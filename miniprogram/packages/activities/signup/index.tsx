import { Text, View } from '@tarojs/components'
import { type Signup } from '@shared/contract/activities'
import { signupWords as words } from '@shared/text/mySignups'
import { momentText } from '@shared/text/due'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { KeyValue, LinkCell, Notice } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { useBrightScreen } from '@/platform/brightness'
import { back, open, useParams } from '@/platform/navigation'
import { canPrint, printPage } from '@/platform/printing'
import { SignedInPage } from '@/session/SignedInOnly'
import { isOnline } from '../standings'
import { SignupActions } from './Actions'
import { Afterwards } from './Afterwards'
import { Ended, Offered, Pending, Waiting } from './Standings'
import { Ticket } from './Ticket'
import { useSignup } from './useSignup'

const headline = ({ state, isOver }: Signup): string => {
  if (isOver && state.code !== 'ended') return words.over
  return { confirmed: words.confirmed, pending: words.pending, waiting: words.waiting, offered: words.offered, ended: words.ended }[state.code]
}

const Band = ({ signup, isBright }: { signup: Signup | null; isBright: boolean }) => (
  <View className="band-inner ticket-band">
    <View className="hero on-band">{signup ? headline(signup) : '　'}</View>
    {signup?.ticket && !signup.isOver ? <Text className="block on-band-2 mt1">{isOnline(signup.sessions) ? words.onlineHelp : isBright ? words.bright : words.showAtDoor}</Text> : null}
  </View>
)

const StateBody = ({ signup, onChanged }: { signup: Signup; onChanged: (next: Signup) => void }) => {
  if (signup.ticket) return <Ticket signup={signup} ticket={signup.ticket} />
  switch (signup.state.code) {
    case 'pending': return <Pending signup={signup} />
    case 'waiting': return <Waiting signup={signup} />
    case 'offered': return <Offered signup={signup} onChanged={onChanged} />
    case 'ended': return <Ended signup={signup} />
    case 'confirmed': return <Pending signup={signup} />
  }
}

const Contacts = ({ signup: { organiser, contact, activityId } }: { signup: Signup }) => (
  <View className="card card-cells">
    <View className="mt2"><KeyValue label={words.organiser} value={organiser.name} />{contact ? <KeyValue label={words.contact} value={contact} /> : null}</View>
    <LinkCell icon="info" text={words.details} onTap={() => void open('activity', { id: activityId })} />
  </View>
)

const SignupView = ({ id }: { id: string }) => {
  const { remote, signup, keptAt } = useSignup(id)
  const isLive = signup !== null && !signup.isOver && signup.ticket !== null
  const isBright = useBrightScreen(isLive)
  return (
    <Page title={words.title} hasBack isLapped onBack={() => void back('mySignups')} band={<Band signup={signup} isBright={isBright} />}
      bottom={signup?.may.includes('cancel') && signup.state.code !== 'offered' && keptAt === null ? <SignupActions signup={signup} onChanged={remote.replace} /> : undefined}>
      {signup ? (
        <View>
          {keptAt === null ? null : <Notice icon="info" text={`${words.kept}（${words.keptAt(momentText(keptAt))}）`} />}
          {signup.isOver ? <Afterwards signup={signup} onChanged={remote.replace} /> : null}
          <StateBody signup={signup} onChanged={remote.replace} />
          {isLive && !isOnline(signup.sessions) ? <View className="card card-quiet row"><Icon name="info" /><Text className="grow line-text">{words.again}</Text></View> : null}
          {isLive && canPrint ? <View className="mb3"><ActionButton text={words.print} icon="file" kind="plain" onTap={() => printPage('a4')} /></View> : null}
          <Contacts signup={signup} />
          <View className="actions-space" />
        </View>
      ) : <WhenReady remote={remote} cards={2}>{() => null}</WhenReady>}
    </Page>
  )
}

/** A sign-up of one's own: the ticket, the place in the line, the offered seat, what came of it. */
const SignupPage = () => {
  const { id = '' } = useParams()
  return <SignedInPage title={words.title} reason={words.reason}><SignupView id={id} /></SignedInPage>
}

export default SignupPage
