import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type QueueRow as Row, type QueueTab } from '@shared/contract/staffRequests'
import { filterWords, queueWords } from '@shared/text/desk'
import { searchWords } from '@shared/text/search'
import { triageWords } from '@shared/text/triage'
import { call } from '@/api/call'
import { type Paged, usePaged } from '@/api/usePaged'
import { type Remote, useRemote } from '@/api/useRemote'
import { MoreButton } from '@/components/MoreButton'
import { LinkCell, Notice } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { TriageButtons } from '../request/TriageChoices'
import { QueueRow } from './QueueRow'
import { type Counts } from './QueueTabs'
import { QueueTools } from './QueueTools'
import { type Batch, isAcceptable } from './useBatch'
import { type QueueFilter } from './useQueuePlace'
import { useSendingOn } from './useSendingOn'
import { type Workplace } from './useWorkplace'

interface QueueListProps {
  workplace: Pick<Workplace, 'tab' | 'queue' | 'batch' | 'filter' | 'isFiltered' | 'setFilter' | 'reload'>
  openedId: string | null
  onOpen: (id: string) => void
}

/** With one row there is nothing to choose. */
const fewest = 2

const choiceOf = (row: Row, { isOn, chosen, outcomes }: Batch) =>
  isOn && (isAcceptable(row) || outcomes.has(row.id)) ? { isChosen: chosen.has(row.id), outcome: outcomes.get(row.id) ?? null } : undefined

/** One tab of the queue, most urgent first, page by page; on the first tab several can be chosen. */
export const QueueList = ({ workplace: { tab, queue, batch, filter, isFiltered, setFilter, reload }, openedId, onOpen }: QueueListProps) => {
  const mayChoose = tab === 'waiting' && (queue.remote.data?.rows ?? []).filter(isAcceptable).length >= fewest
  const sendingOn = useSendingOn(reload)
  return (
    <View>
      {sendingOn.error ? <Notice icon="alert" text={sendingOn.error.text} /> : null}
      {batch.isOn ? null : <QueueTools filter={filter} isFiltered={isFiltered} onFilter={setFilter} onBatch={mayChoose ? batch.begin : undefined} />}
      <WhenReady remote={queue.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={isFiltered ? filterWords.none : queueWords.empty[tab]} /> : (
          <View>
            {rows.map((row) => (
              <View key={row.id}>
                <QueueRow row={row} isOn={!batch.isOn && row.id === openedId} choice={choiceOf(row, batch)} onTap={() => (batch.isOn ? batch.toggle(row) : onOpen(row.id))} />
                {row.triage.length > 0 && row.id !== openedId && sendingOn.maySend && !batch.isOn ? (
                  <View className="queue-triage">
                    <TriageButtons choices={row.triage} isBusy={sendingOn.isBusy} onSend={(choice) => void sendingOn.submit(row, choice)} />
                    <LinkCell icon="signpost" text={triageWords.other} onTap={() => onOpen(row.id)} />
                  </View>
                ) : null}
              </View>
            ))}
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
