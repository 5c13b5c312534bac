import { Text, View } from '@tarojs/components'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { clockText } from '@shared/text/activityTimes'
import { secrecyWords } from '@shared/text/secrecy'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { type ActivitySaver, isSavable, type SaverState } from './activitySaver'
import { savingProblems } from './problems'

const statusOf = ({ typed, kept: activity, isUnsaved, isSaving, error }: SaverState): { text: string; isFine: boolean } => {
  if (error) return { text: error.code === 'offline' ? words.notSaved : error.text, isFine: false }
  const blocked = Object.keys(savingProblems(typed)).length
  if (blocked > 0) return { text: words.blocked(blocked), isFine: false }
  if (!isSavable(typed)) return { text: secrecyWords.notSent, isFine: false }
  if (activity.state.code !== 'draft') return { text: isUnsaved ? words.localOnly : '', isFine: !isUnsaved }
  if (isSaving) return { text: words.saving, isFine: true }
  return { text: isUnsaved ? words.waitingToSave : words.saved(clockText(activity.updatedAt)), isFine: true }
}

/** Whether what was typed has arrived; what to do where it has not. */
export const SaveLine = ({ state, saver }: { state: SaverState; saver: ActivitySaver }) => {
  const { text, isFine } = statusOf(state)
  if (state.error?.code === 'stale_version') {
    return (
      <View className="card card-warm" role="alert">
        <Text className="block mb2">{words.stale}</Text>
        <View className="row wrap cover-buttons"><ActionButton text={words.keepMine} size="small" kind="line" onTap={() => void saver.keepMine()} /><ActionButton text={words.takeTheirs} size="small" kind="line" onTap={() => void saver.takeTheirs()} /></View>
      </View>
    )
  }
  return (
    <View className="row wrap" role="status">
      {isFine && text ? <Icon name="check" size={18} /> : null}
      <Text className={`sub ${isFine ? 'text-green' : 'text-amber'}`}>{text}</Text>
      {state.error ? <Tappable label={words.saveAgain} className="link act-again" onTap={() => void saver.flush()}>{words.saveAgain}</Tappable> : null}
    </View>
  )
}
