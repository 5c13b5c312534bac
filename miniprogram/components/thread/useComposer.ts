import { useMemo, useRef, useState } from 'react'
import { threadLimits } from '@shared/domain/thread'
import { composerWords } from '@shared/text/threadPage'
import { ApiError, asApiError } from '@/api/apiError'
import { newRecordId } from '@/api/recordId'
import { useStore } from '@/platform/store'
import { useNeedsLook } from '@/session/secrecy'
import { type ThreadDraft, useThreadDraft } from '@/session/threadDrafts'
import { attachmentsOf, type PendingFile } from './attachments'
import { type Thread } from './useThread'

/** What is sent under one id: another word makes it another message. */
const contentOf = ({ text, files }: ThreadDraft, closes: boolean): string => JSON.stringify([text.trim(), files.map(({ id }) => id), closes])

/** What was typed while the message was under way stays. */
const without = (now: ThreadDraft, sent: ThreadDraft): ThreadDraft => ({
  text: now.text.startsWith(sent.text) ? now.text.slice(sent.text.length).trimStart() : now.text,
  files: now.files.filter(({ id }) => !sent.files.some((file) => file.id === id)), sent: null,
})

/** Files are kept a day at the service until they are sent, a draft much longer: what is gone is said, instead of a refusal that comes again and again. */
const filesAreGone = ({ code, fields }: ApiError): boolean => code === 'invalid_input' && Object.keys(fields).some((field) => field.startsWith('fileIds'))

interface ComposerOf {
  owner: string
  requestId: string
  thread: Thread
}

/** A message being written: kept until it is known to have arrived, and sent once, however often it is tapped. */
export const useComposer = ({ owner, requestId, thread }: ComposerOf) => {
  const { draft, latest, set } = useThreadDraft(owner, requestId)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  // State is too slow for a double tap: both taps would still see the button as free.
  const underWay = useRef(false)
  const files = useMemo(() => attachmentsOf(owner, requestId, (file) => set((now) => ({ ...now, files: [...now.files, file] }))), [owner, requestId, set])
  const pending = useStore(files.pending)
  const isHeld = useNeedsLook(draft.text)
  const isEmpty = draft.text.trim() === '' && draft.files.length === 0

  const send = async (closes = false): Promise<boolean> => {
    if (underWay.current || isHeld || pending.length > 0) return false
    const now = latest()
    if (now.text.trim() === '' && now.files.length === 0) return false
    underWay.current = true
    setSending(true)
    setError(null)
    const content = contentOf(now, closes)
    const sent = now.sent?.content === content ? now.sent : { id: newRecordId(), content }
    set((draftNow) => ({ ...draftNow, sent }))
    try {
      thread.take(await thread.source.write({ sentId: sent.id, text: now.text, fileIds: now.files.map(({ id }) => id), closes }))
      set((draftNow) => without(draftNow, now))
      return true
    } catch (thrown) {
      const refusal = asApiError(thrown)
      const isWithoutFiles = filesAreGone(refusal)
      if (isWithoutFiles) set((draftNow) => ({ ...draftNow, files: without(draftNow, now).files }))
      setError(isWithoutFiles ? new ApiError(refusal.code, composerWords.filesGone, refusal.details) : refusal)
      // It was closed meanwhile: the page says so, and what else is possible.
      if (refusal.code === 'thread_closed') void thread.remote.reload()
      return false
    } finally {
      underWay.current = false
      setSending(false)
    }
  }

  return {
    draft, pending, isSending, isHeld, isEmpty, error,
    isWaitingForFiles: pending.length > 0,
    /** How many files may still be added. */
    room: Math.max(0, threadLimits.files - draft.files.length - pending.length),
    write: (text: string) => set((now) => ({ ...now, text: text.slice(0, threadLimits.text) })),
    /** Below what is written already. */
    insert: (text: string) => set((now) => ({ ...now, text: (now.text.trim() === '' ? text : `${now.text.trimEnd()}\n${text}`).slice(0, threadLimits.text) })),
    addFiles: (paths: readonly string[], isPdf: boolean) => files.add(paths, isPdf),
    again: (file: PendingFile) => void files.again(file),
    dropPending: (file: PendingFile) => files.drop(file.key),
    removeFile: (id: string) => set((now) => ({ ...now, files: now.files.filter((file) => file.id !== id) })),
    send,
  }
}
export type Composing = ReturnType<typeof useComposer>
