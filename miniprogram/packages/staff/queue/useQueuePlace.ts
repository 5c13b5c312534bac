import { type contract } from '@shared/contract/contract'
import { type QueryOf } from '@shared/contract/endpoint'
import { type QueueTab } from '@shared/contract/staffRequests'
import { useKept } from '@/platform/kept'

/** What of a tab is shown: one service, one stage of it, what I work on or what nobody does. */
export type QueueFilter = QueryOf<typeof contract.countQueue>

interface Place {
  tab: QueueTab
  openedId: string | null
  filter: QueueFilter
}

const atTheStart: Place = { tab: 'waiting', openedId: null, filter: {} }

/** Where somebody is in their queue. Kept over a lock: whoever comes back finds the request open that they were writing about. */
export const useQueuePlace = (staffId: string) => {
  const { value, set } = useKept<Place>(`queue:${staffId}`, atTheStart)
  return {
    ...value,
    openOne: (id: string | null) => set((now) => ({ ...now, openedId: id })),
    // The tab that is shown already changes nothing: whoever taps it has a request open beside it.
    showTab: (tab: QueueTab) => set((now) => (now.tab === tab ? now : { ...now, tab, openedId: null })),
    setFilter: (filter: QueueFilter) => set((now) => ({ ...now, filter, openedId: null })),
  }
}
