import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { batchWords, filterWords } from '@shared/text/desk'
import { ActionButton } from '@/components/ActionButton'
import { Tappable } from '@/components/Tappable'
import { FilterSheet } from './FilterSheet'
import { filterText, useServices, useStagesOf } from './filterParts'
import { type QueueFilter } from './useQueuePlace'

interface QueueToolsProps {
  filter: QueueFilter
  isFiltered: boolean
  onFilter: (filter: QueueFilter) => void
  /** Where several can be taken up at once. */
  onBatch?: () => void
}

const Shown = ({ filter, services, onClear }: { filter: QueueFilter; services: ReturnType<typeof useServices>; onClear: () => void }) => (
  <View className="row between" role="status">
    <Text className="grow sub text-green bold">{filterWords.shown(filterText(filter, services, useStagesOf(filter.service)))}</Text>
    <Tappable label={filterWords.clear} className="link" onTap={onClear}>{filterWords.clear}</Tappable>
  </View>
)

/** Above the queue: what of it is shown, and several at once. */
export const QueueTools = ({ filter, isFiltered, onFilter, onBatch }: QueueToolsProps) => {
  const services = useServices()
  const [isOpen, setOpen] = useState(false)
  const apply = (next: QueueFilter) => {
    setOpen(false)
    onFilter(next)
  }
  return (
    <View className="mb2">
      <View className="row between wrap queue-tools">
        <ActionButton text={filterWords.button} icon="filter" kind="soft" size="small" onTap={() => setOpen(true)} />
        {onBatch ? <ActionButton text={batchWords.begin} kind="soft" size="small" onTap={onBatch} /> : null}
      </View>
      {isFiltered ? <Shown filter={filter} services={services} onClear={() => apply({})} /> : null}
      {isOpen ? <FilterSheet services={services} filter={filter} onApply={apply} onClose={() => setOpen(false)} /> : null}
    </View>
  )
}
