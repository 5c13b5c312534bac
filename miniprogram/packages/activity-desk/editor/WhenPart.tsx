import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { activityLimits } from '@shared/domain/activities'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { type PartProps } from './partProps'
import { RepeatSheet } from './RepeatSheet'
import { nextSession } from './repeats'
import { SessionForm } from './SessionForm'
import { type TypedSession } from './typedActivity'
import { withSessions } from './withSessions'

/** 什么时候，在哪里: the meetings, one by one or repeated. */
export const WhenPart = ({ typed, problems, change, isPublic }: PartProps & { isPublic: boolean }) => {
  const [isRepeating, setRepeating] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const setSessions = (next: (now: readonly TypedSession[]) => readonly TypedSession[]) => change((now) => withSessions(now, next(now.sessions)))
  const [first = null] = typed.sessions
  const add = () => {
    const session = nextSession(typed.sessions, shanghaiDay(Date.now()))
    setAdded(session.key)
    setSessions((now) => [...now, session])
  }
  return (
    <View className="card">
      <View className="title mb3" role="heading" aria-level={2}>{words.groups.when}</View>
      <Field id="sessions" label="" error={problems.sessions}>
        {typed.sessions.length === 0 ? <Text className="block sub">{words.noSession}</Text> : null}
        <View role="list">
          {typed.sessions.map((session, index) => (
            <SessionForm key={session.key} session={session} index={index} problems={problems} hasPlaces={typed.signupScope === 'session'} first={index > 0 ? first : null} isPublic={isPublic} isOpened={index === 0 || session.key === added}
              onChange={(part) => setSessions((now) => now.map((one) => (one.key === session.key ? { ...one, ...part } : one)))}
              onRemove={() => setSessions((now) => now.filter(({ key }) => key !== session.key))} />
          ))}
        </View>
      </Field>
      <View className="row wrap cover-buttons">
        {typed.sessions.length < activityLimits.sessions ? <ActionButton text={words.addSession} icon="plus" kind="soft" size="small" onTap={add} /> : null}
        {first?.day ? <ActionButton text={words.repeat} icon="turn" kind="soft" size="small" onTap={() => setRepeating(true)} /> : null}
      </View>
      {isRepeating ? <RepeatSheet sessions={typed.sessions} onMade={(sessions) => setSessions(() => sessions)} onClose={() => setRepeating(false)} /> : null}
    </View>
  )
}
