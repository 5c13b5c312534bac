import { useState } from 'react'
import { Text } from '@tarojs/components'
import { activityLimits } from '@shared/domain/activities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/dialogs'
import { Chips } from '@/components/Chips'
import { type Repeat, repeated, repeatSteps } from './repeats'
import { type TypedSession, wholeOf } from './typedActivity'

const choices = (Object.keys(repeatSteps) as Repeat[]).map((value) => ({ value, text: words.repeats[value] }))

/** 重复: a course of ten Wednesdays is one tap, and each lesson can still be changed. */
export const RepeatSheet = ({ sessions, onMade, onClose }: { sessions: readonly TypedSession[]; onMade: (sessions: TypedSession[]) => void; onClose: () => void }) => {
  const [how, setHow] = useState<Repeat>('weekly')
  const [count, setCount] = useState('')
  const wanted = wholeOf(count)
  const isTooMany = wanted !== null && wanted > activityLimits.sessions
  const make = () => {
    const next = repeated(sessions, how, wanted ?? 0)
    onMade(next)
    toast(words.repeatDone(next.length))
    onClose()
  }
  return (
    <Sheet title={words.repeatTitle} onClose={onClose}>
      <Text className="block mb3">{words.repeatHelp}</Text>
      <Field id="repeat-how" label={words.repeatHow}><Chips label={words.repeatHow} isOne choices={choices} chosen={[how]} onTap={setHow} /></Field>
      <Field id="repeat-count" label={words.repeatCount} error={isTooMany ? words.repeatFull(activityLimits.sessions) : null}><TextInput id="repeat-count" label={words.repeatCount} kind="number" value={count} hasError={isTooMany} onInput={setCount} /></Field>
      <ActionButton text={words.makeSessions} isDisabled={wanted === null || wanted < 2 || isTooMany} onTap={make} />
    </Sheet>
  )
}
