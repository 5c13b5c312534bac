import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Area, coverageKinds, roadSides } from '@shared/domain/coverage'
import { coverageKindTexts } from '@shared/text/coverage'
import { entryWords as words } from '@shared/text/coverageScreen'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextInput } from '@/components/inputs'
import { Sheet } from '@/components/Sheet'
import { type AreaProblems, nothingTyped, readTypedArea, type TypedArea } from './typedArea'

interface PartProps {
  typed: TypedArea
  problems: AreaProblems
  onType: (part: Partial<TypedArea>) => void
}

/** Which numbers of the road, and on which side of it. */
const RangeFields = ({ typed, problems, onType }: PartProps) => (
  <View>
    <Field id="area-side" label={words.side}>
      <ChoiceGroup label={words.side} choices={roadSides.map((side) => ({ value: side, text: words.sides[side] }))} chosen={typed.side} onChoose={(side) => onType({ side: side as TypedArea['side'] })} />
    </Field>
    {(['from', 'to'] as const).map((key) => (
      <Field key={key} id={`area-${key}`} label={words[key]} help={key === 'to' ? words.toHelp : null} error={problems[key] ?? null}>
        <TextInput id={`area-${key}`} label={words[key]} kind="number" value={typed[key]} hasError={problems[key] !== undefined} onInput={(text) => onType({ [key]: text })} />
      </Field>
    ))}
  </View>
)

/** One more entry of a unit's coverage. It joins the change that is rehearsed and saved later. */
export const EntryForm = ({ onAdd, onClose }: { onAdd: (area: Area) => void; onClose: () => void }) => {
  const [typed, setTyped] = useState(nothingTyped)
  const [problems, setProblems] = useState<AreaProblems>({})
  const isEstate = typed.kind === 'estate'
  const label = isEstate ? words.estate : words.road
  const type = (part: Partial<TypedArea>) => {
    setProblems({})
    setTyped((now) => ({ ...now, ...part }))
  }
  const add = () => {
    const read = readTypedArea(typed)
    if (read.area) onAdd(read.area)
    else setProblems(read.problems)
  }
  return (
    <Sheet title={words.title} onClose={onClose}>
      <Field id="area-kind" label={words.kind}>
        <ChoiceGroup label={words.kind} choices={coverageKinds.map((kind) => ({ value: kind, text: coverageKindTexts[kind] }))} chosen={typed.kind} onChoose={(kind) => type({ kind: kind as TypedArea['kind'] })} />
      </Field>
      <Field id="area-name" label={label} error={problems.name ?? null}>
        <TextInput id="area-name" label={label} value={typed.name} placeholder={isEstate ? words.estateExample : words.roadExample} hasError={problems.name !== undefined} onInput={(name) => type({ name })} />
      </Field>
      {isEstate ? null : <RangeFields typed={typed} problems={problems} onType={type} />}
      <Text className="block sub mb2">{words.later}</Text>
      <ActionButton text={words.add} onTap={add} />
    </Sheet>
  )
}
