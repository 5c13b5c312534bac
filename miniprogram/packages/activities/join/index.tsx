import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Activity } from '@shared/contract/activities'
import { activityWords, placeText } from '@shared/text/activitiesPage'
import { spanText } from '@shared/text/activityTimes'
import { joinWords as words } from '@shared/text/mySignups'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { WhenReady } from '@/components/states'
import { bringIntoSight } from '@/platform/inSight'
import { back, open, replace, useParams } from '@/platform/navigation'
import { SignedInPage } from '@/session/SignedInOnly'
import { useSubscribeAsk } from '@/session/subscriptions'
import { FactLine } from '../ActivityCard'
import { SessionChoice } from '../SessionChoice'
import { peopleOf, sessionOf, whyText } from '../standings'
import { useSigningUp } from '../useSigningUp'
import { AudienceFields, ForWhom, HelpedConsent, Questions, seatsLeftText } from './JoinParts'
import { type Join, useJoin } from './useJoin'

/** What one is about to sign up for. */
const Summary = ({ activity, join: { sessionId, chooseSession, now } }: { activity: Activity; join: Join }) => {
  const session = sessionOf(activity, sessionId, now)
  const isOneOfMany = activity.signupScope === 'session' && activity.sessions.length > 1
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>{activity.title}</View>
      {isOneOfMany ? <View className="mt3"><SessionChoice label={words.which} sessions={activity.sessions} chosen={sessionId} now={now} onChoose={chooseSession} /></View> : (
        <View>
          {session ? <FactLine icon="clock" text={spanText(session)} /> : null}
          {activity.signupScope === 'whole' && activity.sessions.length > 1 ? <Text className="block sub activity-indent">{activityWords.wholeSessions(activity.sessions.filter(({ isCancelled }) => !isCancelled).length)}</Text> : null}
          {session ? <FactLine icon="pin" text={placeText(session)} /> : null}
          <Text className="block mt2 bold text-green num">{seatsLeftText(activity, sessionId)}</Text>
        </View>
      )}
    </View>
  )
}

/** Why the chosen person cannot, or has to wait. */
const Hint = ({ join: { standing, person } }: { join: Join }) => {
  if (!standing) return <Notice text={activityWords.profileFirst} />
  if (standing.can === 'wait') return <Notice icon="pause" text={`${activityWords.waitWhy}。${activityWords.waitHelp}`} />
  return standing.can === 'no' ? <Notice icon="alert" text={`${person?.personName ? `${person.personName}：` : ''}${whyText(standing)}`} /> : null
}

interface FillingProps {
  activity: Activity
  guarded: readonly string[]
  wantedSession: string | null
  onRefused: () => Promise<unknown>
}

const Filling = ({ activity, guarded, wantedSession, onRefused }: FillingProps) => {
  const signing = useSigningUp({
    id: activity.id, onRefused,
    onDone: async (signupId) => {
      join.forget()
      await replace('signup', { id: signupId })
    },
  })
  const join = useJoin({ activity, guarded, wantedSession, error: signing.error })
  const { standing, group, isAgeRight, answers } = join
  const askFirst = useSubscribeAsk(['activity'])
  const send = () => {
    join.tryIt()
    if (!join.isComplete) return bringIntoSight('.field-error')
    if (!standing) return
    askFirst()
    void signing.signUp({ standing, group, isAgeRight, answers })
  }
  const isWaiting = standing?.can === 'wait'
  return (
    <Page title={words.title} hasBack onBack={() => void back('activities')}
      bottom={standing
        ? <ActionButton text={isWaiting ? words.confirmWait : words.confirm} isBusy={signing.isBusy} busyText={activityWords.sending} isDisabled={standing.can === 'no'} onTap={send} />
        : <ActionButton text={activityWords.fillProfile} onTap={() => void open('profile')} />}>
      <Refusal error={signing.refusal} />
      <Summary activity={activity} join={join} />
      <ForWhom activity={activity} join={join} />
      <Hint join={join} />
      <AudienceFields activity={activity} join={join} />
      <Questions join={join} />
      <HelpedConsent join={join} />
    </Page>
  )
}

/** The activity, and whom the caller is the guardian of where they sign up somebody else. */
const load = async (id: string) => {
  const { activity } = await call(contract.getActivity, { params: { id } })
  const hasHelped = peopleOf(activity).some(({ personName }) => personName !== null)
  const guarded = hasHelped ? (await call(contract.listHelped)).people.filter(({ kind }) => kind === 'guardian').map((person) => person.id) : []
  return { activity, guarded }
}

const Joining = ({ id, wantedSession }: { id: string; wantedSession: string | null }) => {
  const remote = useRemote(() => load(id), [id])
  if (remote.data) return <Filling {...remote.data} wantedSession={wantedSession} onRefused={remote.reload} />
  return <Page title={words.title} hasBack onBack={() => void back('activities')}><WhenReady remote={remote} cards={2}>{() => null}</WhenReady></Page>
}

/** Signing up where there is something to say: for whom, which session, what the organiser wants to know. */
const JoinPage = () => {
  const { id = '', sessionId } = useParams()
  return <SignedInPage title={words.title} reason={activityWords.needsSignIn}><Joining id={id} wantedSession={sessionId ?? null} /></SignedInPage>
}

export default JoinPage
