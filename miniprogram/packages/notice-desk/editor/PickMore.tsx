import { type ReactNode, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Tappable } from '@/components/Tappable'
import { Chips, toggled } from '@/components/Chips'

interface Choice<Value extends string> {
  value: Value
  text: string
}

interface PickMoreProps<Value extends string> {
  label: string
  add: string
  choices: readonly Choice<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
  /** In place of the chips of the sheet, where there are very many. */
  sheet?: (chosen: readonly Value[], toggle: (value: Value) => void) => ReactNode
}

/** What is picked stands as chips, each of which a tap takes away; more come from a sheet. */
export const PickMore = <Value extends string>({ label, add, choices, chosen, onChange, sheet }: PickMoreProps<Value>) => {
  const [isOpen, setOpen] = useState(false)
  const toggle = (value: Value) => onChange(toggled(chosen, value))
  return (
    <View className="notice-pick">
      <Text className="sub notice-pick-label">{label}</Text>
      <View className="act-chips grow" role="group" aria-label={label}>
        {choices.filter(({ value }) => chosen.includes(value)).map(({ value, text }) => (
          <Tappable key={value} label={words.removeOf(text)} className="act-chip act-chip-on" onTap={() => toggle(value)}><Icon name="check" size={18} /><Text>{text}</Text></Tappable>
        ))}
        <Tappable label={add} className="act-chip" onTap={() => setOpen(true)}><Icon name="plus" size={18} /><Text>{add}</Text></Tappable>
      </View>
      {isOpen ? (
        <Sheet title={add} onClose={() => setOpen(false)}>
          {sheet ? sheet(chosen, toggle) : <Chips label={label} choices={choices} chosen={chosen} onTap={toggle} />}
          <View className="mt4"><ActionButton text={words.picked} onTap={() => setOpen(false)} /></View>
        </Sheet>
      ) : null}
    </View>
  )
}
