import { type ReactNode, useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type QueueRow as Row } from '@shared/contract/staffRequests'
import { queueWords } from '@shared/text/desk'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { sentenceFor } from '@/api/problemText'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { isH5 } from '@/platform/environment'
import { QueueRow } from './QueueRow'

const label = { 'aria-label': queueWords.search }

/** What stands in the way, in the words of the field where there are any. */
const problemOf = (thrown: unknown): string => {
  const error = asApiError(thrown)
  const [problem] = Object.values(error.fields)
  return problem ? sentenceFor(problem) : error.text
}

interface QueueSearchProps {
  openedId: string | null
  onOpen: (id: string) => void
  /** The queue, in whose place stands what was found. */
  children: ReactNode
}

/** Finds a request of one's units by whatever somebody at the counter says first. */
export const QueueSearch = ({ openedId, onOpen, children }: QueueSearchProps) => {
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Row[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const search = async () => {
    setProblem(null)
    setFound(null)
    if (!text.trim()) return
    try {
      setFound((await call(contract.findRequests, { body: { text } })).requests)
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
  }
  const leave = () => {
    setFound(null)
    setText('')
  }
  return (
    <View>
      <View className="row search-row mt3">
        <View className="input grow">
          <Icon name="search" color="second" size={20} />
          <Input className="input-inner" name="queue-search" value={text} placeholder={queueWords.search} placeholderClass="placeholder" {...label} {...(isH5 ? { nativeProps: label } : {})} onInput={({ detail }) => setText(detail.value)} onConfirm={() => void search()} />
        </View>
        <ActionButton text={queueWords.find} kind="soft" size="small" onTap={() => void search()} />
      </View>
      {problem ? <View className="text-red bold mt2" role="alert"><Text>{problem}</Text></View> : null}
      {found ? (
        <View className="mt3">
          {found.length === 0 ? <Text className="block sub">{queueWords.notFound}</Text> : found.map((row) => <QueueRow key={row.id} row={row} isOn={row.id === openedId} onTap={() => onOpen(row.id)} />)}
          <ActionButton text={queueWords.backToQueue} kind="plain" size="small" onTap={leave} />
        </View>
      ) : children}
    </View>
  )
}
