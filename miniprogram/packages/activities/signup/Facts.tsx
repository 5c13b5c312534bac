import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ActivitySession, type Signup } from '@shared/contract/activities'
import { activityWords, placeText } from '@shared/text/activitiesPage'
import { spanText } from '@shared/text/activityTimes'
import { signupWords as words } from '@shared/text/mySignups'
import { ActionButton } from '@/components/ActionButton'
import { Tappable } from '@/components/Tappable'
import { copyText } from '@/platform/dialogs'
import { hasMap, showOnMap } from '@/platform/location'
import { useSession } from '@/session/session'
import { FactLine } from '../ActivityCard'
import { isComing } from '../standings'

/** More dates than these are folded away. */
const inSight = 3

const Meeting = ({ session }: { session: ActivitySession }) => (
  <View>
    <FactLine icon="clock" text={session.isCancelled ? `${spanText(session)}（${activityWords.sessionCancelled}）` : spanText(session)} />
    <FactLine icon="pin" text={[placeText(session), session.address].filter(Boolean).join('，')} />
  </View>
)

/** The way to the next meeting: a map, or the link of what is held online. */
const WayThere = ({ session: { position, place, address, link } }: { session: ActivitySession }) => (
  <View className="no-print">
    {position && hasMap ? <View className="activity-way"><ActionButton text={activityWords.map} kind="soft" size="small" icon="signpost" onTap={() => void showOnMap({ position, name: place, address })} /></View> : null}
    {link ? <View className="activity-way"><ActionButton text={activityWords.copyLink} kind="soft" size="small" icon="copy" onTap={() => void copyText(link)} /></View> : null}
  </View>
)

/** Who, when and where: of a course what comes next, the rest at a tap. */
export const Facts = ({ signup: { personName, sessions } }: { signup: Signup }) => {
  const name = useSession().me?.account?.person?.name
  const [isOpen, setOpen] = useState(false)
  const now = Date.now()
  const coming = sessions.filter((session) => isComing(session, now))
  const listed = coming.length > 0 ? coming : sessions
  const shown = isOpen ? listed : listed.slice(0, listed.length > inSight + 1 ? inSight : listed.length)
  const folded = listed.length - shown.length
  return (
    <View className="mt2">
      <FactLine icon="person" text={personName ? words.onePerson(personName) : name ? words.onePerson(name) : words.oneself} />
      {shown.map((session) => <Meeting key={session.id} session={session} />)}
      {folded > 0 || isOpen ? <Tappable label={isOpen ? words.fewerDates : words.moreDates(folded)} isOpen={isOpen} className="link no-print" onTap={() => setOpen(!isOpen)}>{isOpen ? words.fewerDates : words.moreDates(folded)}</Tappable> : null}
      {listed[0] ? <WayThere session={listed[0]} /> : null}
    </View>
  )
}
