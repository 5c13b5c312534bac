import { Text, View } from '@tarojs/components'
import { leastNote, textLimits } from '@shared/contract/values'
import { ownActionWords } from '@shared/text/ownRequest'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { useNeedsLook } from '@/session/secrecy'
import { type OwnActing, type OwnSheet } from './useOwnActing'

/** What somebody wants now with their request, and why. Nobody has to say why they withdraw. */
export const ReasonSheet = ({ action, acting }: { action: OwnSheet; acting: OwnActing }) => {
  const { title, text, label, button, busy } = ownActionWords[action]
  const isOptional = action === 'withdraw'
  const words = acting.textOf(action)
  const isHeld = useNeedsLook(words)
  return (
    <Sheet title={title} onClose={acting.close}>
      <Text className="block mb2">{text}</Text>
      {acting.error ? <Notice icon="alert" text={acting.error.text} /> : null}
      <Field id="own-reason" label={label} isOptional={isOptional}>
        <TextArea id="own-reason" label={label} most={textLimits.note} value={words} onInput={(next) => acting.write(action, next)} />
      </Field>
      <View className="mt3">
        <ActionButton text={button} kind={isOptional ? 'danger' : 'solid'} isBusy={acting.isBusy} busyText={busy} isDisabled={isHeld || (!isOptional && words.trim().length < leastNote)} onTap={() => acting.send(action)} />
      </View>
    </Sheet>
  )
}
