import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ServedService, type ServiceBrief } from '@shared/contract/services'
import { filterWords as words } from '@shared/text/desk'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup } from '@/components/inputs'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { assigneeChoices, useStagesOf } from './filterParts'
import { type QueueFilter } from './useQueuePlace'

interface FilterSheetProps {
  services: readonly ServiceBrief[]
  filter: QueueFilter
  onApply: (filter: QueueFilter) => void
  onClose: () => void
}

/** The empty value stands for: no matter which. */
const everyOr = (every: string, options: { value: string; text: string }[]) => [{ value: '', text: every }, ...options]

const StageField = ({ stages, chosen, onChoose }: { stages: ServedService['stages']; chosen: string; onChoose: (stage: string) => void }) => (
  <Field id="filter-stage" label={words.stage}>
    <SelectSheet title={words.stage} placeholder={words.everyStage} chosen={chosen} onChoose={onChoose} options={everyOr(words.everyStage, stages.map(({ key, title }) => ({ value: key, text: title })))} />
  </Field>
)

/** What is to be seen of the queue: picked here, and shown once it is asked for. */
export const FilterSheet = ({ services, filter, onApply, onClose }: FilterSheetProps) => {
  const [picked, setPicked] = useState(filter)
  const stages = useStagesOf(picked.service)
  return (
    <Sheet title={words.title} onClose={onClose}>
      <Field id="filter-service" label={words.service}>
        <SelectSheet title={words.service} placeholder={words.everyService} chosen={picked.service ?? ''} onChoose={(service) => setPicked({ ...picked, service: service || undefined, stage: undefined })}
          options={everyOr(words.everyService, services.map(({ key, title }) => ({ value: key, text: title })))} />
      </Field>
      {stages.length > 0 ? <StageField stages={stages} chosen={picked.stage ?? ''} onChoose={(stage) => setPicked({ ...picked, stage: stage || undefined })} /> : null}
      <Field id="filter-assignee" label={words.assignee}>
        <ChoiceGroup label={words.assignee} choices={assigneeChoices(filter.assignee)} chosen={picked.assignee ?? 'all'} onChoose={(value) => setPicked({ ...picked, assignee: value === 'all' ? undefined : value })} />
      </Field>
      <View className="mt4"><ActionButton text={words.apply} onTap={() => onApply(picked)} /></View>
    </Sheet>
  )
}
