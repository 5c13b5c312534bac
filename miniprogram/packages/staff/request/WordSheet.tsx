import { View } from '@tarojs/components'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { type StageKind } from '@shared/domain/workflow'
import { deskWords } from '@shared/text/desk'
import { actionText } from '@shared/text/labels'
import { ActionButton } from '@/components/ActionButton'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { useNeedsLook } from '@/session/secrecy'
import { isComplete, type WordAction, wordFieldsOf, type Words } from './actionForms'
import { NotOurArea } from './NotOurArea'
import { WordInput } from './WordInput'

interface WordSheetProps {
  action: WordAction
  stageKind: StageKind
  requestId: string
  /** To pick from when it is completed. */
  results: StaffRequest['results']
  /** Kept by the page: closing the sheet, or somebody else's action, loses no word. */
  words: Words
  /** What was typed last; the other words stay. */
  onChange: (words: Words) => void
  onSend: () => void
  onClose: () => void
  isBusy: boolean
  error: string | null
}

/** A few words that go with an action. */
export const WordSheet = ({ action, stageKind, requestId, results, words, onChange, onSend, onClose, isBusy, error }: WordSheetProps) => {
  const fields = wordFieldsOf(action, results)
  const isHeld = useNeedsLook(fields.map(({ key }) => words[key] ?? '').join('\n'))
  const title = actionText(action, stageKind)
  return (
    <Sheet title={title} onClose={onClose}>
      {error ? <Notice icon="alert" text={error} /> : null}
      {fields.map((field) => (
        <WordInput key={field.key} field={field} requestId={requestId} value={words[field.key] ?? ''} onInput={(text) => onChange({ [field.key]: text })} />
      ))}
      {action === 'transfer' ? <NotOurArea requestId={requestId} words={words} onChange={onChange} /> : null}
      <View className="mt3"><ActionButton text={deskWords.confirm(title)} isBusy={isBusy} busyText={deskWords.sending} isDisabled={!isComplete(fields, words) || isHeld} onTap={onSend} /></View>
    </Sheet>
  )
}
