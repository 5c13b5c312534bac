import { Input, Text, Textarea, View } from '@tarojs/components'
import { isH5 } from '@/platform/environment'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

interface InputProps {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  onLeave?: () => void
  placeholder?: string
  hasError?: boolean
}

// Taro's Input on H5 is a custom element: the label goes to the real input inside by its name.
const named = (id: string, label: string) => (isH5 ? { name: id, nativeProps: { 'aria-label': label, autoComplete: 'off' } } : { name: id })

/** One line. `kind` brings the right keyboard. */
export const TextInput = ({ id, label, value, onInput, onLeave, placeholder, hasError = false, kind = 'text', isSecret = false }: InputProps & { kind?: 'text' | 'number' | 'idcard' | 'digit'; isSecret?: boolean }) => (
  <View className={`input${hasError ? ' input-bad' : ''}`}>
    <Input
      className="input-inner"
      {...named(id, label)}
      type={kind}
      password={isSecret}
      value={value}
      maxlength={200}
      placeholder={placeholder}
      placeholderClass="placeholder"
      aria-label={label}
      onInput={({ detail }) => onInput(detail.value)}
      onBlur={onLeave}
    />
  </View>
)

/** Several lines, with how much room is left near the end. */
export const TextArea = ({ id, label, value, onInput, onLeave, placeholder, hasError = false, most }: InputProps & { most: number }) => (
  <View className={`input input-area${hasError ? ' input-bad' : ''}`}>
    <Textarea
      className="input-inner area-inner"
      {...named(id, label)}
      value={value}
      maxlength={most}
      placeholder={placeholder}
      placeholderClass="placeholder"
      aria-label={label}
      onInput={({ detail }) => onInput(detail.value)}
      onBlur={onLeave}
    />
    {value.length > most * 0.8 ? <Text className="cap area-count">还能写 {most - value.length} 个字</Text> : null}
  </View>
)

interface Choice {
  value: string
  text: string
}

/** One of a few, all of them in sight. */
export const ChoiceGroup = ({ label, choices, chosen, onChoose }: { label: string; choices: readonly Choice[]; chosen: string; onChoose: (value: string) => void }) => (
  <View className="choices" role="radiogroup" aria-label={label}>
    {choices.map(({ value, text }) => (
      <Tappable key={value} role="radio" isChosen={value === chosen} label={text} className={`choice${value === chosen ? ' choice-on' : ''}`} onTap={() => onChoose(value)}>
        {value === chosen ? <Icon name="check" size={20} /> : null}
        <Text>{text}</Text>
      </Tappable>
    ))}
  </View>
)

/** A box to tick, the whole line to tap. */
export const CheckLine = ({ text, isOn, onToggle, hasError = false }: { text: string; isOn: boolean; onToggle: () => void; hasError?: boolean }) => (
  <Tappable role="checkbox" isChosen={isOn} label={text} className="check-line" onTap={onToggle}>
    <View className={`check${isOn ? ' check-on' : ''}${hasError ? ' check-bad' : ''}`}>{isOn ? <Icon name="check" color="white" size={18} /> : null}</View>
    <Text className="grow">{text}</Text>
  </Tappable>
)
