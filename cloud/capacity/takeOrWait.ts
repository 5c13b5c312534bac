import { type Transaction } from '../database/database'
import { type Services } from '../services'
import { type Claim } from './hold'
import { joinLine } from './joinLine'
import { broken, lockPool } from './pool'
import { takePlace, type Taken } from './takePlace'

export type TakenOrWaiting = Taken | { state: 'waiting'; place: number }

/**
 * Takes a place, or stands in line where that is wanted and nothing is free. `full` with `mayWait` says that the line is over, too.
 * Between the two answers a place may come free; then both are asked again under the lock of the pool, where nothing comes between.
 */
export const takeOrWait = async (tx: Transaction, services: Services, { mayWait, ...claim }: Claim & { mayWait: boolean }): Promise<TakenOrWaiting> => {
  const attempt = async (): Promise<TakenOrWaiting | null> => {
    const taken = await takePlace(tx, services, claim)
    if (taken.state !== 'full' || !mayWait) return taken
    const joined = await joinLine(tx, services, claim)
    if (joined.state === 'closed') return taken
    return joined.state === 'free' ? null : joined
  }
  const answer = await attempt()
  if (answer) return answer
  await lockPool(tx, claim.poolId)
  const decided = await attempt()
  if (!decided) throw broken('a place was free and full under one lock')
  return decided
}
