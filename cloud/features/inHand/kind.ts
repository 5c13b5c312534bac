import { type InHandKind } from '@shared/contract/team'
import { type Sql, type Transaction } from '../../database/database'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { type Taker } from './colleagues'

/** What is to be moved: everything of somebody's, to a colleague as far as they may take it. */
export interface Moving {
  fromStaffId: string
  /** Null: to wherever work of that kind waits for anybody. */
  to: Taker | null
  /** Who says so; null when a timer carries out what was said before. */
  byStaffId: string | null
  /** They do not come back: nothing may wait for them. */
  isForGood: boolean
  /** Only what lies with these units. */
  unitIds?: readonly string[]
  at: number
}

/** A kind of work that somebody has in hand. Another kind is a file like this, and a line in kinds.ts. */
export interface KindInHand {
  key: InHandKind
  /** How much of it somebody has. */
  count: (sql: Sql, staffId: string) => Promise<number>
  /** How much of that a colleague may take. */
  countFor: (sql: Sql, network: NetworkView, staffId: string, to: Taker) => Promise<number>
  /** Moves it, in the caller's transaction, in some few statements; what somebody else took up meanwhile stays theirs. Gives how much the colleague got. */
  move: (tx: Transaction, services: Services, network: NetworkView, moving: Moving) => Promise<number>
}
