import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { elsewhereWords } from '@shared/text/drafts'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Notice } from '@/components/pieces'
import { replace } from '@/platform/navigation'
import { forgetDraft, keepDraft } from './keptDraft'
import { type DraftEditing } from './useDraft'

interface OtherDeviceProps {
  draft: Draft
  editing: DraftEditing
}

/** Both have something: the person says which one stands. */
const SavedThere = ({ editing }: Pick<OtherDeviceProps, 'editing'>) => {
  const { submit, isBusy } = useSubmit((_key: string, settle: () => Promise<void>) => settle())
  return (
    <View className="btns mt3">
      <ActionButton text={elsewhereWords.keepMine} kind="line" isDisabled={isBusy} onTap={() => void submit(editing.keepMine)} />
      <ActionButton text={elsewhereWords.takeTheirs} kind="soft" isDisabled={isBusy} onTap={() => void submit(editing.takeTheirs)} />
    </View>
  )
}

/** It was handed in: what was typed since did not go with it. */
const SubmittedThere = ({ draft }: Pick<OtherDeviceProps, 'draft'>) => {
  const leave = () => {
    forgetDraft(draft.id)
    void replace('requestDetail', { id: draft.id })
  }
  return <View className="mt3"><ActionButton text={elsewhereWords.seeProgress} kind="line" onTap={leave} /></View>
}

/** It was thrown away: what stands here can begin a new one. */
const GoneThere = ({ draft, editing }: OtherDeviceProps) => {
  const { submit, isBusy, error } = useSubmit(async () => {
    const begun = await call(contract.openDraft, { body: { serviceKey: draft.serviceKey } })
    keepDraft(begun.id, { answers: editing.answers, version: begun.version, unheard: [] })
    forgetDraft(draft.id)
    await replace('form', { serviceKey: draft.serviceKey })
  })
  return (
    <View className="mt3">
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <ActionButton text={elsewhereWords.beginAgain} kind="line" isBusy={isBusy} onTap={() => void submit()} />
    </View>
  )
}

/** Another device was there before this one: what happened, and how to go on. Nothing is lost or overwritten unseen. */
export const OtherDevice = ({ draft, editing }: OtherDeviceProps) => {
  const { elsewhere } = editing
  if (!elsewhere) return null
  return (
    <View className="card card-warm" role="alert">
      <Text className="block">{elsewhereWords[elsewhere]}</Text>
      {elsewhere === 'saved' ? <SavedThere editing={editing} /> : null}
      {elsewhere === 'submitted' ? <SubmittedThere draft={draft} /> : null}
      {elsewhere === 'gone' ? <GoneThere draft={draft} editing={editing} /> : null}
    </View>
  )
}
