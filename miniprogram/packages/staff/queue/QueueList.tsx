import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type QueueRow as Row, type QueueTab } from '@shared/contract/staffRequests'
import { filterWords, queueWords } from '@shared/text/desk'
import { searchWords } from '@shared/text/search'
import { call } from '@/api/call'
import { type Paged, usePaged } from '@/api/usePaged'
import { type Remote, useRemote } from '@/api/useRemote'
import { MoreButton } from '@/components/MoreButton'
import { EmptyState, WhenReady } from '@/components/states'
import { QueueRow } from './QueueRow'
import { type Counts } from './QueueTabs'
import { QueueTools } from './QueueTools'
import { type Batch, isAcceptable } from './useBatch'
import { type QueueFilter } from './useQueuePlace'
import { type Workplace } from './useWorkplace'

interface QueueListProps {
  workplace: Pick<Workplace, 'tab' | 'queue' | 'batch' | 'filter' | 'isFiltered' | 'setFilter'>
  openedId: string | null
  onOpen: (id: string) => void
}

/** With one row there is nothing to choose. */
const fewest = 2

const choiceOf = (row: Row, { isOn, chosen, outcomes }: Batch) =>
  isOn && (isAcceptable(row) || outcomes.has(row.id)) ? { isChosen: chosen.has(row.id), outcome: outcomes.get(row.id) ?? null } : undefined

/** One tab of the queue, most urgent first, page by page; on the first tab several can be chosen. */
export const QueueList = ({ workplace: { tab, queue, batch, filter, isFiltered, setFilter }, openedId, onOpen }: QueueListProps) => {
  const mayChoose = tab === 'waiting' && (queue.remote.data?.rows ?? []).filter(isAcceptable).length >= fewest
  return (
    <View>
      {batch.isOn ? null : <QueueTools filter={filter} isFiltered={isFiltered} onFilter={setFilter} onBatch={mayChoose ? batch.begin : undefined} />}
      <WhenReady remote={queue.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={isFiltered ? filterWords.none : queueWords.empty[tab]} /> : (
          <View>
            {rows.map((row) => <QueueRow key={row.id} row={row} isOn={!batch.isOn && row.id === openedId} choice={choiceOf(row, batch)} onTap={() => (batch.isOn ? batch.toggle(row) : onOpen(row.id))} />)}
            <MoreButton text={searchWords.more} paged={queue} />
          </View>
        )}
      </WhenReady>
    </View>
  )
}

export const useQueue = (tab: QueueTab, filter: QueueFilter): Paged<Row> =>
  usePaged(async (after) => {
    const { requests, next } = await call(contract.listQueue, { query: { tab, ...filter, after } })
    return { rows: requests, next }
  }, [tab, filter.service, filter.stage, filter.assignee])
export const useCounts = (filter: QueueFilter): Remote<Counts> =>
  useRemote(async () => (await call(contract.countQueue, { query: filter })).counts, [filter.service, filter.stage, filter.assignee])
