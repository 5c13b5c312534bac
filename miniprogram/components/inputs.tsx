import { type ReactNode } from 'react'
import { Input, Text, Textarea, View } from '@tarojs/components'
import { isH5 } from '@/platform/environment'
import { useDescription } from './Field'
import { Icon } from './Icon'
import { SecrecyNotice } from './SecrecyNotice'
import { Tappable } from './Tappable'

interface InputProps {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  onLeave?: () => void
  /** The Enter key, or the one on the phone that says 完成. */
  onEnter?: () => void
  placeholder?: string
  hasError?: boolean
}

/** Name, label, help and error of an input. Taro's Input on H5 is a custom element: they go to the real input inside. */
const useNamed = (id: string, label: string) => {
  const words = { 'aria-label': label, ...useDescription() }
  return { name: id, ...words, ...(isH5 ? { nativeProps: { ...words, autoComplete: 'off' } } : {}) }
}

/** One line. `kind` brings the right keyboard. Words that may name a unit are warned of while they are typed. */
export const TextInput = ({ id, label, value, onInput, onLeave, onEnter, placeholder, hasError = false, kind = 'text', isSecret = false }: InputProps & { kind?: 'text' | 'number' | 'idcard' | 'digit'; isSecret?: boolean }) => (
  <>
    <View className={`input${hasError ? ' input-bad' : ''}`}>
      <Input
        className="input-inner"
        {...useNamed(id, label)}
        type={kind}
        password={isSecret}
        value={value}
        maxlength={200}
        placeholder={placeholder}
        placeholderClass="placeholder"
        onInput={({ detail }) => onInput(detail.value)}
        onBlur={onLeave}
        onConfirm={onEnter}
      />
    </View>
    {kind === 'text' && !isSecret ? <SecrecyNotice text={value} /> : null}
  </>
)

interface TextAreaProps {
  most: number
  /** Within its border, above the words: a row of tools. */
  above?: ReactNode
  className?: string
  /** Where the caret stood when something was typed or it was left; WeChat tells it, a browser does not. */
  onCursor?: (at: number | undefined) => void
}

/** Several lines, with how much room is left near the end; warns as TextInput does. */
export const TextArea = ({ id, label, value, onInput, onLeave, placeholder, hasError = false, most, above, className = '', onCursor }: InputProps & TextAreaProps) => (
  <>
    <View className={`input input-area${hasError ? ' input-bad' : ''} ${className}`}>
      {above}
      <Textarea
        className="input-inner area-inner"
        {...useNamed(id, label)}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="placeholder"
        onInput={({ detail }) => {
          onCursor?.(detail.cursor)
          onInput(detail.value)
        }}
        onBlur={({ detail }) => {
          onCursor?.(detail.cursor)
          onLeave?.()
        }}
      />
      {value.length > most * 0.8 ? <Text className="cap area-count">还能写 {most - value.length} 个字</Text> : null}
    </View>
    <SecrecyNotice text={value} />
  </>
)

interface Choice {
  value: string
  text: string
}

/** One of a few, all of them in sight. */
export const ChoiceGroup = ({ label, choices, chosen, onChoose }: { label: string; choices: readonly Choice[]; chosen: string; onChoose: (value: string) => void }) => (
  <View className="choices" role="radiogroup" aria-label={label} {...useDescription()}>
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
