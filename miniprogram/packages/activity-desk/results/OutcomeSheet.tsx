import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { dayOfText } from '@shared/domain/calendar/day'
import { activityResultWords as words } from '@shared/text/activitySignups'
import { dayText } from '@shared/text/due'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { FollowUpForm } from '../parts/FollowUpForm'
import { type Outcome, OutcomeForm } from './OutcomeForm'

const FollowUps = ({ opened: { signup, outcome }, onSaved }: { opened: Outcome; onSaved: (next: Outcome) => void }) => {
  const [day, setDay] = useState<string | null>(null)
  if (outcome.followUps.length === 0) return null
  return (
    <View className="card mt3">
      <Text className="block strong mb2">{words.followUps}</Text>
      {outcome.followUps.map((one) => (
        <View key={one.day} className="part wrap">
          <View className="grow"><Text className="block">{words.dayOf(dayText(dayOfText(one.day)))}</Text>{one.text ? <Text className="block sub">{one.text}</Text> : null}</View>
          {one.isDone ? <Tag text={words.followUpDone} /> : <ActionButton text={words.recordCall} label={`${words.recordCall}：${one.day}`} kind="line" size="small" onTap={() => setDay(one.day)} />}
          {day === one.day && !one.isDone ? <View className="act-whole mt2"><FollowUpForm signupId={signup.id} day={one.day} onSaved={(next) => { setDay(null); onSaved(next) }} /></View> : null}
        </View>
      ))}
    </View>
  )
}

/** What came of the training for one person. */
export const OutcomeSheet = ({ signup, onChanged, onClose }: { signup: StaffSignup; onChanged: () => void; onClose: () => void }) => {
  const remote = useRemote(() => call(contract.getOutcome, { params: { id: signup.id } }), [signup.id])
  const saved = (next: Outcome) => {
    remote.replace(next)
    onChanged()
  }
  return (
    <Sheet title={`${signup.name}：${words.result}`} onClose={onClose}>
      <WhenReady remote={remote} cards={1}>{(opened) => <><OutcomeForm key={opened.signup.version} opened={opened} onSaved={saved} /><FollowUps opened={opened} onSaved={saved} /></>}</WhenReady>
    </Sheet>
  )
}
