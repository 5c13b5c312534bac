import { Text, View } from '@tarojs/components'
import { type Load, type TeamMember } from '@shared/contract/team'
import { teamWords as words } from '@shared/text/team'
import { ActionButton } from '@/components/ActionButton'
import { type Holder, LoadNumber, type Measure } from './LoadNumber'
import { Leaves, MemberTag, StillHolds } from './MemberParts'
import { type MemberOrder } from './MemberSheet'

const measures: readonly Measure[] = ['inHand', 'soon', 'overdue']

const Numbers = ({ holder, load }: { holder: Holder; load: Load }) => (
  <View>
    <View className="row load-row">
      {measures.map((measure) => <View key={measure} className="grow"><Text className="block sub">{words.columns[measure]}</Text><LoadNumber holder={holder} measure={measure} load={load} /></View>)}
    </View>
    {load.nextDueText ? <Text className="block sub mt1">{words.columns.next}：{load.nextDueText}</Text> : null}
  </View>
)

export const UnclaimedCard = ({ load }: { load: Load }) => (
  <View className="card"><Text className="block strong">{words.nobody}</Text><Numbers holder="nobody" load={load} /></View>
)

/** On a phone: one colleague. */
export const MemberCard = ({ member, onOpen }: { member: TeamMember; onOpen: (member: TeamMember, order: MemberOrder) => void }) => (
  <View className="card">
    <View className="row between wrap"><Text className="strong">{member.name}</Text><MemberTag state={member.state} /></View>
    <Text className="block sub">{[member.roleText, member.drafts > 0 ? words.drafts(member.drafts) : ''].filter(Boolean).join('，')}</Text>
    <Leaves leaves={member.leaves} />
    <StillHolds member={member} />
    <Numbers holder={member} load={member.load} />
    <View className="person-actions">
      {member.may.map((order) => (
        <View key={order} className="person-action"><ActionButton text={order === 'leave' ? words.leave : words.handOver} label={`${member.name}，${order === 'leave' ? words.leave : words.handOver}`} kind="line" size="small" onTap={() => onOpen(member, order as MemberOrder)} /></View>
      ))}
    </View>
  </View>
)
