import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type ServiceSettings, type SettingText, textGroups } from '@shared/contract/bureauServices'
import { textLimits } from '@shared/contract/values'
import { settingWords as words, textGroupTexts } from '@shared/text/settings'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { LinkCell } from '@/components/pieces'
import { type Settings } from './useSettings'

interface TextsProps {
  settings: ServiceSettings
  state: Settings
}

/** As it is written now, saved or not. */
const textNow = (one: SettingText, { edits }: Settings): string => {
  const edit = edits.texts[one.path]
  return edit === undefined ? one.text : (edit ?? one.shipped)
}

const OneText = ({ one, state }: { one: SettingText; state: Settings }) => {
  const text = textNow(one, state)
  const label = one.subject && one.group !== 'head' ? `${one.subject} · ${one.label}` : one.label
  const isOwn = text !== one.shipped
  const isWrong = text.trim() === '' && one.shipped !== ''
  return (
    <Field id={one.path} label={label} help={isOwn && one.shipped !== '' ? words.shipped(one.shipped) : null} error={isWrong ? words.textWrong : null}>
      <TextArea id={one.path} label={label} most={textLimits.note} value={text} hasError={isWrong} onInput={(next) => state.setText(one.path, next)} />
      {isOwn ? <View className="row mt1"><ActionButton text={words.reset} label={`${label}，${words.reset}`} kind="plain" size="small" onTap={() => state.setText(one.path, null)} /></View> : null}
    </Field>
  )
}

const countOwn = (texts: readonly SettingText[], state: Settings): number => texts.filter((one) => textNow(one, state) !== one.shipped).length

/** The texts of one stage, question or outcome, folded until they are wanted: a long form has hundreds. */
const Item = ({ texts, state }: { texts: readonly SettingText[]; state: Settings }) => {
  const [isOpen, setOpen] = useState(false)
  const own = countOwn(texts, state)
  const [first] = texts
  return (
    <View>
      <LinkCell text={first?.subject || first?.label || ''} aside={own > 0 ? words.changed(own) : undefined} isOpen={isOpen} onTap={() => setOpen((now) => !now)} />
      {isOpen ? <View className="setting-texts">{texts.map((one) => <OneText key={one.path} one={one} state={state} />)}</View> : null}
    </View>
  )
}

const byItem = (texts: readonly SettingText[]): SettingText[][] => [...new Set(texts.map(({ item }) => item))].map((item) => texts.filter((one) => one.item === item))

/** Every word of a service that the bureau may change, part by part. */
export const TextGroups = ({ settings, state }: TextsProps) => (
  <View>
    <Text className="block sub mb2">{words.textsHelp}</Text>
    {textGroups.map((group) => {
      const texts = settings.texts.filter((one) => one.group === group)
      if (texts.length === 0) return null
      return (
        <View key={group} className="card">
          <View className="strong mb2" role="heading" aria-level={3}>{words.group(textGroupTexts[group], countOwn(texts, state))}</View>
          {group === 'head' ? texts.map((one) => <OneText key={one.path} one={one} state={state} />) : byItem(texts).map((item) => <Item key={item[0]?.item} texts={item} state={state} />)}
        </View>
      )
    })}
  </View>
)
