import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type QueueRow as Row, type QueueTab } from '@shared/contract/staffRequests'
import { batchWords, queueWords } from '@shared/text/desk'
import { searchWords } from '@shared/text/search'
import { call } from '@/api/call'
import { type Paged, usePaged } from '@/api/usePaged'
import { type Remote, useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { EmptyState, WhenReady } from '@/components/states'
import { QueueRow } from './QueueRow'
import { type Counts } from './QueueTabs'
import { type Batch, isAcceptable } from './useBatch'

interface QueueListProps {
  tab: QueueTab
  queue: Paged<Row>
  batch: Batch
  openedId: string | null
  onOpen: (id: string) => void
}

/** With one row there is nothing to choose. */
const fewest = 2

const choiceOf = (row: Row, { isOn, chosen, outcomes }: Batch) =>
  isOn && (isAcceptable(row) || outcomes.has(row.id)) ? { isChosen: chosen.has(row.id), outcome: outcomes.get(row.id) ?? null } : undefined

/** One tab of the queue, most urgent first, page by page; on the first tab several can be chosen. */
export const QueueList = ({ tab, queue, batch, openedId, onOpen }: QueueListProps) => (
  <WhenReady remote={queue.remote}>
    {({ rows }) => {
      if (rows.length === 0) return <EmptyState title={queueWords.empty[tab]} />
      const mayChoose = tab === 'waiting' && !batch.isOn && rows.filter(isAcceptable).length >= fewest
      return (
        <View>
          {mayChoose ? <View className="mb2 batch-begin"><ActionButton text={batchWords.begin} kind="soft" size="small" onTap={batch.begin} /></View> : null}
          {rows.map((row) => <QueueRow key={row.id} row={row} isOn={!batch.isOn && row.id === openedId} choice={choiceOf(row, batch)} onTap={() => (batch.isOn ? batch.toggle(row) : onOpen(row.id))} />)}
          <MoreButton text={searchWords.more} paged={queue} />
        </View>
      )
    }}
  </WhenReady>
)

export const useQueue = (tab: QueueTab): Paged<Row> =>
  usePaged(async (after) => {
    const { requests, next } = await call(contract.listQueue, { query: { tab, after } })
    return { rows: requests, next }
  }, [tab])
export const useCounts = (): Remote<Counts> => useRemote(async () => (await call(contract.countQueue)).counts, [])
