import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'

interface ChipsProps<Value extends string> {
  label: string
  choices: readonly { value: Value; text: string }[]
  chosen: readonly Value[]
  onTap: (value: Value) => void
  /** One of them instead of several. */
  isOne?: boolean
}

/** Short choices in a row, each with a check when it is on: one of them, or several. */
export const Chips = <Value extends string>({ label, choices, chosen, onTap, isOne = false }: ChipsProps<Value>) => (
  <View className="act-chips" role={isOne ? 'radiogroup' : 'group'} aria-label={label}>
    {choices.map(({ value, text }) => {
      const isOn = chosen.includes(value)
      return (
        <Tappable key={value} role={isOne ? 'radio' : 'checkbox'} isChosen={isOn} label={text} className={`act-chip${isOn ? ' act-chip-on' : ''}`} onTap={() => onTap(value)}>
          {isOn ? <Icon name="check" size={18} /> : null}
          <Text>{text}</Text>
        </Tappable>
      )
    })}
  </View>
)

/** With it where it was not, without it where it was. */
export const toggled = <Value extends string>(chosen: readonly Value[], value: Value): Value[] => (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
