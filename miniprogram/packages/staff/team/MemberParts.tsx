import { Text, View } from '@tarojs/components'
import { type TeamMember } from '@shared/contract/team'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { dayText } from '@shared/text/due'
import { teamWords as words } from '@shared/text/team'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/pieces'

const tones = { active: 'green', on_leave: 'amber', deactivated: 'grey', left: 'grey' } as const
export const MemberTag = ({ state }: Pick<TeamMember, 'state'>) => <Tag text={state.text} tone={tones[state.code]} />

const dayOf = (time: number): string => dayText(shanghaiDay(time))
/** A leave ends at 24:00 of its last day. */
export const spanText = ({ fromAt, untilAt }: TeamMember['leaves'][number]): string => words.leaveSpan(dayOf(fromAt), dayOf(untilAt - 1))

/** Away, with work in hand: somebody has to take it. */
export const StillHolds = ({ member: { needsHandOver, state, load } }: { member: TeamMember }) => (needsHandOver ? (
  <View className="row top still-holds" role="status"><Icon name="alert" color="amber" size={20} /><Text className="grow text-amber bold">{words.stillHolds(state.text, load.inHand)}</Text></View>
) : null)

/** When they are away, and who takes over then. */
export const Leaves = ({ leaves }: Pick<TeamMember, 'leaves'>) => (
  <>{leaves.map((leave) => <Text key={leave.id} className="block sub num">{spanText(leave)}{leave.isNow ? '' : `，${words.leaveTo(leave.handToName)}`}</Text>)}</>
)
