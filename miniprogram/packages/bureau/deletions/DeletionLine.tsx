import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { type DeletionRow } from '@shared/contract/ownRecord'
import { deletionDeskWords as words } from '@shared/text/deletion'
import { momentText } from '@shared/text/due'
import { Tag } from '@/components/pieces'

/** A request to delete a record: who, since when, until when, and what it waits for; at a PC side by side. */
export const DeletionLine = ({ deletion, children }: { deletion: DeletionRow; children?: ReactNode }) => {
  const { name, phone, home, askedAt, dueText, isLate, waits, status, decidedAt, reason } = deletion
  return (
    <View className="card proposal" role="listitem">
      <View className="proposal-what">
        <Text className="block strong num">{words.person(name, phone)}</Text>
        {home ? <Text className="block">{words.home(home)}</Text> : null}
        {reason ? <Text className="block pre">{reason}</Text> : null}
        {waits > 0 && decidedAt === null ? <Text className="block text-amber">{words.waits(waits)}</Text> : null}
      </View>
      <View className="proposal-why">
        <Text className="block sub num">{words.asked(momentText(askedAt))}</Text>
        {decidedAt === null ? <Text className={`block num${isLate ? ' text-red bold' : ''}`}>{words.due(dueText)}{isLate ? `（${words.late}）` : ''}</Text> : <Tag text={status.text} tone="grey" />}
      </View>
      {children}
    </View>
  )
}
