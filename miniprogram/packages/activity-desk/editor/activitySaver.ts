import { contract } from '@shared/contract/contract'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { asApiError, type ApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { newIdempotencyKey } from '@/api/idempotencyKey'
import { forgetKept, readKept, writeKept } from '@/platform/kept'
import { createStore, type Store } from '@/platform/store'
import { needsLook } from '@/session/secrecy'
import { savingProblems } from './problems'
import { bodyOf, type TypedActivity, typedOf, withIds } from './typedActivity'

/** After the last key, ms. */
const pause = 900
const onDevice = { onDevice: true }

export interface SaverState {
  typed: TypedActivity
  /** As the service has it. */
  activity: KeptActivity
  isUnsaved: boolean
  isSaving: boolean
  error: ApiError | null
  /** Counts how often all of it was taken from the service: fields that keep what was picked begin anew. */
  round: number
}

export interface ActivitySaver {
  state: Store<SaverState>
  change: (change: (now: TypedActivity) => TypedActivity) => void
  /** Saves what is not saved yet; the activity as the service then has it, or null when not everything could be saved. */
  flush: () => Promise<KeptActivity | null>
  /** It was published or changed: what stands there is what is typed. */
  arrived: (activity: KeptActivity) => void
  /** Somebody saved on another device: over that. */
  keepMine: () => Promise<void>
  /** … or what stands there. */
  takeTheirs: () => Promise<void>
}

const written = (typed: TypedActivity): string => JSON.stringify(bodyOf(typed))
const wordsOf = ({ title, summary, body, partner, contact, sessions, form }: TypedActivity): string =>
  [title, summary, body, partner, contact, ...sessions.flatMap(({ place, address }) => [place, address]), ...form.flatMap(({ label, help, options }) => [label, help, options])].join('\n')

/** Whether it can go to the service now: readable, and without what looks like the name of a unit. */
export const isSavable = (typed: TypedActivity): boolean => Object.keys(savingProblems(typed)).length === 0 && !needsLook(wordsOf(typed))

/**
 * What is typed stays on this device until the service has it. A draft goes there by itself, a moment after each pause, one save after the other;
 * of what is published nothing goes before the person has seen what changes.
 */
export const createActivitySaver = (opened: KeptActivity): ActivitySaver => {
  const key = `activity:${opened.id}`
  const kept = readKept<{ typed: TypedActivity; version: number }>(key, onDevice)
  const state = createStore<SaverState>({ typed: kept?.typed ?? typedOf(opened), activity: kept ? { ...opened, version: kept.version } : opened, isUnsaved: kept !== null, isSaving: false, error: null, round: 0 })
  let timer: ReturnType<typeof setTimeout> | null = null
  let saving: Promise<KeptActivity | null> = Promise.resolve(null)
  /** Kept until an answer comes: a reply that was lost on the way makes no second change. */
  let attempt: { key: string; body: string } | null = null

  const show = (change: Partial<SaverState>) => state.set({ ...state.get(), ...change })
  const isDraft = () => state.get().activity.state.code === 'draft'
  /** What the service has, in our words: it may put things in another order. */
  let saved = written(typedOf(opened))
  const isAllSaved = () => written(state.get().typed) === saved
  const keep = () => (isAllSaved() ? forgetKept(key) : writeKept(key, { typed: state.get().typed, version: state.get().activity.version }, onDevice))
  const arrived = (activity: KeptActivity, sent?: TypedActivity) => {
    saved = written(sent ? withIds(sent, sent, activity.content) : typedOf(activity))
    show({ activity, typed: sent ? withIds(state.get().typed, sent, activity.content) : typedOf(activity), error: null, round: state.get().round + (sent ? 0 : 1) })
    keep()
    show({ isUnsaved: !isAllSaved() })
  }
  const save = async (): Promise<KeptActivity | null> => {
    const { typed, activity } = state.get()
    if (isAllSaved()) return activity
    if (!isDraft() || !isSavable(typed)) return null
    const content = bodyOf(typed)
    const body = JSON.stringify({ content, version: activity.version })
    if (attempt?.body !== body) attempt = { key: newIdempotencyKey(), body }
    show({ isSaving: true, error: null })
    try {
      const answer = await call(contract.saveActivity, { params: { id: activity.id }, body: { version: activity.version, content }, key: attempt.key })
      attempt = null
      show({ isSaving: false })
      arrived(answer.activity, typed)
    } catch (thrown) {
      show({ isSaving: false, isUnsaved: true, error: asApiError(thrown) })
      return null
    }
    return isAllSaved() ? state.get().activity : save()
  }
  const flush = () => {
    if (timer) clearTimeout(timer)
    timer = null
    saving = saving.then(save)
    return saving
  }
  const change = (next: (now: TypedActivity) => TypedActivity) => {
    show({ typed: next(state.get().typed) })
    keep()
    show({ isUnsaved: !isAllSaved() })
    if (!isDraft()) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause)
  }
  const settle = async (isMine: boolean) => {
    try {
      const { activity } = await call(contract.getKeptActivity, { params: { id: opened.id } })
      if (!isMine) return arrived(activity)
      saved = written(typedOf(activity))
      show({ activity, error: null })
      keep()
      await flush()
    } catch (thrown) {
      show({ error: asApiError(thrown) })
    }
  }
  return { state, change, flush, arrived: (activity) => arrived(activity), keepMine: () => settle(true), takeTheirs: () => settle(false) }
}
