import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { activitySignupWords as words } from '@shared/text/activitySignups'
import { momentText } from '@shared/text/due'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, Notice, Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { makeCall, toast } from '@/platform/dialogs'
import { WordsSheet } from '../parts/WordsSheet'
import { MoveForm } from './MoveForm'
import { standingText } from './SignupLine'

interface SignupSheetProps {
  signup: StaffSignup
  onDone: () => void
  onClose: () => void
}

const Facts = ({ signup }: { signup: StaffSignup }) => {
  const { phone, home, group, answers, createdAt, byStaff } = signup
  return (
    <View className="card">
      <View className="row wrap queue-state"><Tag text={standingText(signup)} />{byStaff ? <Tag text={words.byStaff} tone="grey" /> : null}</View>
      <KeyValue label={words.phone} value={phone || words.noPhone} />
      {home ? <KeyValue label={words.home} value={home.name} /> : null}
      {group ? <KeyValue label={words.group} value={group.text} /> : null}
      <KeyValue label={words.signedUpAt} value={momentText(createdAt)} />
      {answers.map(({ label, text }) => <KeyValue key={label} label={label} value={text} />)}
    </View>
  )
}

/** One of those who signed up, and what can be done for them: admit, refuse, move, cancel. */
export const SignupSheet = ({ signup, onDone, onClose }: SignupSheetProps) => {
  const [step, setStep] = useState<'refuse' | 'move' | 'cancel' | null>(null)
  const { id, version, name, phone, state } = signup
  const admitting = useSubmit(async (key) => {
    await call(contract.decideAdmission, { params: { id }, body: { version, isAdmitted: true }, key })
    toast(words.admitted)
    onDone()
  })
  const leave = () => setStep(null)
  if (step === 'refuse') {
    return <WordsSheet title={`${name}：${words.refuse}`} text={words.refuseText} label={words.refuseReason} help={words.refuseHelp} button={words.refuse} busy={words.sending} done={words.refused} isDanger onClose={leave}
      send={async (reason, key) => { await call(contract.decideAdmission, { params: { id }, body: { version, isAdmitted: false, reason }, key }); onDone() }} />
  }
  if (step === 'cancel') {
    return <WordsSheet title={`${name}：${words.cancel}`} text={words.cancelText} label={words.cancelReason} help={words.cancelHelp} button={words.cancelSend} busy={words.sending} done={words.cancelled} isDanger onClose={leave}
      send={async (reason, key) => { await call(contract.cancelSignupFor, { params: { id }, body: { reason }, key }); onDone() }} />
  }
  if (step === 'move') return <Sheet title={`${name}：${words.move}`} onClose={leave}><MoveForm signup={signup} onDone={onDone} /></Sheet>
  return (
    <Sheet title={name} onClose={onClose}>
      {admitting.error ? <Notice icon="alert" text={admitting.error.text} /> : null}
      <Facts signup={signup} />
      <View className="act-buttons">
        {state.code === 'pending' ? <ActionButton text={words.admit} icon="check" isBusy={admitting.isBusy} busyText={words.sending} onTap={() => void admitting.submit()} /> : null}
        {state.code === 'pending' ? <ActionButton text={words.refuse} kind="line" isDisabled={admitting.isBusy} onTap={() => setStep('refuse')} /> : null}
        {phone ? <ActionButton text={words.call} icon="phone" kind="line" onTap={() => void makeCall(phone)} /> : null}
        {state.code === 'waiting' ? <ActionButton text={words.move} icon="swap" kind="line" onTap={() => setStep('move')} /> : null}
        {state.code === 'ended' ? null : <ActionButton text={words.cancel} kind="plain" onTap={() => setStep('cancel')} />}
      </View>
    </Sheet>
  )
}
