import { Text, View } from '@tarojs/components'
import { type VisitPlan } from '@shared/contract/visits'
import { visitPlanWords as words } from '@shared/text/visits'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { dayWords } from '../visits/TaskCard'

/** A plan in a list: what for, until when, how far. */
export const PlanCard = ({ plan, isOn, onOpen }: { plan: VisitPlan; isOn: boolean; onOpen: () => void }) => {
  const { occasion, groups, fromDay, untilDay, unit, isEnded, done, total } = plan
  return (
    <View className={`card${isOn ? ' plan-on' : ''}`} role="listitem">
      <Tappable label={`${occasion.text}，${words.counts(done, total)}`} className="visit-card" isCurrent={isOn} onTap={onOpen}>
        <View className="row gap-small wrap"><Text className="strong">{occasion.text}</Text>{isEnded ? <Tag text={words.stopped} tone="grey" /> : null}</View>
        <Text className="block num">{words.span(dayWords(fromDay), dayWords(untilDay))}</Text>
        <Text className="block num bold">{total > 0 ? words.counts(done, total) : words.nobody}</Text>
        <Text className="block sub">{words.by(unit.shortName)} · {groups.length > 0 ? groups.map(({ text }) => text).join('、') : words.everybody}</Text>
      </Tappable>
    </View>
  )
}
