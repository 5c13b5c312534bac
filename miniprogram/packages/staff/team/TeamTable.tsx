import { Text, View } from '@tarojs/components'
import { type Load, type TeamMember } from '@shared/contract/team'
import { teamWords as words } from '@shared/text/team'
import { ActionButton } from '@/components/ActionButton'
import { type Holder, LoadNumber } from './LoadNumber'
import { Leaves, MemberTag, StillHolds } from './MemberParts'
import { type MemberOrder } from './MemberSheet'

const Numbers = ({ holder, load }: { holder: Holder; load: Load }) => (
  <>
    <View className="col-load"><LoadNumber holder={holder} measure="inHand" load={load} /></View>
    <View className="col-load"><LoadNumber holder={holder} measure="soon" load={load} /></View>
    <View className="col-load"><LoadNumber holder={holder} measure="overdue" load={load} /></View>
    <Text className="col-next sub">{words.nextDue(load.nextDueText)}</Text>
  </>
)

interface LineProps {
  member: TeamMember
  onOpen: (member: TeamMember, order: MemberOrder) => void
}

const Line = ({ member, onOpen }: LineProps) => (
  <View className="people-line" role="group" aria-label={member.name}>
    <View className="col-who">
      <View className="row wrap"><Text className="bold mr2">{member.name}</Text><MemberTag state={member.state} /></View>
      <Text className="block sub">{[member.roleText, member.drafts > 0 ? words.drafts(member.drafts) : ''].filter(Boolean).join('，')}</Text>
      <Leaves leaves={member.leaves} />
      <StillHolds member={member} />
    </View>
    <Numbers holder={member} load={member.load} />
    <View className="col-acts">
      {member.may.map((order) => (
        <View key={order} className="col-act"><ActionButton text={order === 'leave' ? words.leave : words.handOver} label={`${member.name}，${order === 'leave' ? words.leave : words.handOver}`} kind="line" size="small" onTap={() => onOpen(member, order as MemberOrder)} /></View>
      ))}
    </View>
  </View>
)

/** At a PC: one line for each colleague, those of nobody first. */
export const TeamTable = ({ members, unclaimed, onOpen }: { members: readonly TeamMember[]; unclaimed: Load; onOpen: LineProps['onOpen'] }) => (
  <View className="people-table">
    <View className="people-head">
      <Text className="col-who">{words.columns.name}</Text><Text className="col-load">{words.columns.inHand}</Text><Text className="col-load">{words.columns.soon}</Text>
      <Text className="col-load">{words.columns.overdue}</Text><Text className="col-next">{words.columns.next}</Text><Text className="col-acts" />
    </View>
    <View className="people-line"><Text className="col-who bold">{words.nobody}</Text><Numbers holder="nobody" load={unclaimed} /><View className="col-acts" /></View>
    {members.map((member) => <Line key={member.id} member={member} onOpen={onOpen} />)}
  </View>
)
