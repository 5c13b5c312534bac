import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { sendAction, type WordAction, wordFieldsOf, type Words } from './actionForms'
import { type SupplementDraft } from './SupplementPicker'

const noSupplement: SupplementDraft = { picked: {}, message: '' }

/** Acting on a request: what is open, what was typed (kept until it was sent), and what became of it. */
export const useActing = (request: StaffRequest, onDone: (next: StaffRequest | null) => void) => {
  const [open, setOpen] = useState<WordAction | 'requestSupplement' | null>(null)
  const [words, setWords] = useState<Words>({})
  const [supplement, setSupplement] = useState<SupplementDraft>(noSupplement)
  const { submit, isBusy, error, clearError } = useSubmit(async (key: string, action: WordAction | 'requestSupplement') => {
    const { id, version } = request
    const { request: next } = action === 'requestSupplement'
      ? await call(contract.requestSupplement, {
        params: { id }, key, body: { version, message: supplement.message, items: Object.entries(supplement.picked).map(([field, reason]) => ({ field, reason, note: '' })) },
      })
      : await sendAction(action, { id, version, key, words })
    setOpen(null)
    setWords({})
    setSupplement(noSupplement)
    onDone(next)
  })
  return {
    open, words, supplement, isBusy, error, setWords, setSupplement,
    start: (action: WordAction | 'requestSupplement') => {
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
