import { Text, View } from '@tarojs/components'
import { type StaffCall } from '@shared/contract/calls'
import { callsWords as words } from '@shared/text/callsPage'
import { ActionButton } from '@/components/ActionButton'
import { LinkCell, Tag } from '@/components/pieces'
import { makeCall } from '@/platform/dialogs'
import { open } from '@/platform/navigation'

/** Where what they are to be told stands, for whoever needs to read it first. */
const About = ({ call: { noticeId, requestId } }: { call: StaffCall }) => {
  if (noticeId) return <LinkCell text={words.toNotice} onTap={() => void open('notice', { id: noticeId })} />
  return requestId ? <LinkCell text={words.toRequest} onTap={() => void open('staffRequest', { id: requestId })} /> : null
}

/** Whom to call and what to tell them; or what came of it. */
export const CallCard = ({ call, onRecord }: { call: StaffCall; onRecord: () => void }) => {
  const { name, phone, isMasked, unit, about, since, doneAt, outcome, note, byName, attempts } = call
  return (
    <View className="card" role="listitem">
      <View className="row between wrap"><Text className="strong">{name}</Text>{outcome ? <Tag text={outcome.text} tone={doneAt === null ? 'amber' : 'green'} /> : null}</View>
      <Text className="block num">{phone}</Text>
      <Text className="block sub">{words.home(unit.shortName)}</Text>
      <View className="tile mt2"><Text className="block sub">{words.tell}</Text><Text className="block bold">{about}</Text></View>
      {doneAt === null ? <Text className="block sub mt2 num">{[words.since(since), attempts > 0 ? words.attempts(attempts) : ''].filter(Boolean).join(' · ')}</Text> : <Text className="block sub mt2 num">{words.by(byName ?? '', doneAt)}</Text>}
      {note ? <Text className="block sub pre">{note}</Text> : null}
      <About call={call} />
      {doneAt === null ? (
        <View className="row wrap cover-buttons mt2">
          {isMasked ? <Text className="sub">{words.masked}</Text> : phone ? <ActionButton text={words.call} label={words.callWhom(name)} icon="phone" kind="line" size="small" onTap={() => void makeCall(phone)} /> : null}
          {isMasked ? null : <ActionButton text={words.record} label={words.recordOf(name)} kind="soft" size="small" onTap={onRecord} />}
        </View>
      ) : null}
    </View>
  )
}
