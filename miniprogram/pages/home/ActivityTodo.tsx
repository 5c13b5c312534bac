import { Text, View } from '@tarojs/components'
import { type SignupBrief } from '@shared/contract/activities'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { placeText } from '@shared/text/activitiesPage'
import { nearText, spanText } from '@shared/text/activityTimes'
import { activityTodoWords as words, signupWords } from '@shared/text/mySignups'
import { dayText } from '@shared/text/due'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/pieces'
import { open } from '@/platform/navigation'

/** Whether a seat waits for a word, which it does not do for long. */
export const isOffer = ({ state }: SignupBrief): boolean => state.code === 'offered'

const tagOf = (signup: SignupBrief, now: number): string => {
  if (isOffer(signup)) return words.offered.tag
  const day = signup.next ? shanghaiDay(signup.next.startsAt) : shanghaiDay(now)
  const ahead = day - shanghaiDay(now)
  return words.soon.tag(ahead <= 0 ? words.today : ahead === 1 ? words.tomorrow : dayText(day))
}

const asideOf = (signup: SignupBrief, now: number): string => {
  if (isOffer(signup)) return signup.offeredUntil === null ? signupWords.offeredHelp : words.offered.aside(nearText(signup.offeredUntil, now))
  return signup.next ? placeText(signup.next) : ''
}

/** A seat that is offered, or something that is near. */
export const ActivityTodo = ({ signup, isFirst }: { signup: SignupBrief; isFirst: boolean }) => {
  const now = Date.now()
  const { id, title, personName, next } = signup
  return (
    <View className="card card-warm">
      <View className="row between wrap">
        <Text className="strong grow">{title}</Text>
        <Tag text={tagOf(signup, now)} tone="amber" />
      </View>
      {personName ? <Text className="block sub mt1">{signupWords.forPerson(personName)}</Text> : null}
      {next ? <Text className="block mt1 num">{spanText(next)}</Text> : null}
      <View className="row mt1"><Icon name={isOffer(signup) ? 'clock' : 'pin'} color="amber" size={20} /><Text className="text-amber pause-word grow num">{asideOf(signup, now)}</Text></View>
      <View className="mt3"><ActionButton text={isOffer(signup) ? words.offered.button : words.soon.button} kind={isFirst ? 'solid' : 'line'} onTap={() => void open('signup', { id })} /></View>
    </View>
  )
}
