import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { leastNote, textLimits } from '@shared/contract/values'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/platform/dialogs'
import { needsLook, useVouching } from '@/session/secrecy'

interface WordsSheetProps {
  title: string
  /** What happens then. */
  text?: string
  label: string
  help: string
  button: string
  busy: string
  done: string
  isDanger?: boolean
  send: (words: string, key: string) => Promise<void>
  onClose: () => void
}

/** Something that needs a reason: what will happen, the words, one button. What was typed stays where it was refused. */
export const WordsSheet = ({ title, text, label, help, button, busy, done, isDanger = false, send, onClose }: WordsSheetProps) => {
  useVouching()
  const [words, setWords] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await send(words.trim(), key)
    toast(done)
    onClose()
  })
  return (
    <Sheet title={title} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {text ? <Text className="block mb3">{text}</Text> : null}
      <Field id="words" label={label} help={help}><TextArea id="words" label={label} most={textLimits.note} value={words} onInput={setWords} /></Field>
      <View className="mt3"><ActionButton text={button} kind={isDanger ? 'danger' : 'solid'} isBusy={isBusy} busyText={busy} isDisabled={words.trim().length < leastNote || needsLook(words)} onTap={() => void submit()} /></View>
    </Sheet>
  )
}
