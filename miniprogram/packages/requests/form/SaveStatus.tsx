import { View } from '@tarojs/components'
import { momentText } from '@shared/text/due'
import { secrecyWords } from '@shared/text/secrecy'
import { isHeld } from './keptDraft'
import { type DraftEditing } from './useDraft'

type Shown = Pick<DraftEditing, 'answers' | 'savedAt' | 'isUnsaved' | 'error'>

const statusText = ({ answers, savedAt, isUnsaved, error }: Shown): { text: string; isFine: boolean } => {
  if (error) return { text: error.text, isFine: false }
  if (Object.values(answers).some(isHeld)) return { text: secrecyWords.notSent, isFine: false }
  return { text: isUnsaved ? '正在保存…' : `已自动保存 ${momentText(savedAt).split(' ')[1]}`, isFine: true }
}

/** Whether what was typed has arrived. */
export const SaveStatus = ({ editing }: { editing: Shown }) => {
  const { text, isFine } = statusText(editing)
  return <View className={`sub ${isFine ? 'text-green' : 'text-amber'}`} role="status">{text}</View>
}
