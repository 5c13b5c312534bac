import { View } from '@tarojs/components'
import { activityKinds, activityLimits, trainingModes } from '@shared/domain/activities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { activityKindTexts, trainingModeTexts } from '@shared/text/activities'
import { Field } from '@/components/Field'
import { TextArea, TextInput } from '@/components/inputs'
import { Chips } from '@/components/Chips'
import { type PartProps, setter } from './partProps'
import { PictureField } from './PictureField'

const kinds = activityKinds.map((value) => ({ value, text: activityKindTexts[value] }))
const modes = trainingModes.map((value) => ({ value, text: trainingModeTexts[value] }))

/** 办什么: kind, name and words. */
export const WhatPart = ({ typed, problems, change, unitId }: PartProps & { unitId: string }) => {
  const set = setter(change)
  return (
    <View className="card">
      <View className="title mb3" role="heading" aria-level={2}>{words.groups.what}</View>
      <Field id="kind" label={words.kind} error={problems.kind}><Chips label={words.kind} isOne choices={kinds} chosen={[typed.kind]} onTap={(kind) => set({ kind })} /></Field>
      {typed.kind === 'training' ? <Field id="mode" label={words.mode} error={problems.mode}><Chips label={words.mode} isOne choices={modes} chosen={typed.mode ? [typed.mode] : []} onTap={(mode) => set({ mode })} /></Field> : null}
      <Field id="title" label={words.name} error={problems.title}><TextInput id="title" label={words.name} value={typed.title} hasError={problems.title !== undefined} onInput={(text) => set({ title: text.slice(0, activityLimits.title) })} /></Field>
      <Field id="summary" label={words.summary} help={words.summaryHelp} error={problems.summary} isOptional><TextInput id="summary" label={words.summary} value={typed.summary} onInput={(text) => set({ summary: text.slice(0, activityLimits.summary) })} /></Field>
      <Field id="body" label={words.body} help={words.bodyHelp} error={problems.body} isOptional><TextArea id="body" label={words.body} most={activityLimits.body} value={typed.body} onInput={(body) => set({ body })} /></Field>
      <PictureField unitId={unitId} url={typed.pictureUrl} error={problems.pictureId} onChange={set} />
    </View>
  )
}
