import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { useKept } from '@/platform/kept'
import { useSession } from '@/session/session'
import { sendAction, type WordAction, wordFieldsOf, type Words } from './actionForms'
import { type SupplementDraft } from './SupplementPicker'

interface Written {
  words: Words
  supplement: SupplementDraft
}
type Opening = WordAction | 'requestSupplement'

const nothing: Written = { words: {}, supplement: { picked: {}, message: '' } }

const send = async (action: Opening, { id, version }: StaffRequest, key: string, { words, supplement: { picked, message } }: Written) =>
  action === 'requestSupplement'
    ? call(contract.requestSupplement, { params: { id }, key, body: { version, message, items: Object.entries(picked).map(([field, reason]) => ({ field, reason, note: '' })) } })
    : sendAction(action, { id, version, key, words })

/** Acting on a request: what is open, what was typed, and what became of it. */
export const useActing = (request: StaffRequest, onDone: (next: StaffRequest | null) => void) => {
  const { me } = useSession()
  const [open, setOpen] = useState<Opening | null>(null)
  const [sending, setSending] = useState<Opening | null>(null)
  // By who wrote it: after the lock of a shared PC a colleague finds nothing. In memory only: it is about somebody else.
  const written = useKept<Written>(`acting:${me?.staff?.id ?? ''}:${request.id}`, nothing)
  const { submit, isBusy, error, clearError } = useSubmit(async (key: string, action: Opening) => {
    setSending(action)
    const { request: next } = await send(action, request, key, written.value)
    setOpen(null)
    written.forget()
    onDone(next)
  })
  return {
    open, isBusy, error,
    ...written.value,
    /** Which action is being sent. */
    busyAction: isBusy ? sending : null,
    setWords: (words: Words) => written.set((now) => ({ ...now, words })),
    setSupplement: (supplement: SupplementDraft) => written.set((now) => ({ ...now, supplement })),
    start: (action: Opening) => {
      clearError()
      if (action !== 'requestSupplement' && wordFieldsOf(action).length === 0) void submit(action)
      else setOpen(action)
    },
    send: () => {
      if (open) void submit(open)
    },
    close: () => setOpen(null),
  }
}
