import { type ReactNode, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffRecord } from '@shared/contract/record'
import { type RecordPurpose } from '@shared/domain/looks'
import { partTexts, recordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { ActionButton } from '@/components/ActionButton'
import { RecordPartBody, useRecordPart } from '@/components/RecordPartBody'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

export type Part = StaffRecord['parts'][number]

interface PartCardProps {
  id: string
  purpose: RecordPurpose
  part: Part
  /** Read at once; others wait for a tap. */
  isFirst: boolean
  /** What can be added, given how to read it anew. */
  actions?: (reload: () => void) => ReactNode
}

const Body = ({ id, purpose, part, actions }: Omit<PartCardProps, 'isFirst'>) => {
  const pages = useRecordPart((after) => call(contract.readRecordPart, { params: { id, part: part.key }, query: { purpose, after } }), [id, purpose, part.key])
  return (
    <View>
      {part.mayEdit ? actions?.(() => void pages.paged.remote.reload()) : null}
      <RecordPartBody pages={pages} title={part.title} none={partTexts[part.key].none} actionOf={({ requestId, title }) => requestId && part.key === 'requests'
        ? <Tappable label={`${words.openRequest}：${title}`} role="link" className="link" onTap={() => void open('staffRequest', { id: requestId })}>{words.openRequest}</Tappable> : null} />
    </View>
  )
}

/** A part of a record: read when it is wanted, with who may see it below. */
export const PartCard = ({ isFirst, ...props }: PartCardProps) => {
  const [isShown, setShown] = useState(isFirst)
  const { part } = props
  return (
    <View className="card record-part" role="region" aria-label={part.title}>
      <View className="strong mb2" role="heading" aria-level={2}>{part.title}</View>
      {isShown ? <Body {...props} /> : <ActionButton text={words.loading} label={`${words.loading}：${part.title}`} kind="soft" size="small" onTap={() => setShown(true)} />}
      <Text className="block cap mt3">{words.readers}：{part.readers.join('、')}</Text>
    </View>
  )
}
