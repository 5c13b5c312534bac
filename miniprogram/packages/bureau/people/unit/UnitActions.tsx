import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type UnitDetails } from '@shared/contract/units'
import { type UnitAction } from '@shared/domain/unitChanges'
import { addUnitWords, mergeWords, unitWords as words } from '@shared/text/unitPage'
import { unitActionTexts } from '@shared/text/units'
import { ActionButton } from '@/components/ActionButton'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/dialogs'
import { AddUnitForm } from './AddUnitForm'
import { DescribeForm } from './DescribeForm'
import { MergeForm } from './MergeForm'
import { StatusForm } from './StatusForm'
import { type UnitFormProps } from './unitForm'
import { type UnitOrder, type useUnit } from './useUnit'

/** 改名 is part of 修改资料. */
type FormAction = Exclude<UnitAction, 'rename'>
const hasForm = (action: UnitAction): action is FormAction => action !== 'rename'

const FormOf = ({ action, ...form }: UnitFormProps & { action: FormAction }) => {
  switch (action) {
    case 'describe': return <DescribeForm {...form} />
    case 'addBelow': return <AddUnitForm {...form} />
    case 'open': return <StatusForm {...form} status="open" />
    case 'suspend': return <StatusForm {...form} status="suspended" />
    case 'close': return <StatusForm {...form} status="closed" />
    case 'merge': return <MergeForm {...form} />
  }
}

const doneText = (order: UnitOrder, { mergeTargets }: UnitDetails): string => {
  if (order.action === 'addBelow') return addUnitWords.done(order.body.shortName)
  if (order.action === 'merge') return mergeWords.done(mergeTargets.find(({ id }) => id === order.body.intoId)?.shortName ?? '')
  return words.saved
}

type Acting = Pick<ReturnType<typeof useUnit>, 'submit' | 'isBusy' | 'error' | 'clearError'>

/** What this administrator may do with the unit, and nothing else: the service says what. */
export const UnitActions = ({ unit, submit, isBusy, error, clearError }: { unit: UnitDetails } & Acting) => {
  const [opened, setOpened] = useState<FormAction | null>(null)
  const open = (action: FormAction | null) => {
    clearError()
    setOpened(action)
  }
  const send = async (order: UnitOrder) => {
    if (!(await submit(order))) return
    setOpened(null)
    toast(doneText(order, unit))
  }
  if (unit.may.length === 0) return <Text className="block sub">{words.nothingAllowed}</Text>
  return (
    <View>
      <View className="person-actions unit-actions" role="group" aria-label={words.actions}>
        {unit.may.filter(hasForm).map((action) => (
          <View key={action} className="person-action">
            <ActionButton text={unitActionTexts[action]} kind={action === 'close' || action === 'merge' ? 'danger' : 'line'} size="small" onTap={() => open(action)} />
          </View>
        ))}
      </View>
      {opened ? (
        <Sheet title={opened === 'addBelow' ? addUnitWords.title(unit.unit.shortName) : `${unitActionTexts[opened]}：${unit.unit.shortName}`} onClose={() => open(null)}>
          <FormOf action={opened} unit={unit} isBusy={isBusy} error={error} onSend={(order) => void send(order)} />
        </Sheet>
      ) : null}
    </View>
  )
}
