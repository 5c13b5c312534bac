import { type LedgerKind, type LedgerProblem } from '@shared/domain/ledger'
import { type Sql } from '../../database/database'
import { type NetworkView } from '../network/network'

/** What could not be accounted for. `since`: when it was accepted (epoch ms). */
export interface Found {
  problem: LedgerProblem
  subjectId: string
  requestId: string | null
  unitId: string | null
  since: number
}

/** Where each of those that were accepted is now. */
export interface Counts {
  waiting: number
  routed: number
  answered: number
  failed: number
}
export type Bucket = keyof Counts

export interface Examined {
  kind: LedgerKind
  accepted: number
  counts: Counts
  /** The first of them (`mostFound`); `accepted` and `counts` say how many there are. */
  found: Found[]
}

export interface Examination {
  sql: Sql
  network: NetworkView
  /** What was accepted before and is over is not looked at again (epoch ms). */
  since: number
  now: number
}

/** More of one kind nobody goes through one by one: then the fault is elsewhere. */
export const mostFound = 500

/** Collects what an examination sees: each thing falls into one bucket or is a problem, and nothing is counted twice. */
export const createTally = (kind: LedgerKind) => {
  const examined: Examined = { kind, accepted: 0, counts: { waiting: 0, routed: 0, answered: 0, failed: 0 }, found: [] }
  return {
    examined,
    count: (bucket: Bucket, amount = 1): void => {
      examined.accepted += amount
      examined.counts[bucket] += amount
    },
    miss: (found: Found): void => {
      examined.accepted += 1
      if (examined.found.length < mostFound) examined.found.push(found)
    },
  }
}
export type Tally = ReturnType<typeof createTally>

/** How many are in no bucket: zero is the normal state. */
export const unaccountedIn = ({ accepted, counts }: Examined): number => accepted - Object.values(counts).reduce((sum, amount) => sum + amount, 0)
