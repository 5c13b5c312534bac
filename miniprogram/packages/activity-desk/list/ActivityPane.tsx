import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { hasPosts } from '@shared/domain/activities'
import { activityDeskWords as words } from '@shared/text/activityDesk'
import { spanText } from '@shared/text/activityTimes'
import { momentText } from '@shared/text/due'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, SectionHead, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'
import { DoorChoice } from '../parts/DoorChoice'
import { heldSessions, peopleOf } from '../parts/pools'
import { WordsSheet } from '../parts/WordsSheet'

type Shown = Pick<KeptActivity, 'seats' | 'counts' | 'content'>

/** How full it is, as three numbers with words. */
const Fill = ({ seats: { places, left, waiting } }: Shown) => places === 0 ? <Text className="block sub">{words.noSeats}</Text> : (
  <View className="act-figures" role="list">
    {([[words.signedUp, places - left], [words.places, places], [words.waiting, waiting]] as const).map(([label, count]) => (
      <View key={label} className="tile act-figure" role="listitem"><Text className="block sub">{label}</Text><Text className="act-number num">{count}</Text><Text className="sub"> {words.people}</Text></View>
    ))}
  </View>
)

const Sessions = ({ content, counts }: Shown) => content.sessions.length === 0 ? null : (
  <View>
    <SectionHead title={words.sessions(heldSessions(content).length)} />
    <View className="card" role="list">
      {[...content.sessions].sort((one, other) => one.startsAt - other.startsAt).map((session) => {
        const seats = counts.find(({ sessionId }) => sessionId === session.id)?.seats
        return (
          <View key={session.id ?? session.startsAt} className="part wrap" role="listitem">
            <View className="grow"><Text className="block bold num">{spanText(session)}</Text><Text className="block sub">{session.place || session.link || words.noTime}</Text></View>
            {session.isCancelled ? <Tag text={words.sessionCancelled} tone="grey" /> : seats ? <Text className="sub num">{words.seats(seats.places, seats.left, seats.waiting)}</Text> : null}
          </View>
        )
      })}
    </View>
  </View>
)

const History = ({ changes }: Pick<KeptActivity, 'changes'>) => changes.length === 0 ? null : (
  <View>
    <SectionHead title={words.history} />
    <View className="card" role="list">
      {changes.map(({ id, at, what, byName, text }) => <View key={id} className="part" role="listitem"><View className="grow"><Text className="block">{[what.text, byName].filter(Boolean).join(' · ')}</Text>{text ? <Text className="block sub pre">{text}</Text> : null}</View><Text className="sub num">{momentText(at)}</Text></View>)}
    </View>
  </View>
)

/** How long before its start the door of a session is the next thing to do, ms. */
const doorAhead = 12 * 3_600_000

const Buttons = ({ activity: { id, kind, may, state, content }, onDoor, onCancel }: { activity: KeptActivity; onDoor: () => void; onCancel: () => void }) => {
  const isDraft = state.code === 'draft'
  const now = Date.now()
  const isToday = heldSessions(content).some(({ startsAt, endsAt }) => startsAt - now < doorAhead && endsAt > now)
  return (
    <View className="act-buttons">
      {may.includes('edit') ? <ActionButton text={isDraft ? words.buttons.editDraft : words.buttons.edit} icon="pencil" kind={isDraft ? 'solid' : 'line'} onTap={() => void open('activityEditor', { id })} /> : null}
      {may.includes('door') ? <ActionButton text={words.buttons.door} icon="check" kind={isToday ? 'solid' : 'line'} onTap={onDoor} /> : null}
      {may.includes('signups') ? <ActionButton text={words.buttons.signups} icon="list" kind={may.includes('door') && !isToday ? 'solid' : 'line'} onTap={() => void open('activitySignups', { id })} /> : null}
      {hasPosts(kind.code) ? <ActionButton text={words.buttons.posts} icon="work" kind="line" onTap={() => void open('fairPosts', { id })} /> : null}
      {may.includes('results') ? <ActionButton text={words.buttons.results} icon="eye" kind="line" onTap={() => void open('activityResults', { id })} /> : null}
      {may.includes('cancel') ? <ActionButton text={words.buttons.cancel} kind="plain" onTap={onCancel} /> : null}
    </View>
  )
}

const Whole = ({ activity, onDone }: { activity: KeptActivity; onDone: (next: KeptActivity) => void }) => {
  const [opened, setOpened] = useState<'door' | 'cancel' | null>(null)
  const { id, version, title, kind, state, organiser, signupUntil, content } = activity
  const [first] = heldSessions(content)
  const close = () => setOpened(null)
  const toDoor = () => {
    const [only, another] = heldSessions(content)
    return only?.id && !another ? void open('activityDoor', { session: only.id, activity: id }) : setOpened('door')
  }
  return (
    <View>
      <View className="card">
        <View className="row wrap queue-state"><Tag text={kind.text} tone="grey" /><Tag text={state.text} tone={state.code === 'published' ? 'green' : state.code === 'draft' ? 'amber' : 'grey'} /></View>
        <View className="title mt2" role="heading" aria-level={2}>{title}</View>
        {content.summary ? <Text className="block mt1">{content.summary}</Text> : null}
        <View className="mt3">
          <KeyValue label="时间" value={first ? spanText(first) : words.noTime} />
          {first?.place ? <KeyValue label="地点" value={[first.place, first.address].filter(Boolean).join('，')} /> : null}
          <KeyValue label="报名" value={words.signupUntil(signupUntil)} />
          <KeyValue label="主办" value={organiser.name} />
        </View>
        {state.code === 'draft' ? null : <View className="mt3"><Fill {...activity} /></View>}
        <Buttons activity={activity} onDoor={toDoor} onCancel={() => setOpened('cancel')} />
      </View>
      <Sessions {...activity} />
      <History changes={activity.changes} />
      {opened === 'door' ? <DoorChoice activity={activity} onClose={close} /> : null}
      {opened === 'cancel' ? (
        <WordsSheet title={words.cancelTitle(title)} text={words.cancelText(peopleOf(activity))} label={words.cancelReason} help={words.cancelHelp} button={words.cancel} busy={words.cancelling} done={words.cancelled} isDanger onClose={close}
          send={async (reason, key) => onDone((await call(contract.cancelActivity, { params: { id }, body: { version, reason }, key })).activity)} />
      ) : null}
    </View>
  )
}

/** One activity for its keepers: how full it is, and where to go from here. */
export const ActivityPane = ({ id, onChanged }: { id: string; onChanged: () => void }) => {
  const remote: Remote<KeptActivity> = useRemote(async () => (await call(contract.getKeptActivity, { params: { id } })).activity, [id])
  useOnReturn(() => void remote.reload())
  return (
    <WhenReady remote={remote} cards={2}>
      {(activity) => <Whole activity={activity} onDone={(next) => { remote.replace(next); onChanged() }} />}
    </WhenReady>
  )
}
