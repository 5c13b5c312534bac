import { type QueueTab } from '@shared/contract/staffRequests'
import { useKept } from '@/platform/kept'

interface Place {
  tab: QueueTab
  openedId: string | null
}

const atTheStart: Place = { tab: 'waiting', openedId: null }

/** Where somebody is in their queue. Kept over a lock: whoever comes back finds the request open that they were writing about. */
export const useQueuePlace = (staffId: string) => {
  const { value, set } = useKept<Place>(`queue:${staffId}`, atTheStart)
  return {
    ...value,
    openOne: (id: string | null) => set((now) => ({ ...now, openedId: id })),
    // The tab that is shown already changes nothing: whoever taps it has a request open beside it.
    showTab: (tab: QueueTab) => set((now) => (now.tab === tab ? now : { tab, openedId: null })),
  }
}
