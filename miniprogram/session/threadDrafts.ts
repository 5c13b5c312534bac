import { useCallback, useMemo } from 'react'
import { createStore, useStore } from '@/platform/store'
import { tabItem } from '@/platform/tabStorage'

export interface DraftFile {
  id: string
  mediaType: string
}

/** A message that is being written. `sent`: under which id it was sent already without an answer, and what it said then. */
export interface ThreadDraft {
  text: string
  files: readonly DraftFile[]
  sent: { id: string; content: string } | null
}

interface KeptDraft extends ThreadDraft {
  owner: string
  requestId: string
  at: number
}

/** How many are kept, and for how long (ms). */
const most = 20
const oldest = 30 * 86_400_000

const item = tabItem<readonly KeptDraft[]>('thread-drafts')
const drafts = createStore<readonly KeptDraft[]>(item.read() ?? [])
const empty: ThreadDraft = { text: '', files: [], sent: null }

const keep = (next: readonly KeptDraft[]): void => {
  drafts.set(next)
  if (next.length > 0) item.write(next)
  else item.clear()
}

const findIn = (all: readonly KeptDraft[], owner: string, requestId: string): KeptDraft | undefined =>
  all.find((draft) => draft.owner === owner && draft.requestId === requestId)

const draftOf = (owner: string, requestId: string): ThreadDraft => findIn(drafts.get(), owner, requestId) ?? empty

const change = (owner: string, requestId: string, work: (now: ThreadDraft) => ThreadDraft): void => {
  const all = drafts.get()
  const now = Date.now()
  const { text, files, sent } = work(findIn(all, owner, requestId) ?? empty)
  const others = all.filter((draft) => draft !== findIn(all, owner, requestId) && now - draft.at < oldest).slice(0, most - 1)
  keep(text === '' && files.length === 0 ? others : [{ text, files, sent, owner, requestId, at: now }, ...others])
}

/** Somebody else signs in on this side at this device: what was written by others there is gone. */
export const forgetDraftsOfOthers = (side: 'veteran' | 'staff', id: string | null): void => {
  const owner = ownerOf(side, id ?? '')
  keep(drafts.get().filter((draft) => draft.owner === owner || !draft.owner.startsWith(`${side}:`)))
}

/** By whom a draft is written: the same person may be staff and veteran on one phone. */
export const ownerOf = (side: 'veteran' | 'staff', id: string): string => `${side}:${id}`

/** What somebody is writing on one request: it stays over leaving, a restart, and signing out and in again, until it is known to be sent. */
export const useThreadDraft = (owner: string, requestId: string) => {
  const all = useStore(drafts)
  const draft = useMemo(() => findIn(all, owner, requestId) ?? empty, [all, owner, requestId])
  return {
    draft,
    /** As it is now, not as it was drawn. */
    latest: useCallback(() => draftOf(owner, requestId), [owner, requestId]),
    set: useCallback((work: (now: ThreadDraft) => ThreadDraft) => change(owner, requestId, work), [owner, requestId]),
  }
}
export type Drafting = ReturnType<typeof useThreadDraft>
