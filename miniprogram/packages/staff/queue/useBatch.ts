import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { mostAccepted, type QueueRow } from '@shared/contract/staffRequests'
import { batchWords } from '@shared/text/desk'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'

/** What became of one of several. */
export interface Outcome {
  isAccepted: boolean
  text: string
}

interface BatchState {
  isOn: boolean
  chosen: ReadonlySet<string>
  outcomes: ReadonlyMap<string, Outcome>
}

const off: BatchState = { isOn: false, chosen: new Set(), outcomes: new Map() }

/** What was offered by another unit is taken over or refused one by one. */
export const isAcceptable = ({ status, offer }: QueueRow): boolean => status.code === 'submitted' && offer === null

const outcomeOf = (error: { text: string } | null): Outcome => ({ isAccepted: error === null, text: error ? batchWords.refused(error.text) : batchWords.accepted })

/** Choosing several of the queue and accepting them, each as if alone; what became of each stays in sight until it was read. */
export const useBatch = (rows: readonly QueueRow[], onDone: () => void) => {
  const [state, setState] = useState(off)
  const { chosen, outcomes } = state
  const open = rows.filter((row) => isAcceptable(row) && !outcomes.has(row.id))
  const wanted = open.filter(({ id }) => chosen.has(id)).slice(0, mostAccepted)
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    const { acceptances } = await call(contract.acceptRequests, { key, body: { requests: wanted.map(({ id, version }) => ({ id, version })) } })
    setState((now) => ({ ...now, chosen: new Set(), outcomes: new Map([...now.outcomes, ...acceptances.map(({ id, error: why }) => [id, outcomeOf(why)] as const)]) }))
  })
  const choose = (ids: Iterable<string>) => setState((now) => ({ ...now, chosen: new Set(ids) }))
  return {
    ...state, isBusy, error,
    count: wanted.length,
    areAllChosen: open.length > 0 && wanted.length === Math.min(open.length, mostAccepted),
    accepted: [...outcomes.values()].filter(({ isAccepted }) => isAccepted).length,
    begin: () => setState({ ...off, isOn: true }),
    toggle: (row: QueueRow) => {
      if (isBusy || !open.includes(row)) return
      choose(chosen.has(row.id) ? [...chosen].filter((id) => id !== row.id) : [...chosen, row.id])
    },
    chooseAll: () => choose(open.slice(0, mostAccepted).map(({ id }) => id)),
    chooseNone: () => choose([]),
    accept: () => void submit(),
    end: () => {
      setState(off)
      if (outcomes.size > 0) onDone()
    },
  }
}
export type Batch = ReturnType<typeof useBatch>
