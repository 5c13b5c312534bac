import { useState } from 'react'
import { View } from '@tarojs/components'
import { settingWords as words } from '@shared/text/settings'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Tag } from '@/components/pieces'
import { type Bank } from './sharedEdits'

/** A bank: its name, and whether new requests may choose it. It never goes, for requests of before are read by it. */
export const BankLine = ({ bank, onChange }: { bank: Bank; onChange: (bank: Bank) => void }) => (
  <View className="part setting-limit">
    <View className="grow">
      <Field id={`bank-${bank.value}`} label={words.bankName}>
        <TextInput id={`bank-${bank.value}`} label={`${words.bankName} ${bank.value}`} value={bank.text} onInput={(text) => onChange({ ...bank, text })} />
      </Field>
      <View className="row between wrap">
        <Tag text={bank.isOffered ? words.bankOffered : words.closed} tone={bank.isOffered ? 'green' : 'grey'} />
        <ActionButton text={bank.isOffered ? words.bankStop : words.bankAgain} label={`${bank.text}，${bank.isOffered ? words.bankStop : words.bankAgain}`} kind="line" size="small" onTap={() => onChange({ ...bank, isOffered: !bank.isOffered })} />
      </View>
    </View>
  </View>
)

/** Another bank, under a short code that requests keep. */
export const NewBank = ({ taken, onAdd }: { taken: readonly string[]; onAdd: (bank: Bank) => void }) => {
  const [value, setValue] = useState('')
  const [text, setText] = useState('')
  const isGood = /^[a-z]{2,12}$/.test(value) && !taken.includes(value) && text.trim().length >= 2
  const add = () => {
    onAdd({ value, text: text.trim(), isOffered: true })
    setValue('')
    setText('')
  }
  return (
    <View className="part setting-limit">
      <View className="grow">
        <Field id="bank-new-name" label={words.bankNewName}><TextInput id="bank-new-name" label={words.bankNewName} value={text} onInput={setText} /></Field>
        <Field id="bank-new-code" label={words.bankCode}><TextInput id="bank-new-code" label={words.bankCode} value={value} onInput={setValue} /></Field>
        <ActionButton text={words.bankAdd} kind="line" size="small" isDisabled={!isGood} onTap={add} />
      </View>
    </View>
  )
}
