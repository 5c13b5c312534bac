import { Text, View } from '@tarojs/components'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { textLimits } from '@shared/contract/values'
import { pickerWords } from '@shared/text/desk'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { PrivateFile } from '@/components/PrivateFile'
import { useHeldKeyboard } from '@/platform/keyboard'
import { useNeedsLook } from '@/session/secrecy'
import { type Choice, isReady, needsNote, type Picked, pickedOf, type SupplementDraft, toggled, withPick, wordsIn } from './supplementDraft'

type Asked = Pick<StaffRequest, 'sections' | 'supplementChoices' | 'supplementRounds'>

interface DraftProps {
  request: Asked
  draft: SupplementDraft
  onChange: (change: (draft: SupplementDraft) => SupplementDraft) => void
}

/** What the applicant gave, beside the box to tick: small pictures open large, to be judged. */
const Given = ({ request: { sections }, field, label }: { request: Asked; field: string; label: string }) => {
  const answer = sections.flatMap(({ answers }) => answers).find((one) => one.field === field)
  if (!answer) return null
  if (answer.files.length === 0) return <Text className="sub pick-given">{answer.text}</Text>
  return <View className="row">{answer.files.map((fileId) => <View key={fileId} className="thumb pick-thumb"><PrivateFile fileId={fileId} label={label} /></View>)}</View>
}

const Reason = ({ choice, pick, onPick }: { choice: Choice; pick: Picked; onPick: (change: Partial<Picked>) => void }) => {
  const { field, label, reasons } = choice
  const mustNote = needsNote(choice, pick)
  return (
    <View className="pick-reasons">
      <ChoiceGroup label={pickerWords.why(label)} chosen={pick.reason} choices={reasons.map(({ code, text }) => ({ value: code, text }))} onChoose={(reason) => onPick({ reason })} />
      {pick.reason ? (
        <View className="mt2">
          <Field id={`note-${field}`} label={pickerWords.note} help={mustNote ? pickerWords.noteAgain : null} isOptional={!mustNote}>
            <TextInput id={`note-${field}`} label={`${label}，${pickerWords.note}`} value={pick.note} onInput={(note) => onPick({ note })} />
          </Field>
        </View>
      ) : null}
    </View>
  )
}

/** 一次性告知: tick everything that is missing, with a reason each. Another round needs its own reason. */
export const SupplementPicker = ({ request, draft, onChange }: DraftProps) => {
  // Arrows are for what is being ticked here, not for the next request.
  useHeldKeyboard()
  const isAgain = request.supplementRounds >= 1
  return (
    <View>
      <Notice text={isAgain ? pickerWords.again : pickerWords.once} />
      {isAgain ? (
        <Field id="supplement-again" label={pickerWords.againLabel} help={pickerWords.againHelp}>
          <TextArea id="supplement-again" label={pickerWords.againLabel} most={textLimits.note} value={draft.again} onInput={(again) => onChange((now) => ({ ...now, again }))} />
        </Field>
      ) : null}
      {request.supplementChoices.map((choice) => {
        const pick = draft.picked[choice.field]
        return (
          <View key={choice.field} className={`pick${pick ? ' pick-on' : ''}`}>
            <View className="row between wrap">
              <View className="pick-label"><CheckLine text={choice.label} isOn={Boolean(pick)} onToggle={() => onChange((now) => toggled(now, choice.field))} /></View>
              <Given request={request} field={choice.field} label={choice.label} />
            </View>
            {pick ? <Reason choice={choice} pick={pick} onPick={(change) => onChange((now) => withPick(now, choice.field, change))} /> : null}
          </View>
        )
      })}
    </View>
  )
}

/** What the applicant will read, in its own words, and a word more. */
export const SupplementPreview = ({ request, draft, onChange }: DraftProps) => {
  const items = pickedOf(draft, request.supplementChoices)
  return (
    <View className="mt3">
      {items.length > 0 ? (
        <View className="tile preview" role="status">
          <Text className="block bold">{pickerWords.preview(items.length)}</Text>
          {items.map(({ field, label, reasons, pick }, index) => (
            <Text key={field} className="block mt1">{index + 1}. {label}：{[reasons.find(({ code }) => code === pick.reason)?.text ?? pickerWords.pickReason, pick.note].filter(Boolean).join('。')}</Text>
          ))}
          {draft.message ? <Text className="block mt1 pre">{draft.message}</Text> : null}
        </View>
      ) : null}
      <View className="mt3">
        <Field id="supplement-message" label={pickerWords.message} isOptional>
          <TextArea id="supplement-message" label={pickerWords.message} most={textLimits.note} value={draft.message} onInput={(message) => onChange((now) => ({ ...now, message }))} />
        </Field>
      </View>
    </View>
  )
}

interface SupplementBarProps extends Omit<DraftProps, 'onChange'> {
  onSend: () => void
  onCancel: () => void
  isBusy: boolean
}

/** How much is ticked, and the way out or on. */
export const SupplementBar = ({ request, draft, onSend, onCancel, isBusy }: SupplementBarProps) => {
  const isHeld = useNeedsLook(wordsIn(draft))
  const count = Object.keys(draft.picked).length
  return (
    <View className="picker-bar">
      <View className="sub picker-count" role="status">{pickerWords.picked(count)}</View>
      <View className="row picker-buttons">
        <ActionButton text={pickerWords.cancel} kind="soft" onTap={onCancel} />
        <ActionButton text={pickerWords.send} isBusy={isBusy} busyText={pickerWords.sending} isDisabled={isHeld || !isReady(draft, request.supplementChoices, request.supplementRounds >= 1)} onTap={onSend} />
      </View>
    </View>
  )
}
