import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Assistance } from '@shared/contract/assist'
import { assistWords } from '@shared/text/assist'
import { ActionButton } from '@/components/ActionButton'
import { copyText } from '@/platform/dialogs'

interface CopyRowProps {
  label: string
  value: string
  isPart?: boolean
  isCopied: boolean
  onCopy: () => void
}

const CopyRow = ({ label, value, isPart = false, isCopied, onCopy }: CopyRowProps) => (
  <View className={`copy-row${isPart ? ' copy-part' : ''}`}>
    <View className="grow">
      <Text className="block sub">{label}</Text>
      <Text className="block pre" selectable>{value}</Text>
    </View>
    <ActionButton text={isCopied ? assistWords.copied : assistWords.copy} label={isCopied ? `${label}${assistWords.copied}` : assistWords.copyLabel(label)} icon={isCopied ? 'check' : 'copy'} kind={isCopied ? 'soft' : 'line'} size="small" onTap={onCopy} />
  </View>
)

/** Every answer with a button to copy it; the one that was copied last says so, for that is where one goes on after looking away. */
export const CopyRows = ({ number, sections }: Pick<Assistance, 'number' | 'sections'>) => {
  const [copied, setCopied] = useState<string | null>(null)
  const rowFor = (key: string, label: string, value: string, isPart = false) => (
    <CopyRow key={key} label={label} value={value} isPart={isPart} isCopied={copied === key} onCopy={() => void copyText(value).then((isDone) => (isDone ? setCopied(key) : undefined))} />
  )
  return (
    <View>
      <View className="card">{rowFor('number', assistWords.number, number.replace(' ', ''))}</View>
      {sections.map(({ title, rows }) => (
        <View key={title} className="card">
          <View className="strong copy-head" role="heading" aria-level={2}>{title}</View>
          {rows.map(({ key, label, value, isPart }) => rowFor(key, label, value, isPart))}
        </View>
      ))}
    </View>
  )
}
