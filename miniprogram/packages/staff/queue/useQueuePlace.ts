import { type contract } from '@shared/contract/contract'
import { type QueryOf } from '@shared/contract/endpoint'
import { type QueueTab } from '@shared/contract/staffRequests'
import { readKept, useKept, writeKept } from '@/platform/kept'

/** What of a tab is shown: one service, one stage of it, what I, a colleague or nobody works on. */
export type QueueFilter = QueryOf<typeof contract.countQueue>

interface Place {
  tab: QueueTab
  openedId: string | null
  filter: QueueFilter
}

const atTheStart: Place = { tab: 'waiting', openedId: null, filter: {} }

const keyOf = (staffId: string): string => `queue:${staffId}`
const nameKey = (assignee: string): string => `colleague:${assignee}`

/** The queue is opened next at what one colleague, or nobody, has in hand. */
export const pointQueueAt = (staffId: string, tab: QueueTab, assignee: { id: string; name: string } | 'nobody'): void => {
  if (assignee !== 'nobody') writeKept(nameKey(assignee.id), assignee.name)
  writeKept(keyOf(staffId), { tab, openedId: null, filter: { assignee: assignee === 'nobody' ? assignee : assignee.id } } satisfies Place)
}

/** The name that belongs to the id of a colleague in a filter, as it was last seen. */
export const colleagueName = (assignee: string): string | null => readKept<string>(nameKey(assignee))

/** Where somebody is in their queue. Kept over a lock: whoever comes back finds the request open that they were writing about. */
export const useQueuePlace = (staffId: string) => {
  const { value, set } = useKept<Place>(keyOf(staffId), atTheStart)
  return {
    ...value,
    openOne: (id: string | null) => set((now) => ({ ...now, openedId: id })),
    // The tab that is shown already changes nothing: whoever taps it has a request open beside it.
    showTab: (tab: QueueTab) => set((now) => (now.tab === tab ? now : { ...now, tab, openedId: null })),
    setFilter: (filter: QueueFilter) => set((now) => ({ ...now, filter, openedId: null })),
  }
}
