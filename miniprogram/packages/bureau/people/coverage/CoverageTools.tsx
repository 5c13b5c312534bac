import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type UnitBrief } from '@shared/contract/values'
import { type Area } from '@shared/domain/coverage'
import { coverageWords as words } from '@shared/text/coverageScreen'
import { call } from '@/api/call'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { TableExport } from '@/components/TableExport'
import { EntryForm } from './EntryForm'
import { ImportSheet } from './ImportSheet'

interface CoverageToolsProps {
  unit: UnitBrief
  mayEdit: boolean
  mayAdd: boolean
  /** Something is put together already: to see what it does is the next step then, not to add more. */
  isChanging: boolean
  onAdd: (area: Area) => void
  onChanges: () => void
  onImported: () => void
}

/** What can be done with a unit's coverage as a whole. */
export const CoverageTools = ({ unit, mayEdit, mayAdd, isChanging, onAdd, onChanges, onImported }: CoverageToolsProps) => {
  const [opened, setOpened] = useState<'add' | 'import' | 'export' | null>(null)
  const close = () => setOpened(null)
  return (
    <View className="row wrap cover-buttons">
      {mayAdd ? <ActionButton text={words.add} kind={isChanging ? 'soft' : 'solid'} size="small" icon="plus" onTap={() => setOpened('add')} /> : null}
      {mayEdit ? <ActionButton text={words.importing} kind="line" size="small" onTap={() => setOpened('import')} /> : null}
      <ActionButton text={words.exporting} kind="line" size="small" onTap={() => setOpened('export')} />
      <ActionButton text={words.changes} kind="line" size="small" onTap={onChanges} />
      {opened === 'add' ? <EntryForm onClose={close} onAdd={(area) => { onAdd(area); close() }} /> : null}
      {opened === 'import' ? <ImportSheet onClose={close} onDone={() => { close(); onImported() }} /> : null}
      {opened === 'export' ? <TableExport link={(body) => call(contract.linkCoverageExport, { params: { id: unit.id }, body })} onClose={close} /> : null}
    </View>
  )
}

/** Finds one road or estate by how it begins. */
export const CoverageSearch = ({ value, onInput }: { value: string; onInput: (text: string) => void }) => (
  <View className="input sheet-search">
    <Icon name="search" color="second" size={20} />
    <Input className="input-inner" name="coverage-search" value={value} placeholder={words.search} placeholderClass="placeholder" aria-label={words.search} onInput={({ detail }) => onInput(detail.value)} />
  </View>
)
