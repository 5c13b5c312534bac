import { Text, View } from '@tarojs/components'
import { type StaffChangeEntry, type StaffPerson } from '@shared/contract/staff'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { dayText, momentText } from '@shared/text/due'
import { staffWords as words } from '@shared/text/staff'
import { ActionButton } from '@/components/ActionButton'
import { Tag } from '@/components/pieces'

const dayOf = (time: number): string => dayText(shanghaiDay(time))
/** Both days included: a span ends at 24:00 of its last one. */
const spanText = (fromAt: number, untilAt: number | null): string => words.span(dayOf(fromAt), untilAt === null ? null : dayOf(untilAt - 1))

const stateTags = { active: 'green', on_leave: 'amber', deactivated: 'grey' } as const
export const StateTag = ({ state: { code, text } }: Pick<StaffPerson, 'state'>) => <Tag text={text} tone={stateTags[code]} />

/** How they sign in: in WeChat, at a PC, with which proof. */
export const signInFacts = ({ isBound, loginName, invitedUntil, hasSecondFactor }: StaffPerson): string[] => [
  isBound ? words.bound : words.notBound,
  ...(invitedUntil === null ? [] : [words.invited(momentText(invitedUntil))]),
  loginName ?? words.noLogin,
  ...(hasSecondFactor ? [words.secondFactor] : []),
]

/** The roles in force, in a line. */
export const rolesText = ({ assignments }: StaffPerson, unitId: string): string =>
  assignments.filter(({ unit, state }) => unit.id === unitId && state !== 'ended').map(({ role, state }) => (state === 'later' ? `${role.text}（${words.later}）` : role.text)).join('、') || words.ended

interface PartsProps {
  person: StaffPerson
  isBusy: boolean
  onEndAssignment: (assignment: StaffPerson['assignments'][number]) => void
  onEndLeave: (leaveId: string) => void
}

/** Every role and every leave, each with the way to end it. */
export const PersonParts = ({ person, isBusy, onEndAssignment, onEndLeave }: PartsProps) => (
  <View className="card">
    <Text className="block bold">{words.assignments}</Text>
    {person.assignments.map((assignment) => (
      <View key={assignment.id} className="part">
        <View className="grow">
          <Text className="block">{assignment.unit.name} · {assignment.role.text}{assignment.state === 'ended' ? `（${words.ended}）` : ''}</Text>
          <Text className="block sub num">{spanText(assignment.fromAt, assignment.untilAt)}</Text>
        </View>
        {assignment.mayEnd && person.may.includes('endAssignment') ? <ActionButton text={words.endNow} kind="line" size="small" isBusy={isBusy} onTap={() => onEndAssignment(assignment)} /> : null}
      </View>
    ))}
    {person.leaves.length > 0 ? <Text className="block bold mt4">{words.leaves}</Text> : null}
    {person.leaves.map(({ id, fromAt, untilAt }) => (
      <View key={id} className="part">
        <Text className="grow num">{spanText(fromAt, untilAt)}</Text>
        {person.may.includes('leave') ? <ActionButton text={words.endLeave} kind="line" size="small" isBusy={isBusy} onTap={() => onEndLeave(id)} /> : null}
      </View>
    ))}
    <Text className="block bold mt4">{words.account}</Text>
    {signInFacts(person).map((fact) => <Text key={fact} className="block">{fact}</Text>)}
  </View>
)

/** What was done to the record, newest first. */
export const PersonHistory = ({ changes }: { changes: readonly StaffChangeEntry[] }) => (
  <View className="card">
    <Text className="block bold">{words.history}</Text>
    {changes.map(({ id, at, what, byName, unitName, roleText }) => (
      <View key={id} className="part">
        <View className="grow">
          <Text className="block">{[what.text, unitName, roleText].filter(Boolean).join(' · ')}</Text>
          <Text className="block sub num">{momentText(at)}，{words.by(byName)}</Text>
        </View>
      </View>
    ))}
  </View>
)
