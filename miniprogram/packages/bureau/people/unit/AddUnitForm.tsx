import { useState } from 'react'
import { View } from '@tarojs/components'
import { type UnitKind } from '@shared/domain/roles'
import { unitKindTexts } from '@shared/text/ownRequest'
import { addUnitWords as words, unitWords } from '@shared/text/unitPage'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { describedBy, type Description, DescriptionFields, hasNames, noDescription } from './DescriptionFields'
import { troubleOf, type UnitFormProps } from './unitForm'

/** 新增下级站点: what kind, its names, and what is known of it. */
export const AddUnitForm = ({ unit: { kindsBelow }, onSend, isBusy, error }: UnitFormProps) => {
  const [kind, setKind] = useState<UnitKind | undefined>(kindsBelow[0])
  const [value, setValue] = useState<Description>(noDescription)
  const [officialCode, setCode] = useState('')
  const { problems, sentence } = troubleOf(error)
  return (
    <View>
      {sentence ? <Notice icon="alert" text={sentence} /> : null}
      <Field id="unit-kind" label={words.kind} error={problems.kind ?? null}>
        <ChoiceGroup label={words.kind} choices={kindsBelow.map((one) => ({ value: one, text: unitKindTexts[one] }))} chosen={kind ?? ''} onChoose={(one) => setKind(one as UnitKind)} />
      </Field>
      <DescriptionFields hasNames value={value} problems={problems} onChange={(part) => setValue((now) => ({ ...now, ...part }))} />
      <Field id="unit-code" label={words.officialCode} error={problems.officialCode ?? null} isOptional>
        <TextInput id="unit-code" label={words.officialCode} value={officialCode} hasError={problems.officialCode !== undefined} onInput={setCode} />
      </Field>
      <ActionButton text={words.send} isBusy={isBusy} busyText={unitWords.saving} isDisabled={!kind || !hasNames(value)}
        onTap={() => kind && onSend({ action: 'addBelow', body: { ...describedBy(value), kind, officialCode: officialCode.trim() || null } })} />
    </View>
  )
}
