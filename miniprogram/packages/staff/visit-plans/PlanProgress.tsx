import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StationProgress, type VisitPlan } from '@shared/contract/visits'
import { visitPlanWords as words } from '@shared/text/visits'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { SectionHead } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { confirm } from '@/platform/dialogs'
import { dayWords } from '../visits/TaskCard'
import { type Behind, BehindSheet } from './BehindSheet'

type Counts = Omit<StationProgress, 'unit'>
type Answer = { plan: VisitPlan; stations: StationProgress[] }

const columns = [{ key: 'total', state: undefined, text: words.total }, { key: 'done', state: 'done', text: words.done }, { key: 'tried', state: 'tried', text: words.tried }, { key: 'open', state: 'open', text: words.open }] as const

/** A line of the table; each number opens the list behind it. */
const Line = ({ name, counts, onOpen }: { name: string; counts: Counts; onOpen: (column: (typeof columns)[number]) => void }) => (
  <View className="people-line" role="row">
    <Text className="col-name">{name}</Text>
    {columns.map((column) => (
      <View key={column.key} className="col-number">
        {counts[column.key] > 0 ? <Tappable label={`${name}，${column.text} ${counts[column.key]}`} className="plan-number num" onTap={() => onOpen(column)}>{counts[column.key]}</Tappable> : <View className="plan-number num sub">0</View>}
      </View>
    ))}
  </View>
)

const Table = ({ plan, stations, onOpen }: Answer & { onOpen: (behind: Behind) => void }) => {
  const openOf = (name: string, unitId?: string) => ({ text, state }: (typeof columns)[number]) => onOpen({ planId: plan.id, title: words.listOf(name, text), unitId, state })
  return (
    <View className="people-table" role="table" aria-label={words.progress}>
      <View className="people-head" role="row"><Text className="col-name">{words.station}</Text>{columns.map(({ key, text }) => <Text key={key} className="col-number">{text}</Text>)}</View>
      {stations.map(({ unit, ...counts }) => <Line key={unit.id} name={unit.shortName} counts={counts} onOpen={openOf(unit.shortName, unit.id)} />)}
      <Line name={words.all} counts={plan} onOpen={openOf(words.all)} />
    </View>
  )
}

const StopButton = ({ remote, onStopped }: { remote: Remote<Answer>; onStopped: () => void }) => {
  const { submit, isBusy, error } = useSubmit(async (key: string, id: string) => {
    await call(contract.endVisitPlan, { params: { id }, body: {}, key })
    void remote.reload()
    onStopped()
  })
  const stop = async (id: string) => {
    if (await confirm({ title: words.stop, text: words.stopAsk })) void submit(id)
  }
  if (!remote.data?.plan.mayEnd) return null
  const { id } = remote.data.plan
  return <View><Refusal error={error} /><ActionButton text={words.stop} kind="plain" isBusy={isBusy} busyText={words.stopping} onTap={() => void stop(id)} /></View>
}

/** How far a plan is, station by station in the order of the directory. */
export const PlanProgress = ({ planId, onStopped }: { planId: string; onStopped: () => void }) => {
  const [behind, setBehind] = useState<Behind | null>(null)
  const remote = useRemote<Answer>(() => call(contract.getVisitProgress, { params: { id: planId } }), [planId])
  return (
    <View>
      <WhenReady remote={remote}>
        {({ plan, stations }) => (
          <View>
            <View className="card">
              <View className="title" role="heading" aria-level={2}>{plan.occasion.text}</View>
              <Text className="block num">{words.span(dayWords(plan.fromDay), dayWords(plan.untilDay))}</Text>
              <Text className="block sub">{words.by(plan.unit.name)}</Text>
              {plan.words ? <Text className="block pre mt1">{plan.words}</Text> : null}
            </View>
            <SectionHead title={words.progress} />
            {plan.total > 0 ? <Table plan={plan} stations={stations} onOpen={setBehind} /> : <Text className="block">{words.nobody}</Text>}
          </View>
        )}
      </WhenReady>
      <StopButton remote={remote} onStopped={onStopped} />
      {behind ? <BehindSheet behind={behind} onClose={() => { setBehind(null); void remote.reload() }} /> : null}
    </View>
  )
}
