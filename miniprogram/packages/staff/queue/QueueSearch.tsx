import { type ReactNode } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { queueWords } from '@shared/text/desk'
import { searchWords } from '@shared/text/search'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { MoreButton } from '@/components/MoreButton'
import { WhenReady } from '@/components/states'
import { isH5 } from '@/platform/environment'
import { StreetPicker } from '../search/StreetPicker'
import { type Search, useSearch } from '../search/useSearch'
import { QueueRow } from './QueueRow'

const label = { 'aria-label': queueWords.search }

interface QueueSearchProps {
  openedId: string | null
  onOpen: (id: string) => void
  /** The queue, in whose place stands what was found. */
  children: ReactNode
}

const Found = ({ search: { found, isWholeOnly }, openedId, onOpen }: Omit<QueueSearchProps, 'children'> & { search: Search }) => (
  <WhenReady remote={found.remote}>
    {({ rows }) => (
      <View>
        {isWholeOnly ? <Text className="block sub mb2">{searchWords.wholeOnly}</Text> : null}
        {rows.length === 0 ? <Text className="block sub mb2">{searchWords.none}</Text> : rows.map((row) => <QueueRow key={row.id} row={row} isOn={row.id === openedId} onTap={() => onOpen(row.id)} />)}
        <MoreButton text={searchWords.more} paged={found} />
      </View>
    )}
  </WhenReady>
)

/** Finds a request of one's units by whatever somebody at the counter says first. */
export const QueueSearch = ({ openedId, onOpen, children }: QueueSearchProps) => {
  const search = useSearch()
  const { typed, type, find, leave, isAsked, problems, needsStreet } = search
  const hasProblem = problems.text !== null || problems.street !== null
  return (
    <View>
      <View className="row search-row mt3">
        <View className="input grow">
          <Icon name="search" color="second" size={20} />
          <Input className="input-inner" name="queue-search" value={typed.text} placeholder={queueWords.search} placeholderClass="placeholder" {...label} {...(isH5 ? { nativeProps: label } : {})} onInput={({ detail }) => type({ text: detail.value })} onConfirm={find} />
        </View>
        <ActionButton text={queueWords.find} kind="soft" size="small" onTap={find} />
      </View>
      {problems.text ? <View className="text-red bold mt2" role="alert"><Text>{problems.text}</Text></View> : null}
      {isAsked ? (
        <View className="mt3">
          {needsStreet ? <StreetPicker search={search} /> : null}
          {hasProblem ? null : <Found search={search} openedId={openedId} onOpen={onOpen} />}
          <View className="mt2"><ActionButton text={queueWords.backToQueue} kind="soft" size="small" onTap={leave} /></View>
        </View>
      ) : children}
    </View>
  )
}
