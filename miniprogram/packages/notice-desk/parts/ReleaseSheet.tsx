import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptNotice } from '@shared/contract/notices'
import { dayOfText, dayText, shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { noticeLimits } from '@shared/domain/notices'
import { dayAndClock } from '@shared/text/activityTimes'
import { noticeDeskWords, noticeEditorWords, releaseWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { DayPicker } from '@/fields/DayPicker'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine } from '@/components/inputs'
import { KeyValue, Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { Chips } from '@/components/Chips'
import { TimeSelect } from '@/packages/activity-desk/editor/TimeSelect'
import { toast } from '@/platform/dialogs'
import { useReach } from '../editor/ReachPanel'

const whens = [{ value: 'now', text: words.now }, { value: 'later', text: words.later }] as const

const timeOf = (day: string, clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return startOfShanghaiDay(dayOfText(day)) + (hours * 60 + minutes) * 60_000
}

/** Why it cannot go out at that time; null where it can. */
const problemOf = (time: number, now: number): string | null =>
  time <= now ? words.tooEarly : time > now + noticeLimits.scheduleDays * 86_400_000 ? words.tooLate(noticeLimits.scheduleDays) : null

/** The second look before everybody reads it: whom it reaches, what WeChat found, now or at a time. */
export const ReleaseSheet = ({ notice, audience, onDone, onClose }: { notice: KeptNotice; audience: string; onDone: (next: KeptNotice) => void; onClose: () => void }) => {
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [day, setDay] = useState<string | undefined>(dayText(shanghaiDay(Date.now()) + 1))
  const [clock, setClock] = useState('09:00')
  const [hasReviewed, setReviewed] = useState(false)
  const { data: reach } = useReach(notice.unit.id, notice.content.audience, notice.content.needsReceipt)
  const time = when === 'later' && day ? timeOf(day, clock) : null
  const timeProblem = when === 'later' ? (time === null ? words.tooEarly : problemOf(time, Date.now())) : null
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const answer = await call(contract.releaseNotice, { params: { id: notice.id }, body: { version: notice.version, publishAt: time, hasReviewed }, key })
    toast(time === null ? words.sent : words.scheduled)
    onDone(answer.notice)
  })
  // Also where the service found out only now that nobody of WeChat's could look.
  const mustReview = notice.review.state === 'human' || notice.review.state === 'pending' || error?.code === 'review_needed'
  const isStopped = notice.review.state === 'refused'
  const reachText = reach ? (reach.isFew ? noticeEditorWords.few : `${reach.people.toLocaleString('en-US')} ${noticeEditorWords.people}`) : ''
  return (
    <Sheet title={words.title} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <View className="card">
        <Text className="block strong">{notice.title}</Text>
        <KeyValue label={words.goesTo} value={[audience, reachText].filter(Boolean).join('，')} />
        <KeyValue label={noticeDeskWords.facts.receipt} value={notice.content.needsReceipt ? noticeDeskWords.needsReceipt : noticeDeskWords.noReceipt} />
      </View>
      {isStopped ? <Notice icon="alert" text={notice.review.text} /> : null}
      {mustReview ? <View className="card card-warm"><Text className="block">{notice.review.text}</Text><CheckLine text={words.hasReviewed} isOn={hasReviewed} onToggle={() => setReviewed(!hasReviewed)} /></View> : null}
      {mustReview || isStopped || notice.review.text === '' ? null : <Text className="block sub mb3">{notice.review.text}</Text>}
      <Field id="release-when" label={words.when}><Chips label={words.when} isOne choices={whens} chosen={[when]} onTap={setWhen} /></Field>
      {when === 'later' ? (
        <View>
          <DayPicker id="release-day" label={words.day} day={day} error={timeProblem} onPick={setDay} />
          <Field id="release-clock" label={words.clock}><TimeSelect label={words.clock} clock={clock} onChoose={setClock} /></Field>
        </View>
      ) : null}
      <Text className="block sub mb3">{words.seen}</Text>
      <ActionButton text={time === null ? words.send : words.sendLater(dayAndClock(time))} icon="send" isBusy={isBusy} busyText={words.sending} isDisabled={isStopped || (mustReview && !hasReviewed) || timeProblem !== null} onTap={() => void submit()} />
    </Sheet>
  )
}
