import { Text, View } from '@tarojs/components'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup, TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { useHeldKeyboard } from '@/platform/keyboard'
import { useNeedsLook } from '@/session/secrecy'

export interface SupplementDraft {
  /** field → code of the reason, '' while none is picked. */
  picked: Readonly<Record<string, string>>
  message: string
}

interface SupplementPickerProps {
  choices: StaffRequest['supplementChoices']
  draft: SupplementDraft
  onChange: (draft: SupplementDraft) => void
  onSend: () => void
  onCancel: () => void
  isBusy: boolean
}

/** 一次性告知: tick everything that is missing, with a reason each; at the end stands what the applicant will read. */
export const SupplementPicker = ({ choices, draft, onChange, onSend, onCancel, isBusy }: SupplementPickerProps) => {
  const { picked, message } = draft
  const isHeld = useNeedsLook(message)
  // Arrows are for what is being ticked here, not for the next request.
  useHeldKeyboard()
  const toggle = (field: string) => {
    const { [field]: reason, ...others } = picked
    onChange({ ...draft, picked: reason === undefined ? { ...picked, [field]: '' } : others })
  }
  const items = choices.filter(({ field }) => field in picked)
  const isComplete = items.length > 0 && items.every(({ field }) => picked[field] !== '')
  return (
    <View>
      <Notice text="请把缺的、要改的一次勾全。发出后时限暂停，补齐后接着算。" />
      {choices.map(({ field, label, reasons }) => (
        <View key={field} className={`pick${field in picked ? ' pick-on' : ''}`}>
          <CheckLine text={label} isOn={field in picked} onToggle={() => toggle(field)} />
          {field in picked ? (
            <View className="pick-reasons">
              <ChoiceGroup label={`${label}为什么要补`} chosen={picked[field] ?? ''} choices={reasons.map(({ code, text }) => ({ value: code, text }))} onChoose={(reason) => onChange({ ...draft, picked: { ...picked, [field]: reason } })} />
            </View>
          ) : null}
        </View>
      ))}
      <View className="mt3">
        <Field id="supplement-message" label="还想说一句" isOptional><TextArea id="supplement-message" label="还想说一句" most={500} value={message} onInput={(text) => onChange({ ...draft, message: text })} /></Field>
      </View>
      {items.length > 0 ? (
        <View className="tile">
          <Text className="block bold">申请人会看到：请补 {items.length} 样材料</Text>
          {items.map(({ field, label, reasons }, index) => (
            <Text key={field} className="block">{index + 1}. {label}：{reasons.find(({ code }) => code === picked[field])?.text ?? '请选一个原因'}</Text>
          ))}
          {message ? <Text className="block mt1 pre">{message}</Text> : null}
        </View>
      ) : null}
      <View className="btns mt4">
        <ActionButton text="取消" kind="soft" onTap={onCancel} />
        <ActionButton text="发出补正告知" isBusy={isBusy} busyText="正在发出…" isDisabled={!isComplete || isHeld} onTap={onSend} />
      </View>
    </View>
  )
}
