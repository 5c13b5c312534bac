import { Text, View } from '@tarojs/components'
import { clockText } from '@shared/text/activityTimes'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { secrecyWords } from '@shared/text/secrecy'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { isSavable, type NoticeSaver, type NoticeSaverState } from './noticeSaver'
import { savingProblems } from './problems'

const statusOf = ({ typed, kept, isUnsaved, isSaving, error }: NoticeSaverState): { text: string; isFine: boolean } => {
  if (error) return { text: error.code === 'offline' ? words.notSaved : error.text, isFine: false }
  const blocked = Object.keys(savingProblems(typed)).length
  if (blocked > 0) return { text: words.blocked(blocked), isFine: false }
  if (!isSavable(typed)) return { text: secrecyWords.notSent, isFine: false }
  if (isSaving) return { text: words.saving, isFine: true }
  return { text: isUnsaved ? words.waitingToSave : words.saved(clockText(kept.updatedAt)), isFine: true }
}

/** Whether what was typed has arrived; what to do where it has not. */
export const SaveLine = ({ state, saver }: { state: NoticeSaverState; saver: NoticeSaver }) => {
  if (state.error?.code === 'stale_version') {
    return (
      <View className="card card-warm" role="alert">
        <Text className="block mb2">{words.stale}</Text>
        <View className="row wrap cover-buttons"><ActionButton text={words.keepMine} size="small" kind="line" onTap={() => void saver.keepMine()} /><ActionButton text={words.takeTheirs} size="small" kind="line" onTap={() => void saver.takeTheirs()} /></View>
      </View>
    )
  }
  const { text, isFine } = statusOf(state)
  return (
    <View className="row wrap" role="status">
      {isFine ? <Icon name="check" size={18} /> : null}
      <Text className={`sub ${isFine ? 'text-green' : 'text-amber'}`}>{text}</Text>
      {state.error ? <Tappable label={words.saveAgain} className="link act-again" onTap={() => void saver.flush()}>{words.saveAgain}</Tappable> : null}
    </View>
  )
}
