import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ReplyTemplate } from '@shared/contract/thread'
import { threadLimits } from '@shared/domain/thread'
import { templateWords as words } from '@shared/text/threadPage'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { confirm, toast } from '@/platform/dialogs'
import { useKept } from '@/platform/kept'
import { useNeedsLook } from '@/session/secrecy'

interface TemplateSheetProps {
  unitId: string
  /** Null: a new one. */
  template: ReplyTemplate | null
  placeholders: readonly { code: string; text: string }[]
  onDone: () => void
  onClose: () => void
}

/** The service refuses fewer characters. */
const least = 2

/** One template being written; closing the sheet loses no word. */
export const TemplateSheet = ({ unitId, template, placeholders, onDone, onClose }: TemplateSheetProps) => {
  const typed = useKept(`template:${unitId}:${template ? `${template.id}:${template.version}` : 'new'}`, { title: template?.title ?? '', text: template?.text ?? '' })
  const { title, text } = typed.value
  const isHeld = useNeedsLook(`${title}\n${text}`)
  const body = { title: title.trim(), text: text.trim() }
  const saving = useSubmit(async (key: string) => {
    if (template) await call(contract.changeReplyTemplate, { params: { id: template.id }, body: { ...body, version: template.version }, key })
    else await call(contract.addReplyTemplate, { params: { id: unitId }, body, key })
    typed.forget()
    toast(words.saved)
    onDone()
  })
  const removing = useSubmit(async () => {
    if (!template || !(await confirm({ title: words.removeAsk, text: words.removeText, yes: words.remove }))) return
    await call(contract.removeReplyTemplate, { params: { id: template.id } })
    toast(words.removed)
    onDone()
  })
  const error = saving.error ?? removing.error
  const isComplete = body.title.length >= least && body.title.length <= threadLimits.templateTitle && body.text.length >= least
  return (
    <Sheet title={template ? words.change : words.newOne} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="template-title" label={words.name} help={words.nameHelp}>
        <TextInput id="template-title" label={words.name} value={title} onInput={(next) => typed.set((now) => ({ ...now, title: next }))} />
      </Field>
      <Field id="template-text" label={words.text} help={placeholders.length > 0 ? words.placeholders(placeholders.map((one) => `${one.code}（${one.text}）`).join('、')) : null}>
        <TextArea id="template-text" label={words.text} most={threadLimits.text} value={text} onInput={(next) => typed.set((now) => ({ ...now, text: next }))} />
      </Field>
      <View className="mt3"><ActionButton text={words.save} isBusy={saving.isBusy} busyText={words.saving} isDisabled={!isComplete || isHeld} onTap={() => void saving.submit()} /></View>
      {template ? <View className="mt2"><ActionButton text={words.remove} kind="danger" isBusy={removing.isBusy} onTap={() => void removing.submit()} /></View> : null}
    </Sheet>
  )
}
