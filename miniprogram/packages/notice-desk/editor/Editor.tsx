import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptNotice } from '@shared/contract/notices'
import { noticeDeskWords, noticeEditorWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useAutoSaver } from '@/api/useAutoSaver'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { CheckLine } from '@/components/inputs'
import { PaneTabs } from '@/components/PaneTabs'
import { Refusal } from '@/components/Refusal'
import { DeskPage } from '@/components/DeskPage'
import { confirm, toast } from '@/platform/dialogs'
import { forgetKept } from '@/platform/kept'
import { bringIntoSight } from '@/platform/inSight'
import { back, replace } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { NoticePhone } from '../parts/NoticePhone'
import { AudiencePart } from './AudiencePart'
import { FilesPart } from './FilesPart'
import { createNoticeSaver, isSavable } from './noticeSaver'
import { setter } from './partProps'
import { savingProblems, servedProblems, submittingProblems } from './problems'
import { SaveLine } from './SaveLine'
import { blocksOf, type TypedNotice } from './typedNotice'
import { WritePart } from './WritePart'

const tabs = (['write', 'preview'] as const).map((key) => ({ key, text: words.tabs[key] }))

const Preview = ({ typed, unitName }: { typed: TypedNotice; unitName: string }) => (
  <NoticePhone title={typed.title} unitName={unitName} when={words.today} blocks={blocksOf(typed.body, typed.files)} coverUrl={typed.files.find(({ id }) => id === typed.coverId)?.url ?? null}
    attachments={typed.attachments} hasVideo={typed.videoId !== null} needsReceipt={typed.needsReceipt} />
)

/** The editor of one notice: what is written at the left, what people will see at the right. */
export const Editor = ({ opened }: { opened: KeptNotice }) => {
  const isDesk = useIsDesk()
  const { saver, state } = useAutoSaver(() => createNoticeSaver(opened))
  const [tab, setTab] = useState<'write' | 'preview'>('write')
  const [isTried, setTried] = useState(false)
  const { typed, kept } = state
  const submission = useSubmit(async (key) => {
    const saved = await saver.flush()
    if (!saved) throw saver.state.get().error ?? new Error('not saved')
    saver.arrived((await call(contract.submitNotice, { params: { id: saved.id }, body: { version: saved.version }, key })).notice)
    toast(noticeDeskWords.submitted)
    await replace('staffNotice', { id: saved.id })
  })
  const discarding = useSubmit(async (key) => {
    await call(contract.discardNotice, { params: { id: kept.id }, body: { version: saver.state.get().kept.version }, key })
    forgetKept(`notice:${kept.id}`)
    toast(noticeDeskWords.discarded)
    await replace('staffNotices')
  })
  const served = submission.error ? servedProblems(sentencesFor(submission.error.fields)) : {}
  const problems = { ...served, ...(isTried ? submittingProblems(typed) : {}), ...savingProblems(typed) }
  const own = isTried ? Object.keys({ ...submittingProblems(typed), ...savingProblems(typed) }).length : 0
  const submit = async () => {
    setTried(true)
    setTab('write')
    submission.clearError()
    if (Object.keys({ ...submittingProblems(typed), ...savingProblems(typed) }).length > 0) return void setTimeout(() => bringIntoSight('.field-error'), 60)
    if (!isSavable(typed)) return bringIntoSight('.secrecy')
    await submission.submit()
  }
  const keep = async () => {
    if (!(await saver.flush())) return
    toast(words.kept)
    await back('staffNotices')
  }
  const discard = async () => {
    if (await confirm({ title: noticeDeskWords.buttons.discard, text: noticeDeskWords.discardAsk })) await discarding.submit()
  }
  const part = { typed, problems, change: saver.change, unitId: kept.unit.id }
  const form = (
    <View key={state.round}>
      <Refusal error={submission.error ?? discarding.error} />
      <WritePart {...part} /><AudiencePart {...part} unit={kept.unit} />
      <View className="card"><CheckLine text={`${words.receipt}：${words.receiptHelp}`} isOn={typed.needsReceipt} onToggle={() => setter(saver.change)({ needsReceipt: !typed.needsReceipt })} />{problems.needsReceipt ? <View className="text-red bold" role="alert">{problems.needsReceipt}</View> : null}<View className="sub mt2">{words.whenHelp}</View></View>
      <FilesPart {...part} />
      {kept.may.includes('discard') ? <ActionButton text={noticeDeskWords.buttons.discard} kind="plain" isBusy={discarding.isBusy} onTap={() => void discard()} /> : null}
    </View>
  )
  const bottom = (
    <View className="act-save">
      <View className="grow"><SaveLine state={state} saver={saver} /></View>
      <ActionButton text={words.keepDraft} kind="plain" onTap={() => void keep()} />
      <ActionButton text={own > 0 ? words.toFix(own) : words.submit} isBusy={submission.isBusy} busyText={words.submitting} onTap={() => void submit()} />
    </View>
  )
  const preview = <Preview typed={typed} unitName={kept.unit.name} />
  return (
    <DeskPage title={words.pageTitle} about={typed.title || null} place="notices" above="staffNotices" bottom={bottom} beside={isDesk ? preview : undefined}>
      {isDesk ? null : <PaneTabs label={words.tabsLabel} tabs={tabs} shown={tab} onShow={setTab} />}
      {isDesk || tab === 'write' ? form : preview}
    </DeskPage>
  )
}
