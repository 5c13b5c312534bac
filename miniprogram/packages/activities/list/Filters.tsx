import { useState } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { activitiesWords as words } from '@shared/text/activitiesPage'
import { mySignupsWords } from '@shared/text/mySignups'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { CheckLine, ChoiceGroup } from '@/components/inputs'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { MonthCalendar } from './MonthCalendar'
import { type ActivityListing } from './useActivityList'

const Kinds = ({ listing: { wanted, want } }: { listing: ActivityListing }) => (
  <ScrollView scrollX className="chips-scroll">
    <View className="chips" role="radiogroup" aria-label={words.kinds}>
      {words.kindChoices.map(({ key, text }) => (
        <Tappable key={key} role="radio" isChosen={key === wanted.kind} label={text} className={`chip${key === wanted.kind ? ' chip-on' : ''}`} onTap={() => want({ kind: key })}>
          {key === wanted.kind ? <Icon name="check" color="white" size={18} /> : null}
          <Text>{text}</Text>
        </Tappable>
      ))}
    </View>
  </ScrollView>
)

/** What needs a home to tell near from far: said to whoever has told none, with the way to tell. */
const NeedsHome = ({ text }: { text: string }) => {
  const { token } = useSession()
  return (
    <View className="card card-quiet">
      <Text className="block mb2">{text}</Text>
      <ActionButton text={words.fillIn} kind="line" size="small" onTap={() => void open(token ? 'profile' : 'signIn')} />
    </View>
  )
}

const Order = ({ listing: { wanted, want } }: { listing: ActivityListing }) => (
  <View className="card">
    <ChoiceGroup label={words.order} choices={[{ value: 'soonest', text: words.soonest }, { value: 'nearest', text: words.nearest }]} chosen={wanted.order} onChoose={(order) => want({ order: order as 'soonest' | 'nearest' })} />
    {wanted.order === 'nearest' ? <Text className="block sub mt2">{words.nearestHelp}</Text> : null}
    <View className="mt2"><CheckLine text={words.forMe} isOn={wanted.forMe} onToggle={() => want({ forMe: !wanted.forMe })} /></View>
  </View>
)

/** The day that was picked, and how to have it otherwise. */
const PickedDay = ({ listing: { wanted: { day, isOnlyThatDay }, want } }: { listing: ActivityListing }) =>
  day === null ? null : (
    <View className="row between wrap picked-day" role="status">
      <Text className="strong grow">{isOnlyThatDay ? words.onDay(day) : words.fromDay(day)}</Text>
      <View className="row gap">
        {isOnlyThatDay ? <Tappable label={words.fromDay(day)} className="link" onTap={() => want({ isOnlyThatDay: false })}>{words.andLater}</Tappable> : null}
        <Tappable label={words.anyDay} className="link" onTap={() => want({ day: null, isOnlyThatDay: true })}>{words.anyDay}</Tappable>
      </View>
    </View>
  )

/** By kind, day, nearness and whom it is for. */
export const Filters = ({ listing }: { listing: ActivityListing }) => {
  const { token, me } = useSession()
  const { wanted, want } = listing
  const [isCalendarOpen, setCalendarOpen] = useState(false)
  const hasHome = Boolean(me?.account?.person)
  return (
    <View>
      <Kinds listing={listing} />
      <Order listing={listing} />
      {hasHome || !(wanted.order === 'nearest' || wanted.forMe) ? null : <NeedsHome text={wanted.forMe ? words.forMeNeedsHome : words.nearestNeedsHome} />}
      <View className="btns mb3">
        <ActionButton text={isCalendarOpen ? words.closeCalendar : words.calendar} icon="calendar" kind="soft" onTap={() => setCalendarOpen(!isCalendarOpen)} />
        {token ? <ActionButton text={mySignupsWords.title} kind="line" onTap={() => void open('mySignups')} /> : null}
      </View>
      {isCalendarOpen ? <MonthCalendar kind={wanted.kind} chosen={wanted.day} onChoose={(day) => want({ day, isOnlyThatDay: true })} /> : null}
      <PickedDay listing={listing} />
    </View>
  )
}
