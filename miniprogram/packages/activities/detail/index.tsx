import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Activity } from '@shared/contract/activities'
import { activitiesWords, activityWords as words } from '@shared/text/activitiesPage'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Drawing } from '@/components/Drawing'
import { FittingPosts } from '@/components/FittingPosts'
import { Page } from '@/components/Page'
import { Picture } from '@/components/Picture'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open, useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { firstTarget, isOnline, peopleOf, sessionOf, standingOf } from '../standings'
import { useSigningUp } from '../useSigningUp'
import { About, FairPosts, OwnSignups } from './About'
import { askAbout } from './ask'
import { MainButton } from './MainButton'
import { SeatsCard } from './SeatsCard'
import { Sessions } from './Sessions'
import { Standing } from './Standing'

const Band = ({ activity }: { activity: Activity | null }) => (
  <View className="band-inner activity-band">
    <View className="activity-art"><Drawing name="pine" color="faint" width={150} /></View>
    {activity ? <Text className="activity-kind">{[activity.kind.text, activity.mode?.text ?? (isOnline(activity.sessions) ? activitiesWords.online : activitiesWords.onSite)].join(' · ')}</Text> : null}
    <View className="hero on-band mt3" role="heading" aria-level={2}>{activity?.title ?? '　'}</View>
  </View>
)

interface BodyProps {
  activity: Activity
  target: string | null
  refusal: { text: string } | null
  onChooseSession: (id: string) => void
}

const Body = ({ activity, target, refusal, onChooseSession }: BodyProps) => {
  const now = Date.now()
  const session = sessionOf(activity, target, now)
  const self = peopleOf(activity).find(({ personName }) => personName === null)
  const standing = self ? standingOf(activity, self.personId, target) : null
  const seats = activity.signupScope === 'whole' ? activity.seats : (session?.seats ?? activity.seats)
  const { pictureUrl, title } = activity
  return (
    <View>
      <Refusal error={refusal} />
      <SeatsCard activity={activity} session={session} seats={seats} youCan={standing !== null && standing.can !== 'no'} now={now} />
      {activity.isCancelled ? <Notice icon="alert" text={words.cancelledBanner} /> : null}
      <OwnSignups signups={activity.signups} />
      {standing ? <Standing activity={activity} standing={standing} now={now} onChooseSession={onChooseSession} /> : null}
      <Sessions activity={activity} chosen={target} now={now} onChoose={onChooseSession} />
      {pictureUrl ? <View className="card activity-picture"><Picture src={`${API_BASE}${pictureUrl}`} label={words.pictureLabel(title)} /></View> : null}
      {activity.hasPosts ? self ? <FittingPosts personId={self.personId} activityId={activity.id} most={3} /> : <FairPosts activityId={activity.id} /> : null}
      <About activity={activity} />
    </View>
  )
}

const Bottom = ({ activity, target, remote, signing }: { activity: Activity; target: string | null; remote: Remote<Activity>; signing: ReturnType<typeof useSigningUp> }) => (
  <View className="row activity-bottom">
    <View className="activity-ask"><ActionButton text={words.ask} icon="chat" kind="soft" isDisabled={signing.isBusy} onTap={() => askAbout(activity.title)} /></View>
    <MainButton activity={activity} target={target} isBusy={signing.isBusy || remote.state === 'loading'} onSignUp={(wish) => void signing.signUp(wish)} />
  </View>
)

/** One activity: is there a place, can I go, and the one button for it. */
const ActivityPage = () => {
  const { id = '' } = useParams()
  const { token } = useSession()
  const [chosen, setChosen] = useState<string | null>(null)
  const remote = useRemote(async () => (await call(contract.getActivity, { params: { id } })).activity, [id, token])
  const signing = useSigningUp({ id, onRefused: remote.reload, onDone: (signupId) => open('signup', { id: signupId }) })
  useOnReturn(() => void remote.reload())
  const activity = remote.data
  const target = activity ? (activity.signupScope === 'session' && activity.sessions.some((session) => session.id === chosen) ? chosen : firstTarget(activity, Date.now())) : null
  const choose = (sessionId: string) => {
    signing.clearError()
    setChosen(sessionId)
  }
  return (
    <Page title={words.title} hasBack isLapped onBack={() => void back('activities')} band={<Band activity={activity} />}
      bottom={activity ? <Bottom activity={activity} target={target} remote={remote} signing={signing} /> : undefined}>
      <WhenReady remote={remote} cards={2}>{(read) => <Body activity={read} target={target} refusal={signing.refusal} onChooseSession={choose} />}</WhenReady>
    </Page>
  )
}

export default ActivityPage
