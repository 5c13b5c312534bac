import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { discardWords } from '@shared/text/drafts'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { confirm } from '@/platform/dialogs'
import { forgetDraft } from '../form/keptDraft'

/** Throws a draft away, after asking: photos and words go with it. */
export const DiscardDraft = ({ id, onGone }: { id: string; onGone: () => void }) => {
  const { submit, isBusy, error } = useSubmit(async () => {
    await call(contract.discardDraft, { params: { id } })
    forgetDraft(id)
    onGone()
  })
  const ask = async () => {
    if (await confirm({ title: discardWords.question, text: discardWords.explanation, yes: discardWords.yes, no: discardWords.no })) void submit()
  }
  return (
    <View className="mt2">
      {error ? <View className="text-red bold" role="alert"><Text>{error.text}</Text></View> : null}
      <ActionButton text={discardWords.button} kind="plain" size="small" isBusy={isBusy} busyText={discardWords.busy} onTap={() => void ask()} />
    </View>
  )
}
