import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type CoverageChange } from '@shared/contract/coverage'
import { momentText } from '@shared/text/due'
import { changeWords as words, coverageWords } from '@shared/text/coverageScreen'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { Notice, Tag } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { confirm, toast } from '@/platform/dialogs'
import { ChangeSheet } from './ChangeSheet'

const whatOf = ({ why, added, removed }: CoverageChange): string => `${why.text} · ${words.counts(added, removed)}`

interface ChangeCardProps {
  change: CoverageChange
  isBusy: boolean
  onUndo: () => void
  onDetails: () => void
}

const ChangeCard = ({ change, isBusy, onUndo, onDetails }: ChangeCardProps) => (
  <View className="card" role="listitem">
    <View className="row wrap between">
      <Text className="bold grow">{whatOf(change)}</Text>
      {change.undoneById ? <Tag text={words.undone} tone="grey" /> : null}
    </View>
    {change.units[0] ? <Text className="block">{words.units(change.units[0].shortName, change.unitCount)}</Text> : null}
    {change.note ? <Text className="block pre">{change.note}</Text> : null}
    <Text className="block sub num">{momentText(change.at)}，{words.by(change.byName)}</Text>
    <View className="row wrap cover-buttons">
      <ActionButton text={words.details} label={`${words.details}：${whatOf(change)}`} kind="soft" size="small" onTap={onDetails} />
      {change.mayUndo && !change.undoneById ? <ActionButton text={words.undo} label={words.undoOf(whatOf(change))} kind="line" size="small" isBusy={isBusy} busyText={words.undoing} onTap={onUndo} /> : null}
    </View>
  </View>
)

/** Who changed the coverage, when and why, newest first; what was a mistake is taken back. */
export const CoverageChanges = ({ unitId, onBack, onUndone }: { unitId: string; onBack: () => void; onUndone: () => void }) => {
  const paged = usePaged(async (after) => {
    const { changes, next } = await call(contract.listCoverageChanges, { params: { id: unitId }, query: { after } })
    return { rows: changes, next }
  }, [unitId])
  const [openedId, setOpened] = useState<string | null>(null)
  const { submit, isBusy, error } = useSubmit(async (key, change: CoverageChange) => {
    await call(contract.undoCoverageChange, { params: { id: change.id }, body: {}, key })
    toast(words.undid)
    onUndone()
    await paged.remote.reload()
  })
  const undo = async (change: CoverageChange) => {
    if (await confirm({ title: words.undoQuestion, text: words.undoText, yes: words.undo })) await submit(change)
  }
  return (
    <View>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none} text={words.noneText} action={{ text: coverageWords.backToList, onTap: onBack }} /> : (
          <View role="list" aria-label={coverageWords.changes}>
            {rows.map((change) => <ChangeCard key={change.id} change={change} isBusy={isBusy} onUndo={() => void undo(change)} onDetails={() => setOpened(change.id)} />)}
          </View>
        )}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {openedId ? <ChangeSheet id={openedId} onClose={() => setOpened(null)} /> : null}
    </View>
  )
}
