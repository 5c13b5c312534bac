import { Text, View } from '@tarojs/components'
import { noticeKinds, noticeLimits as limits } from '@shared/domain/notices'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { noticeKindTexts } from '@shared/text/noticeTexts'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Chips } from '@/components/Chips'
import { BodyField } from './BodyField'
import { type PartProps, setter } from './partProps'

const kinds = noticeKinds.map((value) => ({ value, text: noticeKindTexts[value] }))

/** What is said: title, kind and words. */
export const WritePart = (props: PartProps & { unitId: string }) => {
  const { typed, problems, change } = props
  const set = setter(change)
  return (
    <View className="card">
      <View className="notice-head">
        <Field id="title" label={words.title} error={problems.title}>
          <TextInput id="title" label={words.title} value={typed.title} hasError={problems.title !== undefined} onInput={(text) => set({ title: text.slice(0, limits.title) })} />
          <Text className="block cap notice-count num">{words.count(typed.title.length, limits.title)}</Text>
        </Field>
        <Field id="kind" label={words.kind} error={problems.kind}><Chips label={words.kind} isOne choices={kinds} chosen={[typed.kind]} onTap={(kind) => set({ kind })} /></Field>
      </View>
      <Field id="summary" label={words.summary} help={words.summaryHelp} error={problems.summary} isOptional><TextInput id="summary" label={words.summary} value={typed.summary} onInput={(text) => set({ summary: text.slice(0, limits.summary) })} /></Field>
      <BodyField {...props} />
    </View>
  )
}
