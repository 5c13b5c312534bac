import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { momentText } from '@shared/text/due'
import { sessionWords } from '@shared/text/sessions'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { confirm } from '@/platform/dialogs'
import { back } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'

type Session = AnswerOf<typeof contract.listSessions>['sessions'][number]

/** Browsers tell no model, or this word for it. */
const deviceName = (device: string): string => (device && device !== 'unknown' ? device : sessionWords.unknownDevice)

/** One device: when it was used, and a way to end it there. The one in hand is left by signing out. */
const Device = ({ session, onGone }: { session: Session; onGone: () => void }) => {
  const { id, device, createdAt, lastSeenAt, isCurrent } = session
  const { submit, isBusy, error } = useSubmit(async () => {
    await call(contract.revokeSession, { params: { id } })
    onGone()
  })
  const ask = async () => {
    if (await confirm({ title: sessionWords.question, text: sessionWords.explanation, yes: sessionWords.yes })) void submit()
  }
  return (
    <View className="card">
      <View className="row between">
        <Text className="strong grow">{deviceName(device)}</Text>
        {isCurrent ? <Tag text={sessionWords.here} /> : null}
      </View>
      <Text className="block sub num mt1">{sessionWords.lastSeen} {momentText(lastSeenAt)}</Text>
      <Text className="block sub num">{sessionWords.since} {momentText(createdAt)}</Text>
      {error ? <View className="mt2"><Notice icon="alert" text={error.text} /></View> : null}
      {isCurrent ? null : <View className="mt3"><ActionButton text={sessionWords.leave} kind="line" isBusy={isBusy} busyText={sessionWords.leaving} onTap={() => void ask()} /></View>}
    </View>
  )
}

const Devices = () => {
  const remote = useRemote(() => call(contract.listSessions), [])
  return (
    <WhenReady remote={remote}>
      {({ sessions }) => (
        <View>
          <Text className="block sub mb2">{sessionWords.hint}</Text>
          {sessions.map((session) => <Device key={session.id} session={session} onGone={() => void remote.reload()} />)}
        </View>
      )}
    </WhenReady>
  )
}

/** Where this account is signed in. */
const SessionsPage = () => (
  <Page title={sessionWords.title} hasBack onBack={() => void back('mine')}>
    <SignedInOnly reason={sessionWords.reason}><Devices /></SignedInOnly>
  </Page>
)

export default SessionsPage
