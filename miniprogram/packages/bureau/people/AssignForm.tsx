import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ListedUnit } from '@shared/contract/staff'
import { type StaffRole } from '@shared/domain/roles'
import { staffWords as words } from '@shared/text/staff'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { DayPicker } from '@/fields/DayPicker'
import { RoleChoice } from './RoleChoice'

interface AssignFormProps {
  units: readonly ListedUnit[]
  /** The unit from which they were opened. */
  unitId: string
  onSend: (given: { unitId: string; role: StaffRole; untilDay: string | null }) => void
  isBusy: boolean
  error: ApiError | null
}

/** 加岗位: another role, here or in another unit, for good or until a day. */
export const AssignForm = ({ units, unitId, onSend, isBusy, error }: AssignFormProps) => {
  const [chosenUnit, setUnit] = useState(unitId)
  const [role, setRole] = useState<StaffRole>('clerk')
  const [isLimited, setLimited] = useState(false)
  const [untilDay, setUntilDay] = useState<string>()
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="unit" label={words.unit}>
        <SelectSheet title={words.unit} placeholder={words.unit} chosen={chosenUnit} onChoose={setUnit} options={units.map(({ unit }) => ({ value: unit.id, text: unit.name }))} />
      </Field>
      <RoleChoice chosen={role} onChoose={setRole} error={problems.role ?? null} />
      <Field id="term" label={words.from}>
        <ChoiceGroup label={words.from} choices={[{ value: 'open', text: words.noUntil }, { value: 'limited', text: words.withUntil }]} chosen={isLimited ? 'limited' : 'open'} onChoose={(value) => setLimited(value === 'limited')} />
      </Field>
      {isLimited ? <DayPicker id="untilDay" label={words.untilDay} day={untilDay} onPick={setUntilDay} error={problems.untilDay ?? null} /> : null}
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={isLimited && !untilDay} onTap={() => onSend({ unitId: chosenUnit, role, untilDay: (isLimited && untilDay) || null })} />
    </View>
  )
}
