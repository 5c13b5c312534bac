import { Text, View } from '@tarojs/components'
import { type QueueRow } from '@shared/contract/staffRequests'
import { searchWords } from '@shared/text/search'
import { DueBlock, Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'

/** A request that was found: masked, with how far it is and who works on it. */
export const FoundRow = ({ row: { name, number, title, stageTitle, status, turnText, due, assignee }, onTap }: { row: QueueRow; onTap: () => void }) => (
  <Tappable label={`${name}，${title}，${status.text}`} role="link" className="card queue-row" onTap={onTap}>
    <DueBlock due={due} status={status.code} />
    <View className="grow">
      <View className="row between wrap">
        <Text className="strong">{name}</Text>
        <Text className="cap num">{number}</Text>
      </View>
      <Text className="block">{title}</Text>
      <Text className="block sub">{stageTitle}</Text>
      <View className="row wrap gap-small mt1">
        <Tag text={status.text} tone="grey" />
        <Text className="cap">{[turnText, assignee && searchWords.worksOnIt(assignee.name, assignee.isMe)].filter(Boolean).join(' · ')}</Text>
      </View>
    </View>
  </Tappable>
)
