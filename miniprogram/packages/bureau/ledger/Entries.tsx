import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type LedgerEntry } from '@shared/contract/ledger'
import { momentText } from '@shared/text/due'
import { ledgerWords as words } from '@shared/text/ledger'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

const EntryLine = ({ entry }: { entry: LedgerEntry }) => {
  const { kind, problem, number, requestId, unit, since, foundAt, settledAt } = entry
  const title = `${kind.text}：${problem.text}`
  const facts = (
    <View className="grow">
      <Text className="block bold">{title}</Text>
      <Text className="block num">{number ?? words.unnumbered}{unit ? `，${unit.name}` : ''}</Text>
      <Text className="block sub num">{words.since(momentText(since))}；{settledAt === null ? words.found(momentText(foundAt)) : words.settledAt(momentText(settledAt))}</Text>
    </View>
  )
  if (!requestId) return <View className="card row" role="listitem">{facts}</View>
  return <View role="listitem"><Tappable label={`${title}，${number ?? words.unnumbered}`} className="card row" onTap={() => void open('staffRequest', { id: requestId })}>{facts}</Tappable></View>
}

/** What is open or was settled, page by page. */
export const Entries = ({ tab, none }: { tab: 'open' | 'settled'; none: string }) => {
  const paged = usePaged(async (after) => {
    const { entries, next } = await call(contract.listUnaccounted, { query: { tab, after } })
    return { rows: entries, next }
  }, [tab])
  return (
    <View>
      <WhenReady remote={paged.remote} cards={1}>
        {({ rows }) => rows.length === 0 ? <Text className="block sub mb3">{none}</Text> : <View role="list">{rows.map((entry) => <EntryLine key={entry.id} entry={entry} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </View>
  )
}
