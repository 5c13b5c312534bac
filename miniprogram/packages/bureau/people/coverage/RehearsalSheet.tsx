import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { textLimits, type UnitBrief } from '@shared/contract/values'
import { areaText } from '@shared/text/coverage'
import { rehearsalWords as words } from '@shared/text/coverageScreen'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { TroubleLines } from '@/components/TroubleLines'
import { MovedRequests } from './RehearsalParts'
import { type CoverageDraft } from './useCoverageDraft'

type Rehearsed = AnswerOf<typeof contract.rehearseCoverage>

interface RehearsalSheetProps {
  unit: UnitBrief
  draft: CoverageDraft
  onClose: () => void
  onSaved: () => void
}

const areaOfRow = ({ add }: CoverageDraft, row: number): string => {
  const area = add[row - 1]
  return area ? areaText(area) : ''
}

interface FoundProps {
  found: Rehearsed
  draft: CoverageDraft
  isReplacing: boolean
  onReplace: () => void
}

/** What the change would do: what is wrong with it, whom it contradicts, what would move. */
const Found = ({ found: { added, removed, unchanged, problems, conflicts, rehearsal }, draft, isReplacing, onReplace }: FoundProps) => (
  <View>
    <Text className="block mb3 num">{words.changes(added, removed, unchanged)}</Text>
    <TroubleLines title={words.problems} lines={problems.map(({ row, text }) => `${areaOfRow(draft, row)}：${text}`)} />
    <TroubleLines title={words.conflicts} lines={conflicts.map(({ row, entry }) => words.conflict(areaOfRow(draft, row), entry.unit.shortName, entry.text))} />
    {conflicts.length === 0 ? null : conflicts.every(({ mayReplace }) => mayReplace)
      ? <CheckLine text={words.replace} isOn={isReplacing} onToggle={onReplace} />
      : <Text className="block text-amber mb3">{words.cannotReplace}</Text>}
    <MovedRequests rehearsal={rehearsal} />
  </View>
)

const isSavable = ({ problems, conflicts }: Rehearsed, isReplacing: boolean): boolean =>
  problems.length === 0 && (conflicts.length === 0 || (isReplacing && conflicts.every(({ mayReplace }) => mayReplace)))

/** 试算, then 保存: nobody changes who is responsible without having seen what follows from it. */
export const RehearsalSheet = ({ unit, draft, onClose, onSaved }: RehearsalSheetProps) => {
  const [isReplacing, setReplacing] = useState(false)
  const [note, setNote] = useState('')
  const edit = { add: draft.add.map((area) => ({ unitId: unit.id, area })), remove: draft.remove.map(({ id }) => id) }
  // Without the other units' entries from the start: with them nobody would read that they are in the way.
  const remote = useRemote(() => call(contract.rehearseCoverage, { body: edit }), [])
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await call(contract.changeCoverage, { body: { ...edit, note, replace: isReplacing }, key })
    toast(words.saved)
    onSaved()
  })
  // Somebody was quicker: what is in the way now is read again.
  useEffect(() => {
    if (error?.code === 'coverage_contradicts' || error?.code === 'coverage_changed') void remote.reload()
  }, [error])
  return (
    <Sheet title={words.title} onClose={onClose}>
      <WhenReady remote={remote} cards={2}>
        {(found) => (
          <View>
            <Found found={found} draft={draft} isReplacing={isReplacing} onReplace={() => setReplacing(!isReplacing)} />
            {error ? <Notice icon="alert" text={error.text} /> : null}
            <Field id="coverage-note" label={words.note} help={words.noteHelp} isOptional>
              <TextArea id="coverage-note" label={words.note} most={textLimits.note} value={note} onInput={setNote} />
            </Field>
            <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!isSavable(found, isReplacing)} onTap={() => void submit()} />
          </View>
        )}
      </WhenReady>
    </Sheet>
  )
}
