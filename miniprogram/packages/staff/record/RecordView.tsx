import { type ReactNode, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type RecordPartKey } from '@shared/domain/recordParts'
import { levelTexts, purposeTexts, recordWords as words } from '@shared/text/record'
import { ActionButton } from '@/components/ActionButton'
import { Tag } from '@/components/pieces'
import { BenefitSheet } from './BenefitSheet'
import { EmploymentSheet } from './EmploymentSheet'
import { EntrySheet, type EntryKind } from './EntrySheet'
import { type Part, PartCard } from './PartCard'
import { type OpenedRecord } from './PurposeForm'
import { RevealSheet } from './RevealSheet'

type SheetKind = EntryKind | 'employment' | 'benefit' | 'reveal'
interface Shown {
  kind: SheetKind
  reload: () => void
}

/** What is read at once; the rest waits until somebody wants it. */
const readAtOnce: readonly RecordPartKey[] = ['identity', 'requests']
/** What can be added to which part. */
const additions: Partial<Record<RecordPartKey, readonly { kind: SheetKind; text: string }[]>> = {
  employment: [{ kind: 'employment', text: words.editEmployment }, { kind: 'referral', text: words.addReferral }, { kind: 'outcome', text: words.addOutcome }, { kind: 'contact', text: words.addContact }],
  benefits: [{ kind: 'benefit', text: words.addBenefit }],
}

const Buttons = ({ part, onOpen }: { part: Part; onOpen: (kind: SheetKind) => void }): ReactNode => (
  <View className="record-buttons">
    {(additions[part.key] ?? []).map(({ kind, text }) => <View key={kind} className="record-button"><ActionButton text={text} kind="soft" size="small" onTap={() => onOpen(kind)} /></View>)}
  </View>
)

/** An opened record: who it is, then its parts; at a PC in two columns. */
export const RecordView = ({ record, purpose }: OpenedRecord) => {
  const [shown, setShown] = useState<Shown | null>(null)
  const { id, parts } = record
  const close = () => setShown(null)
  const saved = () => {
    shown?.reload()
    close()
  }
  const sheet = { id, purpose, onClose: close, onSaved: saved }
  return (
    <View>
      <View className="card">
        <View className="row between wrap">
          <View className="grow">
            <View className="title" role="heading" aria-level={2}>{record.name}　<Text className="num">{record.phone}</Text></View>
            <Text className="block sub">{[record.home?.name, purposeTexts[purpose]].filter(Boolean).join(' · ')}</Text>
          </View>
          <Tag text={levelTexts[record.level]} tone="grey" />
        </View>
        {record.isMasked ? (
          <View className="row between wrap mt2">
            <Text className="sub grow">{words.masked}</Text>
            <ActionButton text={words.reveal} icon="eye" kind="line" size="small" onTap={() => setShown({ kind: 'reveal', reload: () => undefined })} />
          </View>
        ) : null}
      </View>
      <View className="record-parts">
        {parts.filter(({ mayRead }) => mayRead).map((part) => (
          <PartCard key={part.key} id={id} purpose={purpose} part={part} isFirst={readAtOnce.includes(part.key)} actions={(reload) => <Buttons part={part} onOpen={(kind) => setShown({ kind, reload })} />} />
        ))}
      </View>
      {shown?.kind === 'reveal' ? <RevealSheet id={id} purpose={purpose} onClose={close} /> : null}
      {shown?.kind === 'employment' ? <EmploymentSheet {...sheet} /> : null}
      {shown?.kind === 'benefit' ? <BenefitSheet {...sheet} /> : null}
      {shown?.kind === 'referral' || shown?.kind === 'outcome' || shown?.kind === 'contact' ? <EntrySheet {...sheet} kind={shown.kind} /> : null}
    </View>
  )
}
