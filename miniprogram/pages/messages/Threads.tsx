import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ThreadBrief } from '@shared/contract/thread'
import { momentText } from '@shared/text/due'
import { threadListWords as words } from '@shared/text/threadPage'
import { call } from '@/api/call'
import { type Paged, usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'

type Row = ThreadBrief & { id: string }

const readThreads = async (after: string | undefined) => {
  const { threads, next } = await call(contract.listThreads, { query: { after } })
  return { rows: threads.map((thread) => ({ ...thread, id: thread.requestId })), next }
}

/** Read while the page is open, whichever of its halves is shown: the other one carries the count. */
export const useThreads = (): Paged<Row> => {
  const paged = usePaged(readThreads, [])
  useOnReturn(() => void paged.remote.reload())
  return paged
}

export const unreadOf = ({ remote: { data } }: Paged<Row>): number => (data?.rows ?? []).reduce((sum, { unread }) => sum + unread, 0)

const ThreadLine = ({ thread: { requestId, title, unitName, personName, excerpt, lastSide, lastAt, unread, isClosed } }: { thread: Row }) => (
  <Tappable label={`${unread > 0 ? words.unread(unread) : ''}${unitName}，${title}`} className="cell top" onTap={() => void open('thread', { id: requestId })}>
    <View className="grow">
      <View className="row between top gap-small">
        <Text className={`grow${unread > 0 ? ' bold' : ''}`}>{unitName}</Text>
        {unread > 0 ? <Text className="badge">{unread > 99 ? '99+' : unread}</Text> : null}
      </View>
      <Text className="block sub">{personName ? `${title}（${personName}）` : title}{isClosed ? ` · ${words.closed}` : ''}</Text>
      <Text className="block thread-excerpt">{lastSide === 'applicant' ? words.mine : ''}{excerpt}</Text>
      <Text className="block cap num mt1">{momentText(lastAt)}</Text>
    </View>
  </Tappable>
)

/** The conversations with the stations, the newest words first. */
export const Threads = ({ paged }: { paged: Paged<Row> }) => (
  <WhenReady remote={paged.remote}>
    {({ rows }) => rows.length === 0 ? <EmptyState title={words.none} text={words.noneText} action={{ text: words.ask, onTap: () => void open('intro', { serviceKey: 'consultation' }) }} /> : (
      <View>
        <View className="card card-cells">{rows.map((thread) => <ThreadLine key={thread.requestId} thread={thread} />)}</View>
        <MoreButton text={words.more} paged={paged} />
      </View>
    )}
  </WhenReady>
)
