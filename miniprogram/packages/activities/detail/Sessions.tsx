import { Text, View } from '@tarojs/components'
import { type Activity, type ActivitySession } from '@shared/contract/activities'
import { activityWords as words, placeText } from '@shared/text/activitiesPage'
import { spanText } from '@shared/text/activityTimes'
import { SectionHead } from '@/components/pieces'
import { SessionChoice } from '../SessionChoice'

const Meeting = ({ session }: { session: ActivitySession }) => (
  <View className="meeting" role="listitem">
    <Text className={`block num${session.isCancelled ? ' meeting-gone' : ''}`}>{spanText(session)}</Text>
    <Text className="block sub">{session.isCancelled ? words.sessionCancelled : placeText(session)}</Text>
  </View>
)

/** The sessions: one to choose, or all of a course as they come. Nothing where there is only one. */
export const Sessions = ({ activity, chosen, now, onChoose }: { activity: Activity; chosen: string | null; now: number; onChoose: (id: string) => void }) => {
  const { sessions, signupScope } = activity
  if (sessions.length < 2) return null
  if (signupScope === 'session') return <View><SectionHead title={words.sessions} /><View className="card"><SessionChoice label={words.sessions} sessions={sessions} chosen={chosen} now={now} onChoose={onChoose} /></View></View>
  return <View><SectionHead title={words.wholeSessions(sessions.filter(({ isCancelled }) => !isCancelled).length)} /><View className="card" role="list">{sessions.map((session) => <Meeting key={session.id} session={session} />)}</View></View>
}
