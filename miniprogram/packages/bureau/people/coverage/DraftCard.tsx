import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type UnitBrief } from '@shared/contract/values'
import { areaText } from '@shared/text/coverage'
import { coverageWords as words } from '@shared/text/coverageScreen'
import { ActionButton } from '@/components/ActionButton'
import { Tappable } from '@/components/Tappable'
import { confirm } from '@/platform/dialogs'
import { RehearsalSheet } from './RehearsalSheet'
import { type Drafting } from './useCoverageDraft'

/** What is changed and not saved yet, with the way to see what it would do. */
export const DraftCard = ({ unit, drafting, onSaved }: { unit: UnitBrief; drafting: Drafting; onSaved: () => void }) => {
  const [isOpen, setOpen] = useState(false)
  const { draft, isEmpty, drop, forget } = drafting
  if (isEmpty) return null
  const discard = async () => {
    if (await confirm({ title: words.discardQuestion, text: words.discardText, yes: words.discardYes })) forget()
  }
  return (
    <View className="card card-warm" role="region" aria-label={words.notSaved}>
      <Text className="block bold">{words.notSaved}：{words.draft(draft.add.length, draft.remove.length)}</Text>
      {draft.add.map((area) => (
        <View key={areaText(area)} className="row between">
          <Text className="grow num">{words.adding} {areaText(area)}</Text>
          <Tappable label={words.dropOf(areaText(area))} className="link" onTap={() => drop(area)}>{words.drop}</Tappable>
        </View>
      ))}
      {draft.remove.map(({ id, text }) => <Text key={id} className="block num">{words.removing} {text}</Text>)}
      <View className="row mt3 btns">
        <ActionButton text={words.discard} kind="line" onTap={() => void discard()} />
        <ActionButton text={words.rehearse} onTap={() => setOpen(true)} />
      </View>
      {isOpen ? (
        <RehearsalSheet unit={unit} draft={draft} onClose={() => setOpen(false)} onSaved={() => {
          setOpen(false)
          forget()
          onSaved()
        }} />
      ) : null}
    </View>
  )
}
