import { queueWords } from '@shared/text/desk'
import { useOnReturn } from '@/platform/lifecycle'
import { useSession } from '@/session/session'
import { useCounts, useQueue } from './QueueList'
import { tabsFor } from './QueueTabs'
import { useBatch } from './useBatch'
import { type QueueFilter, useQueuePlace } from './useQueuePlace'

/** The queue of whoever works here, the same for phone and PC: which tab, what is in it, what is open, what is chosen. */
export const useWorkplace = () => {
  const { me } = useSession()
  const staff = me?.staff
  const place = useQueuePlace(staff?.id ?? '')
  const counts = useCounts(place.filter)
  // The last callback is done, and its tab is gone.
  const tab = counts.data && !tabsFor(counts.data).includes(place.tab) ? 'waiting' : place.tab
  const queue = useQueue(tab, place.filter)
  const reload = () => {
    void queue.remote.reload()
    void counts.reload()
  }
  const batch = useBatch(queue.remote.data?.rows ?? [], reload)
  useOnReturn(reload)
  return {
    unitName: staff?.assignments[0]?.unit.name ?? queueWords.workplace,
    personName: staff?.name ?? '',
    tab, queue, batch, reload,
    counts: counts.data,
    openedId: place.openedId,
    openOne: place.openOne,
    filter: place.filter,
    isFiltered: Object.values(place.filter).some(Boolean),
    setFilter: (filter: QueueFilter) => {
      batch.end()
      place.setFilter(filter)
    },
    showTab: (next: typeof tab) => {
      batch.end()
      place.showTab(next)
    },
  }
}
export type Workplace = ReturnType<typeof useWorkplace>
