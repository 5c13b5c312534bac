import { Text, View } from '@tarojs/components'
import { type SignupBrief } from '@shared/contract/activities'
import { type SignupState } from '@shared/domain/activities'
import { activitiesWords, placeText } from '@shared/text/activitiesPage'
import { nearText, spanText } from '@shared/text/activityTimes'
import { mySignupsWords as words, signupWords } from '@shared/text/mySignups'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'
import { FactLine } from './ActivityCard'

const tones: Record<SignupState, 'green' | 'amber' | 'grey'> = { pending: 'amber', confirmed: 'green', waiting: 'amber', offered: 'amber', ended: 'grey' }

/** What there is to know beyond the state: the place in the line, until when a seat is kept. */
const asideOf = ({ state, linePlace, offeredUntil }: SignupBrief): string | null => {
  if (state.code === 'offered' && offeredUntil !== null) return words.offered(nearText(offeredUntil, Date.now()))
  return state.code === 'waiting' && linePlace !== null ? words.waiting(linePlace) : null
}

/** A sign-up in a list of one's own. */
export const SignupCard = ({ signup }: { signup: SignupBrief }) => {
  const { id, title, state, personName, next, isOver } = signup
  const aside = asideOf(signup)
  const when = next ? spanText(next) : words.noSession
  const stateText = isOver && state.code === 'confirmed' ? activitiesWords.isOver : state.text
  return (
    <Tappable label={[title, personName, stateText, aside, when].filter(Boolean).join('，')} className={`card signup-card${state.code === 'offered' ? ' card-warm' : ''}`} onTap={() => void open('signup', { id })}>
      <View className="row between wrap"><Text className="strong grow">{title}</Text><Tag text={stateText} tone={isOver ? 'grey' : tones[state.code]} /></View>
      {personName ? <Text className="block sub mt1">{signupWords.forPerson(personName)}</Text> : null}
      <FactLine icon="clock" text={when} />
      {next ? <FactLine icon="pin" text={placeText(next)} /> : null}
      {aside ? <View className="row top mt1"><Icon name="pause" color="amber" size={20} /><Text className="grow line-text text-amber bold num">{aside}</Text></View> : null}
    </Tappable>
  )
}
