import { useEffect } from 'react'
import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { createStore, useStore } from '@/platform/store'

const counted = createStore<number>(0)
let isAsking = false

/** Counts anew how many proposals wait: where the navigation is drawn, and after one was decided. A failure leaves the last count: it is only a hint. */
export const countProposals = async (): Promise<void> => {
  if (isAsking) return
  isAsking = true
  try {
    const { proposals } = await call(contract.listCoverageProposals, { query: { status: 'open' } })
    counted.set(proposals.filter(({ mayDecide }) => mayDecide).length)
  } catch {
    // The page itself says what is wrong.
  } finally {
    isAsking = false
  }
}

/** How many proposals about the coverage wait for whoever decides them; nothing is asked for anybody else. */
export const useProposalCount = (isDecider: boolean): number => {
  const count = useStore(counted)
  useEffect(() => {
    if (isDecider) void countProposals()
  }, [isDecider])
  return isDecider ? count : 0
}
