import { useCallback, useRef, useState } from 'react'
import { asApiError, type ApiError } from './apiError'
import { newIdempotencyKey } from './idempotencyKey'

export interface Submit<Given extends unknown[], Answer> {
  /** Resolves to the answer, or to undefined when it was refused (see `error`) or is being sent already. */
  submit: (...given: Given) => Promise<Answer | undefined>
  isBusy: boolean
  error: ApiError | null
  clearError: () => void
}

/**
 * Sends something once, however often the button is tapped. All tries carry one key until one succeeds, so that a reply
 * lost on the way cannot make two of it; only when the service says that the key stands for other words is it given up.
 */
export const useSubmit = <Given extends unknown[], Answer>(send: (key: string, ...given: Given) => Promise<Answer>): Submit<Given, Answer> => {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  // State is too slow for a double tap: both taps would still see the button as free.
  const isSending = useRef(false)
  const key = useRef<string | null>(null)
  const latestSend = useRef(send)
  latestSend.current = send

  const submit = useCallback(async (...given: Given) => {
    if (isSending.current) return undefined
    isSending.current = true
    setBusy(true)
    setError(null)
    key.current ??= newIdempotencyKey()
    try {
      const answer = await latestSend.current(key.current, ...given)
      key.current = null
      return answer
    } catch (thrown) {
      const refusal = asApiError(thrown)
      if (refusal.code === 'idempotency_conflict') key.current = null
      setError(refusal)
      return undefined
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }, [])

  const clearError = useCallback(() => setError(null), [])
  return { submit, isBusy, error, clearError }
}
