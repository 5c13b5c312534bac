import { useState } from 'react'
import { View } from '@tarojs/components'
import { unitWords as words } from '@shared/text/unitPage'
import { ActionButton } from '@/components/ActionButton'
import { Notice } from '@/components/pieces'
import { describedBy, type Description, DescriptionFields, hasNames } from './DescriptionFields'
import { troubleOf, type UnitFormProps } from './unitForm'

/** 修改资料: names, phone, address, hours. */
export const DescribeForm = ({ unit, onSend, isBusy, error }: UnitFormProps) => {
  const [value, setValue] = useState<Description>({ name: unit.unit.name, shortName: unit.unit.shortName, phone: unit.phone ?? '', address: unit.address ?? '', hours: unit.hours ?? '' })
  const { problems, sentence } = troubleOf(error)
  return (
    <View>
      {sentence ? <Notice icon="alert" text={sentence} /> : null}
      <DescriptionFields hasNames={unit.may.includes('rename')} value={value} problems={problems} onChange={(part) => setValue((now) => ({ ...now, ...part }))} />
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!hasNames(value)} onTap={() => onSend({ action: 'describe', body: { ...describedBy(value), version: unit.version } })} />
    </View>
  )
}
