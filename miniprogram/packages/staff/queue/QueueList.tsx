import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type QueueRow, type QueueTab, queueTabs } from '@shared/contract/staffRequests'
import { queueTabTexts } from '@shared/text/labels'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { type Paged, usePaged } from '@/api/usePaged'
import { type Remote, useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { MoreButton } from '@/components/MoreButton'
import { DueBlock, Tag } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'

export type Counts = Record<QueueTab, number>

export const QueueTabs = ({ counts, shown, onShow }: { counts: Counts | null; shown: QueueTab; onShow: (tab: QueueTab) => void }) => (
  <View className="queue-tabs" role="tablist">
    {queueTabs.map((tab) => {
      const count = counts?.[tab] ?? 0
      const words = count >= 100 ? '99+' : String(count)
      return (
        <Tappable key={tab} role="tab" isChosen={tab === shown} label={`${queueTabTexts[tab]} ${words} 件`} onTap={() => onShow(tab)}
          className={`queue-tab${tab === shown ? ' queue-tab-on' : ''}${tab === 'overdue' && count > 0 ? ' queue-tab-over' : ''}`}>
          <Text className="queue-count num">{words}</Text>
          <Text>{queueTabTexts[tab]}</Text>
        </Tappable>
      )
    })}
  </View>
)

const Row = ({ row, isOn, onTap }: { row: QueueRow; isOn: boolean; onTap: () => void }) => (
  <Tappable label={`${row.name}，${row.title}，${row.turnText}`} role="option" isChosen={isOn} className={`card queue-row${isOn ? ' queue-row-on' : ''}`} onTap={onTap}>
    <DueBlock due={row.due} />
    <View className="grow">
      <View className="row between wrap">
        <Text className="strong">{row.name}</Text>
        <Text className="cap num">{row.number}</Text>
      </View>
      <Text className="block">{row.title}</Text>
      <Text className="block sub">{row.stageTitle}</Text>
      <View className="row wrap gap-small mt1">
        <Tag text={row.offer ? (row.offer.direction === 'in' ? '转来待接收' : '已转出') : row.status.text} tone={row.offer ? 'amber' : 'grey'} />
        <Text className="cap">{row.offer ? row.offer.unitName : row.turnText}</Text>
      </View>
    </View>
  </Tappable>
)

const emptyWords: Record<QueueTab, string> = {
  waiting: '没有等着受理的，真好', working: '没有正在办的', supplement: '没有在等补材料的', soon: '没有快到期的', overdue: '没有超期的，真好', callback: '没有要回访的',
}

interface QueueListProps {
  tab: QueueTab
  queue: Paged<QueueRow>
  openedId: string | null
  onOpen: (id: string) => void
}

/** One tab of the queue, most urgent first, page by page. */
export const QueueList = ({ tab, queue, openedId, onOpen }: QueueListProps) => (
  <WhenReady remote={queue.remote}>
    {({ rows }) => {
      if (rows.length === 0) return <EmptyState title={emptyWords[tab]} />
      return (
        <View>
          {rows.map((row) => <Row key={row.id} row={row} isOn={row.id === openedId} onTap={() => onOpen(row.id)} />)}
          <MoreButton text="再看 20 件" paged={queue} />
        </View>
      )
    }}
  </WhenReady>
)

/** Finds a request by its number or the applicant's whole phone number. */
export const QueueSearch = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly QueueRow[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const search = async () => {
    if (!text.trim()) return setFound(null)
    setProblem(null)
    try {
      setFound((await call(contract.findRequests, { body: { text } })).requests)
    } catch (thrown) {
      const error = asApiError(thrown)
      setFound(null)
      setProblem(error.code === 'invalid_input' ? '请输入完整的办件号或手机号' : error.text)
    }
  }
  return (
    <View>
      <View className="row search-row">
        <View className="input grow">
          <Icon name="search" color="second" size={20} />
          <Input className="input-inner" name="queue-search" value={text} placeholder="办件号或完整手机号" placeholderClass="placeholder" aria-label="办件号或完整手机号" onInput={({ detail }) => setText(detail.value)} onConfirm={() => void search()} />
        </View>
        <ActionButton text="找" kind="soft" size="small" onTap={() => void search()} />
      </View>
      {problem ? <Text className="block text-red bold mt2">{problem}</Text> : null}
      {found ? (
        <View className="mt3">
          {found.length === 0 ? <Text className="block sub">本站没有这一件</Text> : found.map((row) => <Row key={row.id} row={row} isOn={false} onTap={() => onOpen(row.id)} />)}
          <ActionButton text="回到待办" kind="plain" size="small" onTap={() => { setFound(null); setText('') }} />
        </View>
      ) : null}
    </View>
  )
}

export const useQueue = (tab: QueueTab): Paged<QueueRow> =>
  usePaged(async (after) => {
    const { requests, next } = await call(contract.listQueue, { query: { tab, after } })
    return { rows: requests, next }
  }, [tab])
export const useCounts = (): Remote<Counts> => useRemote(async () => (await call(contract.countQueue)).counts, [])
