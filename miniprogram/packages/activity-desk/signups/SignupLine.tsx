import { Text, View } from '@tarojs/components'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { dayAndClock } from '@shared/text/activityTimes'
import { activitySignupWords as words } from '@shared/text/activitySignups'
import { momentText } from '@shared/text/due'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'

const tones = { pending: 'amber', confirmed: 'green', waiting: 'grey', offered: 'amber', ended: 'grey' } as const

/** Where somebody stands, in words. */
export const standingText = ({ state, linePlace, offeredUntil }: StaffSignup): string =>
  linePlace !== null ? words.line(linePlace) : state.code === 'offered' && offeredUntil !== null ? words.offered(dayAndClock(offeredUntil)) : state.text

/** Somebody who signed up: who, how to reach them, how they stand. */
export const SignupLine = ({ signup, onTap }: { signup: StaffSignup; onTap: () => void }) => {
  const { name, phone, home, state, byStaff, attended, createdAt, answers } = signup
  return (
    <View role="listitem" className="roster-item">
      <Tappable label={`${name}，${standingText(signup)}`} className="people-line" onTap={onTap}>
        <View className="col-name"><Text className="block bold">{name}</Text><Text className="block sub">{home?.shortName ?? ''}</Text></View>
        <View className="col-role">
          <Text className="block num">{phone || words.noPhone}</Text>
          <Text className="block sub num">{[momentText(createdAt), byStaff ? words.byStaff : null, attended.length > 0 ? words.attended(attended.length) : null].filter(Boolean).join(' · ')}</Text>
          {answers.length > 0 ? <Text className="block sub">{answers.map(({ label, text }) => `${label}：${text}`).join('；')}</Text> : null}
        </View>
        <View className="col-state"><Tag text={standingText(signup)} tone={tones[state.code]} /></View>
      </Tappable>
    </View>
  )
}
