import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { useKept } from '@/platform/kept'
import { useSession } from '@/session/session'
import { sendAction, type WordAction, wordFieldsOf, type Words } from './actionForms'
import { itemsOf, nothingPicked, type SupplementDraft } from './supplementDraft'

/** Words belong to the action that they were written for: a note for colleagues never turns up as the reason of a rejection. */
interface Written {
  words: Partial<Record<WordAction, Words>>
  supplement: SupplementDraft
}
export type Opening = WordAction | 'requestSupplement'

const nothing: Written = { words: {}, supplement: nothingPicked }

const send = async (action: Opening, { id, version, results }: StaffRequest, key: string, { words, supplement }: Written) =>
  action === 'requestSupplement'
    ? call(contract.requestSupplement, { params: { id }, key, body: { version, message: supplement.message, again: supplement.again, items: itemsOf(supplement) } })
    : sendAction(action, { id, version, results, key, words: words[action] ?? {} })

/** What arrived is forgotten; what was written for something else stays. */
const without = (action: Opening, { words, supplement }: Written): Written =>
  action === 'requestSupplement' ? { words, supplement: nothingPicked } : { words: { ...words, [action]: undefined }, supplement }

/** Acting on a request: what is open, what was typed, and what became of it. */
export const useActing = (request: StaffRequest, onDone: (next: StaffRequest | null, action: Opening) => void) => {
  const { me } = useSession()
  const [open, setOpen] = useState<Opening | null>(null)
  const [sending, setSending] = useState<Opening | null>(null)
  // By who wrote it: after the lock of a shared PC a colleague finds nothing. In memory only: it is about somebody else.
  const written = useKept<Written>(`acting:${me?.staff?.id ?? ''}:${request.id}`, nothing)
  const { submit, isBusy, error, clearError } = useSubmit(async (key: string, action: Opening, words?: Words) => {
    setSending(action)
    const { request: next } = await send(action, request, key, words ? { ...written.value, words: { [action]: words } } : written.value)
    setOpen(null)
    written.set((now) => without(action, now))
    onDone(next, action)
  })
  return {
    open, isBusy, error,
    supplement: written.value.supplement,
    wordsOf: (action: WordAction): Words => written.value.words[action] ?? {},
    /** Which action is being sent. */
    busyAction: isBusy ? sending : null,
    // On top of what is kept, not of what is drawn: of two quick taps the second must not take back the first.
    setWords: (action: WordAction, words: Words) => written.set((now) => ({ ...now, words: { ...now.words, [action]: { ...now.words[action], ...words } } })),
    setSupplement: (change: (draft: SupplementDraft) => SupplementDraft) => written.set((now) => ({ ...now, supplement: change(now.supplement) })),
    start: (action: Opening) => {
      clearError()
      if (action !== 'requestSupplement' && wordFieldsOf(action).length === 0) void submit(action)
      else setOpen(action)
    },
    send: () => {
      if (open) void submit(open)
    },
    /** With words that one tap says, in place of a sheet. */
    sendWith: (action: WordAction, words: Words) => void submit(action, words),
    close: () => setOpen(null),
  }
}
export type Acting = ReturnType<typeof useActing>
