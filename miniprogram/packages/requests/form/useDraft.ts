import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answers } from '@shared/catalog/answers'
import { type AnswerValue } from '@shared/catalog/fieldRules'
import { contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { asApiError, type ApiError } from '@/api/apiError'
import { call } from '@/api/call'

/** After the last key, ms: often enough to lose nothing, seldom enough for a weak network. */
const pause = 900

export interface DraftEditing {
  answers: Answers
  version: number
  savedAt: number
  /** Not saved yet, or the last try failed. */
  isUnsaved: boolean
  error: ApiError | null
  change: (field: string, value: AnswerValue | undefined) => void
  /** Saves what is not saved yet and gives the version to submit; null when it could not be saved. */
  flush: () => Promise<number | null>
  /** Somebody saved on another device: keeps what stands here and saves it over that. */
  keepMine: () => Promise<void>
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value

/** Answers as text that is the same whoever put their parts in order. */
const written = (answers: Answers): string => JSON.stringify(answers, inOrder)

/** What is typed goes to the service by itself, a moment after each pause, one save after the other. */
export const useDraft = (draft: Draft): DraftEditing => {
  const [answers, setAnswers] = useState<Answers>(draft.answers)
  const [status, setStatus] = useState<{ savedAt: number; isUnsaved: boolean; error: ApiError | null }>({ savedAt: draft.savedAt, isUnsaved: false, error: null })
  const latest = useRef<Answers>(draft.answers)
  const saved = useRef<Answers>(draft.answers)
  const version = useRef(draft.version)
  const saving = useRef<Promise<number | null>>(Promise.resolve(draft.version))
  /** Saves that brought no answer: one may have arrived all the same, and then it is no other device that was there before us. */
  const unheard = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const isOurs = useCallback(async (): Promise<boolean> => {
    if (unheard.current.length === 0) return false
    const there = await call(contract.getDraft, { params: { id: draft.id } }).catch(() => null)
    if (!there || !unheard.current.includes(written(there.answers))) return false
    version.current = there.version
    unheard.current = []
    return true
  }, [draft.id])

  const saveOnce = useCallback(async (): Promise<number | null> => {
    const sent = latest.current
    if (sent === saved.current) return version.current
    try {
      const reply = await call(contract.saveDraft, { params: { id: draft.id }, body: { version: version.current, answers: { ...sent } } })
      version.current = reply.version
      saved.current = sent
      unheard.current = []
      setStatus({ savedAt: reply.savedAt, isUnsaved: latest.current !== sent, error: null })
      return latest.current === sent ? reply.version : saveOnce()
    } catch (thrown) {
      const error = asApiError(thrown)
      if (error.code === 'stale_version' && (await isOurs())) return saveOnce()
      if (error.code !== 'stale_version') unheard.current.push(written(sent))
      setStatus((now) => ({ ...now, isUnsaved: true, error }))
      return null
    }
  }, [draft.id, isOurs])

  const flush = useCallback((): Promise<number | null> => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    saving.current = saving.current.then(saveOnce)
    return saving.current
  }, [saveOnce])

  const change = useCallback((field: string, value: AnswerValue | undefined) => {
    const { [field]: _before, ...others } = latest.current
    latest.current = value === undefined ? others : { ...others, [field]: value }
    setAnswers(latest.current)
    setStatus((now) => ({ ...now, isUnsaved: true }))
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }, [flush])

  const keepMine = useCallback(async () => {
    const there = await call(contract.openDraft, { body: { serviceKey: draft.serviceKey } })
    version.current = there.version
    await flush()
  }, [draft.serviceKey, flush])

  // Leaving the page saves what the pause had not sent yet.
  useEffect(() => () => {
    if (latest.current !== saved.current) void flush()
  }, [flush])

  return { answers, version: version.current, ...status, change, flush, keepMine }
}
