import { useState } from 'react'
import { View } from '@tarojs/components'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { useAreas } from '@/api/areas'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { useAutoSaver } from '@/api/useAutoSaver'
import { ActionButton } from '@/components/ActionButton'
import { PaneTabs } from '@/components/PaneTabs'
import { confirm } from '@/platform/dialogs'
import { bringIntoSight } from '@/platform/inSight'
import { replace } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { ActivityPage } from '../parts/ActivityPage'
import { ActivityPreview } from './ActivityPreview'
import { createActivitySaver, isSavable } from './activitySaver'
import { AudiencePart } from './AudiencePart'
import { type PlaceNames } from './differences'
import { FormPart } from './FormPart'
import { type Problems, publishingProblems, savingProblems, servedProblems } from './problems'
import { ChangeSheet, PublishSheet } from './PublishSheets'
import { SaveLine } from './SaveLine'
import { SeatsPart } from './SeatsPart'
import { bodyOf } from './typedActivity'
import { WhatPart } from './WhatPart'
import { WhenPart } from './WhenPart'

const tabs = (['write', 'preview'] as const).map((key) => ({ key, text: words.tabs[key] }))

const useNames = (): PlaceNames => {
  const { data } = useAreas()
  return new Map((data ?? []).flatMap((street) => [street, ...street.communities]).map(({ code, name }) => [code, name]))
}

/** What is to be mended: of saving at once, of publishing once somebody tried, of the service until it is sent again. */
const useProblems = ({ typed }: { typed: Parameters<typeof savingProblems>[0] }, isTried: boolean, served: ApiError | null): Problems => ({
  ...(served ? servedProblems(sentencesFor(served.fields), typed) : {}), ...(isTried ? publishingProblems(typed) : {}), ...savingProblems(typed),
})

/** The editor of one activity: what is written at the left, what people will see at the right. */
export const Editor = ({ opened }: { opened: KeptActivity }) => {
  const isDesk = useIsDesk()
  const { saver, state } = useAutoSaver(() => createActivitySaver(opened))
  const names = useNames()
  const [tab, setTab] = useState<'write' | 'preview'>('write')
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<ApiError | null>(null)
  const [sheet, setSheet] = useState<'publish' | 'change' | null>(null)
  const { typed, kept: activity } = state
  const problems = useProblems(state, isTried, refused)
  const count = Object.keys(problems).length
  const isDraft = activity.state.code === 'draft'
  const part = { typed, problems, change: saver.change }
  const look = () => {
    setTried(true)
    setRefused(null)
    setTab('write')
    const left = { ...publishingProblems(typed), ...savingProblems(typed) }
    if (Object.keys(left).length > 0) return setTimeout(() => bringIntoSight('.field-error'), 60)
    if (!isSavable(typed)) return bringIntoSight('.secrecy')
    return setSheet(isDraft ? 'publish' : 'change')
  }
  const done = (next: KeptActivity) => {
    setSheet(null)
    saver.arrived(next)
    void replace('staffActivities', { id: next.id })
  }
  const refuse = (error: ApiError) => {
    setSheet(null)
    setRefused(error)
    if (error.code === 'stale_version') saver.state.set({ ...saver.state.get(), error })
    setTimeout(() => bringIntoSight('.field-error'), 60)
  }
  const dropChanges = async () => {
    if (await confirm({ title: words.dropChanges, text: words.dropAsk })) await saver.takeTheirs()
  }
  const preview = <ActivityPreview content={bodyOf(typed)} organiser={activity.organiser.name} pictureUrl={typed.pictureUrl} names={names} />
  const form = (
    <View key={state.round}>
      <WhatPart {...part} unitId={activity.organiser.id} /><WhenPart {...part} isPublic={!isDraft} /><SeatsPart {...part} /><AudiencePart {...part} /><FormPart {...part} />
      {!isDraft && state.isUnsaved ? <ActionButton text={words.dropChanges} kind="plain" onTap={() => void dropChanges()} /> : null}
    </View>
  )
  const mayPublish = activity.may.includes('publish') || !isDraft
  const bottom = (
    <View className="act-save">
      <View className="grow"><SaveLine state={state} saver={saver} /></View>
      {mayPublish ? <ActionButton text={isTried && count > 0 ? words.toFix(count) : isDraft ? words.look : words.change} isDisabled={!isDraft && !state.isUnsaved} onTap={look} /> : <View className="sub">{words.leadPublishes}</View>}
    </View>
  )
  return (
    <ActivityPage title={isDraft ? words.title : words.changeTitle} about={typed.title || null} bottom={bottom} beside={isDesk ? preview : undefined}>
      {isDesk ? null : <PaneTabs label={words.tabsLabel} tabs={tabs} shown={tab} onShow={setTab} />}
      {isDesk || tab === 'write' ? form : preview}
      {sheet === 'publish' ? <PublishSheet saver={saver} activity={activity} names={names} onDone={done} onRefused={refuse} onClose={() => setSheet(null)} /> : null}
      {sheet === 'change' ? <ChangeSheet saver={saver} activity={activity} names={names} onDone={done} onRefused={refuse} onClose={() => setSheet(null)} /> : null}
    </ActivityPage>
  )
}
