import { Text, View } from '@tarojs/components'
import { fairPostsWords as words } from '@shared/text/fairPosts'
import { ageCapText } from '@shared/text/posts'
import { ActionButton } from '@/components/ActionButton'
import { Tag } from '@/components/pieces'
import { type ChosenPost, type FairPost } from './useFairPosts'

interface LineProps {
  post: ChosenPost & Partial<FairPost>
  state: 'there' | 'added' | 'removed'
  /** Null for whoever only reads. */
  onToggle: (() => void) | null
}

const actions = { there: [words.takeAway, words.takeAwayOf], added: [words.leaveOut, words.leaveOutOf], removed: [words.putBack, words.putBackOf] } as const

/** A post of the fair: whose it is, how many would like it, and the way to take it down or back. */
export const FairPostLine = ({ post: { title, employerName, limits, ageCap = null, isOpen = true, interested }, state, onToggle }: LineProps) => {
  const [text, labelOf] = actions[state]
  return (
    <View className="part" role="listitem">
      <View className="grow">
        <View className="row between wrap">
          <View className="grow">
            <Text className="block strong">{title}</Text>
            <Text className="block sub">{employerName}</Text>
          </View>
          {onToggle ? <ActionButton text={text} label={labelOf(title)} kind={state === 'there' ? 'line' : 'soft'} size="small" onTap={onToggle} /> : null}
        </View>
        {limits ? <Text className="block sub">{limits}</Text> : null}
        <View className="row wrap queue-state">
          {state === 'added' ? <Tag text={words.willAdd} tone="amber" /> : state === 'removed' ? <Tag text={words.willGo} tone="amber" /> : null}
          {isOpen ? null : <Tag text={words.closed} tone="grey" />}
          {ageCap === null ? null : <Tag text={ageCapText(ageCap)} tone="grey" />}
          {interested === undefined ? null : <Text className="sub num">{words.interested(interested)}</Text>}
        </View>
      </View>
    </View>
  )
}
