import { Text, View } from '@tarojs/components'
import { type Activity, type SignupBrief } from '@shared/contract/activities'
import { activityWords as words } from '@shared/text/activitiesPage'
import { postsWords } from '@shared/text/postsPage'
import { KeyValue, LinkCell, SectionHead } from '@/components/pieces'
import { open } from '@/platform/navigation'
import { SignupCard } from '../SignupCard'

/** What the organiser writes: paragraphs, and whom to call. */
export const About = ({ activity: { body, summary, contact, needsAdmission, usesEntitlement } }: { activity: Activity }) => {
  const paragraphs = (body || summary).split(/\n+/).filter((line) => line.trim() !== '')
  const rules = [needsAdmission ? words.needsAdmission : null, usesEntitlement ? words.usesEntitlement : null].filter((rule) => rule !== null)
  if (paragraphs.length === 0 && rules.length === 0 && !contact) return null
  return (
    <View>
      <SectionHead title={words.about} />
      <View className="card">
        {paragraphs.map((line, index) => <Text key={index} className={`block${index > 0 ? ' mt2' : ''}`}>{line}</Text>)}
        {rules.map((rule) => <Text key={rule} className="block bold mt2">{rule}</Text>)}
        {contact ? <View className="mt2"><KeyValue label={words.contact} value={contact} /></View> : null}
      </View>
    </View>
  )
}

/** The way to the posts of a fair, for whoever has not said who they are. */
export const FairPosts = ({ activityId }: { activityId: string }) => (
  <View>
    <SectionHead title={words.posts} />
    <View className="card card-cells">
      <Text className="block mt3">{words.postsHelp}</Text>
      <LinkCell icon="work" text={postsWords.title} onTap={() => void open('posts', { activityId })} />
    </View>
  </View>
)

/** The sign-ups that there are already, of oneself and of those whom one helps. */
export const OwnSignups = ({ signups }: { signups: readonly SignupBrief[] }) => {
  const standing = signups.filter(({ state }) => state.code !== 'ended')
  return standing.length === 0 ? null : <View><SectionHead title={words.mine} />{standing.map((signup) => <SignupCard key={signup.id} signup={signup} />)}</View>
}
