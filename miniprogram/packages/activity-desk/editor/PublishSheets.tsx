import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { dayAndClock, spanText } from '@shared/text/activityTimes'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/dialogs'
import { type ApiError } from '@/api/apiError'
import { heldSessions, peopleOf } from '../parts/pools'
import { type ActivitySaver } from './activitySaver'
import { useReach } from './AudiencePart'
import { audienceOf, differencesOf, type PlaceNames } from './differences'
import { bodyOf } from './typedActivity'

interface SheetProps {
  saver: ActivitySaver
  activity: KeptActivity
  names: PlaceNames
  onDone: (activity: KeptActivity) => void
  /** The service found fields to be mended: they are told where they stand. */
  onRefused: (error: ApiError) => void
  onClose: () => void
}

/** Before everybody reads it: who will see it, who may come, when, how many. */
export const PublishSheet = ({ saver, activity, names, onDone, onRefused, onClose }: SheetProps) => {
  const content = bodyOf(saver.state.get().typed)
  const sessions = heldSessions(content)
  const { text: reach } = useReach(content.audience)
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const saved = await saver.flush()
    if (!saved) throw saver.state.get().error ?? new Error('not saved')
    const answer = await call(contract.publishActivity, { params: { id: activity.id }, body: { version: saved.version }, key })
    toast(words.published)
    onDone(answer.activity)
  })
  const [first] = sessions
  const last = sessions[sessions.length - 1]
  const whenText = !first || !last ? '' : sessions.length === 1 ? spanText(first) : `${spanText(first)} 到 ${spanText(last)}`
  const seats = content.signupScope === 'whole' ? words.seatsWhole(content.places ?? 0) : words.seatsEach(sessions.length, sessions.reduce((sum, { places }) => sum + (places ?? 0), 0))
  return (
    <Sheet title={words.publishTitle} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <View className="card">
        <Text className="block strong">{content.title}</Text>
        <KeyValue label={words.sees} value={words.seesText} />
        <KeyValue label={words.canSignUp} value={`${audienceOf(content, names)}${reach === null ? '' : `，${reach}`}`} />
        <KeyValue label={words.when} value={whenText} />
        <KeyValue label={words.seatsLabel} value={seats} />
        <KeyValue label={words.window} value={`${dayAndClock(content.signupFrom)} 到 ${dayAndClock(content.signupUntil)}`} />
      </View>
      <Text className="block sub mb3">{words.afterPublish}</Text>
      {error && Object.keys(error.fields).length > 0 ? <ActionButton text={words.toFix(Object.keys(error.fields).length)} onTap={() => onRefused(error)} />
        : <ActionButton text={words.publish} icon="send" isBusy={isBusy} busyText={words.publishing} onTap={() => void submit()} />}
    </Sheet>
  )
}

/** Before a change is sent: what differs, line by line, and how many people are told. */
export const ChangeSheet = ({ saver, activity, names, onDone, onRefused, onClose }: SheetProps) => {
  const content = bodyOf(saver.state.get().typed)
  const lines = differencesOf(activity.content, content, names)
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const answer = await call(contract.changeActivity, { params: { id: activity.id }, body: { version: activity.version, content }, key })
    toast(words.sent)
    onDone(answer.activity)
  })
  if (lines.length === 0) return <Sheet title={words.changeSheet} onClose={onClose}><Text className="block">{words.noChange}</Text></Sheet>
  const needsLook = error !== null && (error.code === 'stale_version' || Object.keys(error.fields).length > 0)
  return (
    <Sheet title={words.changeSheet} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <View className="card" role="list">{lines.map((line) => <View key={line} className="part" role="listitem"><Text className="grow pre">{line}</Text></View>)}</View>
      <Text className="block bold mb3">{words.tell(peopleOf(activity))}</Text>
      {needsLook ? <ActionButton text={words.toFix(Math.max(1, Object.keys(error.fields).length))} onTap={() => onRefused(error)} /> : <ActionButton text={words.send} icon="send" isBusy={isBusy} busyText={words.sending} onTap={() => void submit()} />}
    </Sheet>
  )
}
