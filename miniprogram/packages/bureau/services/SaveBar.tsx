import { Text, View } from '@tarojs/components'
import { settingWords as words } from '@shared/text/settings'
import { type ApiError } from '@/api/apiError'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'

interface SaveBarProps {
  changed: number
  note: string
  onNote: (note: string) => void
  canSave: boolean
  isBusy: boolean
  error: ApiError | null
  onSave: () => void
  onDrop: () => void
  onRebase: () => void
}

/** How much is not saved yet, why it is changed, and the one solid button. A colleague who was faster is said, and nothing typed is lost. */
export const SaveBar = ({ changed, note, onNote, canSave, isBusy, error, onSave, onDrop, onRebase }: SaveBarProps) => (
  <View className="setting-bar">
    {error ? <Notice icon="alert" text={error.code === 'stale_version' ? words.conflict : error.text} /> : null}
    {error?.code === 'stale_version' ? <View className="row mb2"><ActionButton text={words.conflictLook} kind="line" size="small" onTap={onRebase} /></View> : null}
    <Text className="block bold mb2">{changed > 0 ? words.unsaved(changed) : words.nothingToSave}</Text>
    {changed > 0 ? (
      <Field id="setting-note" label={words.note} help={words.noteHelp} isOptional><TextInput id="setting-note" label={words.note} value={note} onInput={onNote} /></Field>
    ) : null}
    {changed > 0 ? <ActionButton text={words.save} busyText={words.saving} isBusy={isBusy} isDisabled={!canSave} onTap={onSave} /> : null}
    {changed > 0 ? <ActionButton text={words.dropChanges} kind="plain" size="small" isDisabled={isBusy} onTap={onDrop} /> : null}
  </View>
)
