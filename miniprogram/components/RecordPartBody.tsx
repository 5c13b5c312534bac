import { type ReactNode, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type RecordEntry, type RecordPart } from '@shared/contract/record'
import { recordWords as words } from '@shared/text/record'
import { type Paged, usePaged } from '@/api/usePaged'
import { MoreButton } from './MoreButton'
import { KeyValue, Notice, Tag } from './pieces'
import { WhenReady } from './states'

interface PartPages {
  paged: Paged<RecordEntry>
  /** What there is one of, and what is said above; as of the first page. */
  first: Pick<RecordPart, 'head' | 'notice'>
}

/** A part of a record, page by page; read when it is drawn first. */
export const useRecordPart = (read: (after: string | undefined) => Promise<RecordPart>, keys: readonly unknown[]): PartPages => {
  const [first, setFirst] = useState<PartPages['first']>({ head: [], notice: null })
  const paged = usePaged(async (after) => {
    const { entries, next, head, notice } = await read(after)
    if (after === undefined) setFirst({ head, notice })
    return { rows: entries, next }
  }, keys)
  return { paged, first }
}

const Entry = ({ entry: { title, tag, lines }, action }: { entry: RecordEntry; action?: ReactNode }) => (
  <View className="tile record-entry" role="listitem">
    <View className="row between wrap"><Text className="bold grow">{title}</Text>{tag ? <Tag text={tag} tone="grey" /> : null}</View>
    {lines.map(({ label, text }, at) => <KeyValue key={`${label} ${at}`} label={label} value={text} />)}
    {action}
  </View>
)

interface RecordPartBodyProps {
  pages: PartPages
  title: string
  /** Said where there is nothing. */
  none: string
  /** What can be done with an entry. */
  actionOf?: (entry: RecordEntry) => ReactNode
}

/** Any part is drawn alike: what there is one of, then the entries, newest first. */
export const RecordPartBody = ({ pages: { paged, first }, title, none, actionOf }: RecordPartBodyProps) => (
  <WhenReady remote={paged.remote} cards={1}>
    {({ rows }) => (
      <View>
        {first.notice ? <Notice text={first.notice} /> : null}
        {first.head.map(({ label, text }) => <KeyValue key={label} label={label} value={text} />)}
        {rows.length === 0 && first.head.length === 0 ? <Text className="block sub">{none}</Text> : null}
        {rows.length > 0 ? <View role="list" aria-label={title}>{rows.map((entry) => <Entry key={entry.id} entry={entry} action={actionOf?.(entry)} />)}</View> : null}
        <MoreButton text={words.more} paged={paged} />
      </View>
    )}
  </WhenReady>
)
