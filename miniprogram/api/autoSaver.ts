import { asApiError, type ApiError } from '@/api/apiError'
import { newIdempotencyKey } from '@/api/idempotencyKey'
import { forgetKept, readKept, writeKept } from '@/platform/kept'
import { createStore, type Store } from '@/platform/store'

/** After the last key, ms. */
const pause = 900
const onDevice = { onDevice: true }

export interface AutoSaverState<Typed, Kept> {
  typed: Typed
  /** As the service has it. */
  kept: Kept
  isUnsaved: boolean
  isSaving: boolean
  error: ApiError | null
  /** Counts how often all of it was taken from the service: fields that keep what was picked begin anew. */
  round: number
}

export interface AutoSaver<Typed, Kept> {
  state: Store<AutoSaverState<Typed, Kept>>
  change: (change: (now: Typed) => Typed) => void
  /** Saves what is not saved yet; what the service then has, or null when not everything could be saved. */
  flush: () => Promise<Kept | null>
  /** It went another way, as by publishing: what stands there is what is typed. */
  arrived: (kept: Kept) => void
  /** Somebody saved on another device: over that. */
  keepMine: () => Promise<void>
  /** … or what stands there. */
  takeTheirs: () => Promise<void>
}

/** How one kind of draft is typed, compared and sent. */
export interface AutoSaverParts<Typed, Kept extends { version: number }> {
  /** Under which it stays on this device. */
  key: string
  opened: Kept
  typedOf: (kept: Kept) => Typed
  /** As it is sent, in our words: what is the same twice is sent once. */
  written: (typed: Typed) => string
  /** Whether it goes by itself. */
  isDraft: (kept: Kept) => boolean
  /** Whether it can go to the service now. */
  isSavable: (typed: Typed) => boolean
  send: (typed: Typed, kept: Kept, key: string) => Promise<Kept>
  read: () => Promise<Kept>
  /** What the service added to what was sent, as ids. */
  withAdded?: (now: Typed, sent: Typed, saved: Kept) => Typed
}

/**
 * What is typed stays on this device until the service has it. A draft goes there by itself, a moment after each pause, one save after the other;
 * of what is published nothing goes before the person has seen what changes.
 */
export const createAutoSaver = <Typed, Kept extends { version: number }>(parts: AutoSaverParts<Typed, Kept>): AutoSaver<Typed, Kept> => {
  const { key, opened, typedOf, written, isSavable, withAdded = (now) => now } = parts
  const onThisDevice = readKept<{ typed: Typed; version: number }>(key, onDevice)
  const state = createStore<AutoSaverState<Typed, Kept>>({
    typed: onThisDevice?.typed ?? typedOf(opened), kept: onThisDevice ? { ...opened, version: onThisDevice.version } : opened, isUnsaved: onThisDevice !== null, isSaving: false, error: null, round: 0,
  })
  let timer: ReturnType<typeof setTimeout> | null = null
  let saving: Promise<Kept | null> = Promise.resolve(null)
  /** Kept until an answer comes: a reply that was lost on the way makes no second change. */
  let attempt: { key: string; body: string } | null = null
  /** What the service has, in our words: it may put things in another order. */
  let saved = written(typedOf(opened))

  const show = (change: Partial<AutoSaverState<Typed, Kept>>) => state.set({ ...state.get(), ...change })
  const isDraft = () => parts.isDraft(state.get().kept)
  const isAllSaved = () => written(state.get().typed) === saved
  const keep = () => (isAllSaved() ? forgetKept(key) : writeKept(key, { typed: state.get().typed, version: state.get().kept.version }, onDevice))
  const arrived = (kept: Kept, sent?: Typed) => {
    saved = written(sent === undefined ? typedOf(kept) : withAdded(sent, sent, kept))
    show({ kept, typed: sent === undefined ? typedOf(kept) : withAdded(state.get().typed, sent, kept), error: null, round: state.get().round + (sent === undefined ? 1 : 0) })
    keep()
    show({ isUnsaved: !isAllSaved() })
  }
  const save = async (): Promise<Kept | null> => {
    const { typed, kept } = state.get()
    if (isAllSaved()) return kept
    if (!isDraft() || !isSavable(typed)) return null
    const body = `${kept.version} ${written(typed)}`
    if (attempt?.body !== body) attempt = { key: newIdempotencyKey(), body }
    show({ isSaving: true, error: null })
    try {
      const answer = await parts.send(typed, kept, attempt.key)
      attempt = null
      show({ isSaving: false })
      arrived(answer, typed)
    } catch (thrown) {
      show({ isSaving: false, isUnsaved: true, error: asApiError(thrown) })
      return null
    }
    return isAllSaved() ? state.get().kept : save()
  }
  const flush = () => {
    if (timer) clearTimeout(timer)
    timer = null
    saving = saving.then(save)
    return saving
  }
  const change = (next: (now: Typed) => Typed) => {
    show({ typed: next(state.get().typed) })
    keep()
    show({ isUnsaved: !isAllSaved() })
    if (!isDraft()) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause)
  }
  const settle = async (isMine: boolean) => {
    try {
      const kept = await parts.read()
      if (!isMine) return arrived(kept)
      saved = written(typedOf(kept))
      show({ kept, error: null })
      keep()
      await flush()
    } catch (thrown) {
      show({ error: asApiError(thrown) })
    }
  }
  return { state, change, flush, arrived: (kept) => arrived(kept), keepMine: () => settle(true), takeTheirs: () => settle(false) }
}
