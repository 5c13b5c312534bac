import { type Answers } from '@shared/catalog/answers'
import { type AnswerValue } from '@shared/fields/answerValue'
import { contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { asApiError, type ApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { createStore, type Store } from '@/platform/store'
import { forgetDraft, keepDraft, readKeptDraft, sendable, written } from './keptDraft'

/** After the last key, ms: often enough to lose nothing, seldom enough for a weak network. */
const pause = 900
/** How many sendings without an answer are remembered. */
const mostUnheard = 3

export interface DraftState {
  answers: Answers
  savedAt: number
  /** Not saved yet, or the last try failed. */
  isUnsaved: boolean
  error: ApiError | null
  /** Another device was there before: it saved, it handed the draft in, or it threw it away. */
  elsewhere: 'saved' | 'submitted' | 'gone' | null
}

export interface DraftSaver {
  state: Store<DraftState>
  change: (field: string, value: AnswerValue | undefined) => void
  /** Saves what is not saved yet and gives the version to submit; null when not everything could be saved. */
  flush: () => Promise<number | null>
  /** Somebody saved on another device: keeps what stands here and saves it over that. */
  keepMine: () => Promise<void>
  /** … or takes what stands there, and lets go of this. */
  takeTheirs: () => Promise<void>
}

/** A refused save tells how the draft stands by now. */
const elsewhereOf = ({ code, details }: ApiError): DraftState['elsewhere'] => {
  if (code === 'not_found') return 'gone'
  if (code !== 'stale_version' && code !== 'action_not_allowed') return null
  return details.status === undefined || details.status === 'draft' ? 'saved' : 'submitted'
}

/** What is typed stays on this device until the service has it, and goes there by itself, a moment after each pause, one save after the other. */
export const createDraftSaver = (draft: Draft): DraftSaver => {
  const kept = readKeptDraft(draft)
  const state = createStore<DraftState>({ answers: kept?.answers ?? draft.answers, savedAt: draft.savedAt, isUnsaved: kept !== null, error: null, elsewhere: null })
  let saved: Answers = draft.answers
  let version = kept?.version ?? draft.version
  /** Saves that brought no answer: one may have arrived all the same, and then it is no other device that was there before us. */
  let unheard = kept?.unheard ?? []
  let saving: Promise<number | null> = Promise.resolve(version)
  let timer: ReturnType<typeof setTimeout> | null = null

  const show = (change: Partial<DraftState>) => state.set({ ...state.get(), ...change })
  const latest = (): Answers => state.get().answers
  const isAllSaved = (): boolean => written(latest()) === written(saved)
  const keep = () => (isAllSaved() ? forgetDraft(draft.id) : keepDraft(draft.id, { answers: latest(), version, unheard }))
  const readThere = () => call(contract.getDraft, { params: { id: draft.id } })
  const fail = (error: ApiError) => show({ isUnsaved: true, error, elsewhere: elsewhereOf(error) })
  const arrived = (there: { version: number; savedAt: number }, answers: Answers) => {
    version = there.version
    saved = answers
    unheard = []
    keep()
    show({ savedAt: there.savedAt, isUnsaved: !isAllSaved(), error: null, elsewhere: null })
  }

  const isOurs = async (): Promise<boolean> => {
    const there = unheard.length > 0 ? await readThere().catch(() => null) : null
    if (!there || !unheard.includes(written(there.answers))) return false
    arrived(there, there.answers)
    return true
  }
  const refused = async (error: ApiError, sent: Answers): Promise<number | null> => {
    if (error.code === 'stale_version' && (await isOurs())) return save()
    if (error.code !== 'stale_version') unheard = [...unheard, written(sent)].slice(-mostUnheard)
    keep()
    fail(error)
    return null
  }
  const save = async (): Promise<number | null> => {
    const sent = sendable(latest(), saved)
    if (written(sent) === written(saved)) return isAllSaved() ? version : null
    try {
      arrived(await call(contract.saveDraft, { params: { id: draft.id }, body: { version, answers: { ...sent } } }), sent)
    } catch (thrown) {
      return refused(asApiError(thrown), sent)
    }
    return save()
  }
  const flush = (): Promise<number | null> => {
    if (timer) clearTimeout(timer)
    timer = null
    saving = saving.then(save)
    return saving
  }
  const settle = async (isMine: boolean) => {
    try {
      const there = await readThere()
      if (!isMine) show({ answers: there.answers })
      arrived(there, there.answers)
      await flush()
    } catch (thrown) {
      fail(asApiError(thrown))
    }
  }
  const change = (field: string, value: AnswerValue | undefined) => {
    const { [field]: _before, ...others } = latest()
    show({ answers: value === undefined ? others : { ...others, [field]: value } })
    keep()
    show({ isUnsaved: !isAllSaved() })
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause)
  }
  return { state, change, flush, keepMine: () => settle(true), takeTheirs: () => settle(false) }
}
