import { Text, View } from '@tarojs/components'
import { type QueueRow as Row } from '@shared/contract/staffRequests'
import { queueWords } from '@shared/text/desk'
import { Icon } from '@/components/Icon'
import { DueBlock, Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { type Outcome } from './useBatch'

interface QueueRowProps {
  row: Row
  isOn: boolean
  onTap: () => void
  /** While several are being chosen: whether this one is, and what became of it. */
  choice?: { isChosen: boolean; outcome: Outcome | null }
}

const stateText = ({ offer, status }: Row): string => (offer ? (offer.direction === 'in' ? queueWords.offeredIn : queueWords.offeredOut) : status.text)
const turnWords = ({ offer, assignee, turnText }: Row): string => offer?.unitName ?? [turnText, assignee ? queueWords.inHands(assignee.name) : ''].filter(Boolean).join(' · ')

const Outcomes = ({ outcome: { isAccepted, text } }: { outcome: Outcome }) => (
  <View className="row mt1" role="status">
    <Icon name={isAccepted ? 'check' : 'alert'} color={isAccepted ? 'green' : 'red'} size={20} />
    <Text className={`bold pause-word ${isAccepted ? 'text-green' : 'text-red'}`}>{text}</Text>
  </View>
)

/** A row of the queue: until when, who, what, whose turn. */
export const QueueRow = ({ row, isOn, onTap, choice }: QueueRowProps) => (
  <Tappable label={`${row.name}，${row.title}，${row.turnText}`} role={choice ? 'checkbox' : 'button'} isChosen={choice ? choice.isChosen : undefined} isCurrent={isOn}
    className={`card queue-row${isOn || choice?.isChosen ? ' queue-row-on' : ''}`} onTap={onTap}>
    {choice ? <View className={`check${choice.isChosen ? ' check-on' : ''}`}>{choice.isChosen ? <Icon name="check" color="white" size={18} /> : null}</View> : null}
    <DueBlock due={row.due} status={row.status.code} />
    <View className="grow">
      <View className="row between wrap">
        <Text className="strong">{row.name}</Text>
        <Text className="cap num">{row.number}</Text>
      </View>
      <Text className="block">{row.title}</Text>
      <Text className="block sub">{row.stageTitle}</Text>
      <View className="row wrap mt1 queue-state">
        <Tag text={stateText(row)} tone={row.offer ? 'amber' : 'grey'} />
        <Text className="cap">{turnWords(row)}</Text>
      </View>
      {choice?.outcome ? <Outcomes outcome={choice.outcome} /> : null}
    </View>
  </Tappable>
)
