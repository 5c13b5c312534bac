import { type Transaction } from '../database/database'
import { tellPassed } from '../features/signups/told'
import { type Services } from '../services'

/** What became of somebody's hold without their doing. `until` is the end of an offer (epoch ms); an offer that now ends earlier comes again. */
export interface Passed {
  holdId: string
  holderId: string
  poolId: string
  what: 'offered' | 'lapsed' | 'closed'
  until: number | null
}

/**
 * Hears of what passed, in the transaction in which it did: it uses nothing but `tx`, writes to no pool, and leaves alone what is not its own.
 * It may be called several times in one transaction, each time with some dozens.
 */
export type PassedListener = (tx: Transaction, services: Services, passed: readonly Passed[]) => Promise<void>

/** Every feature that has places adds one line. A function, because these features import this folder themselves. */
export const listeners = (): readonly PassedListener[] => [tellPassed]

export const tell = async (tx: Transaction, services: Services, passed: readonly Passed[]): Promise<void> => {
  if (passed.length === 0) return
  for (const listener of listeners()) await listener(tx, services, passed)
}
