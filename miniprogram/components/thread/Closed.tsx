import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { leastNote, textLimits } from '@shared/contract/values'
import { type ThreadObstacle, type ThreadSide } from '@shared/domain/thread'
import { ownActionWords } from '@shared/text/ownRequest'
import { closedWords } from '@shared/text/threadPage'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'
import { useKept } from '@/platform/kept'
import { open } from '@/platform/navigation'
import { useNeedsLook } from '@/session/secrecy'
import { ActionButton } from '../ActionButton'
import { Field } from '../Field'
import { TextArea } from '../inputs'
import { Notice } from '../pieces'
import { Sheet } from '../Sheet'

/** What is still not done, in words; then whoever had it goes on with it. */
const ReopenSheet = ({ requestId, onDone, onClose }: { requestId: string; onDone: () => void; onClose: () => void }) => {
  const { title, text, label, button, busy } = ownActionWords.reopen
  const words = useKept(`reopen:${requestId}`, '', { onDevice: true })
  const isHeld = useNeedsLook(words.value)
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    const { version } = await call(contract.getRequest, { params: { id: requestId } })
    await call(contract.reopen, { params: { id: requestId }, body: { version, reason: words.value.trim() }, key })
    words.forget()
    toast(closedWords.reopened)
    onDone()
  })
  return (
    <Sheet title={title} onClose={onClose}>
      <Text className="block mb2">{text}</Text>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="thread-reopen" label={label}><TextArea id="thread-reopen" label={label} most={textLimits.note} value={words.value} onInput={words.set} /></Field>
      <View className="mt3"><ActionButton text={button} isBusy={isBusy} busyText={busy} isDisabled={isHeld || words.value.trim().length < leastNote} onTap={() => void submit()} /></View>
    </Sheet>
  )
}

interface ClosedProps {
  requestId: string
  side: ThreadSide
  obstacle: { code: ThreadObstacle; text: string }
  onReopened: () => void
}

/** In place of the composer: why nothing can be written, and what can be done instead. */
export const Closed = ({ requestId, side, obstacle: { code, text }, onReopened }: ClosedProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="composer" role="region" aria-label={text}>
      <Text className="block">{text}</Text>
      {side === 'applicant' && code !== 'not_yours' ? (
        <View className="btns btns-stack mt3">
          {code === 'closed_fresh' ? <ActionButton text={closedWords.reopen} kind="line" onTap={() => setOpen(true)} /> : null}
          <ActionButton text={closedWords.askAnother} kind="soft" onTap={() => void open('intro', { serviceKey: 'consultation' })} />
        </View>
      ) : null}
      {isOpen ? (
        <ReopenSheet requestId={requestId} onClose={() => setOpen(false)} onDone={() => {
          setOpen(false)
          onReopened()
        }} />
      ) : null}
    </View>
  )
}
