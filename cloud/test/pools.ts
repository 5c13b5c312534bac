import { randomBytes } from 'node:crypto'
import { acceptOffer } from '../capacity/acceptOffer'
import { type HoldRow, holdTable, type PoolRow } from '../capacity/entities'
import { joinLine, type Joined } from '../capacity/joinLine'
import { type By } from '../capacity/log'
import { openPool } from '../capacity/openPool'
import { declineOffer, release } from '../capacity/release'
import { readPool } from '../capacity/pool'
import { takeOrWait, type TakenOrWaiting } from '../capacity/takeOrWait'
import { takePlace, type Taken } from '../capacity/takePlace'
import { capacityTimers } from '../capacity/timers'
import { type Clock } from '../database/clock'
import { type Database, type Transaction } from '../database/database'
import { newId } from '../database/id'
import { readOne } from '../database/rows'
import { runDueTimers } from '../jobs/timers'
import { createVault } from '../security/vault'
import { type Services } from '../services'

/** What holds on places are about in tests and proofs: a pool, and people who each do one thing, in a transaction of its own. */
export interface Pools {
  services: Services
  transaction: <T>(work: (tx: Transaction, services: Services) => Promise<T>) => Promise<T>
  open: (options: { places: number; startsAt?: number | null; isOpen?: boolean }) => Promise<string>
  take: (poolId: string, holderId: string, holdId?: string) => Promise<Taken & { id: string }>
  join: (poolId: string, holderId: string) => Promise<Joined & { id: string }>
  takeOrWait: (poolId: string, holderId: string) => Promise<TakenOrWaiting & { id: string }>
  release: (holdId: string) => Promise<boolean>
  accept: (holdId: string) => Promise<'held' | 'lapsed'>
  decline: (holdId: string) => Promise<boolean>
  /** What the worker does. */
  runTimers: () => Promise<void>
  pool: (poolId: string) => Promise<PoolRow>
  hold: (holdId: string) => Promise<HoldRow>
}

export const person = (id: string): By => ({ kind: 'person', id })
export const staff: By = { kind: 'staff', id: '01STAFF0000000000000000000' }
export const newHolder = (clock: Clock): string => newId(clock)

/** The functions of cloud/capacity need a clock and a vault of the services, and the listeners of features find nothing of theirs here. */
const servicesFor = (database: Database, clock: Clock): Services =>
  ({ database, clock, vault: createVault({ dataKeys: [{ id: 't1', key: randomBytes(32) }], indexKey: randomBytes(32), signingKey: randomBytes(32) }) }) as Services

export const poolsOn = (database: Database, clock: Clock): Pools => {
  const services = servicesFor(database, clock)
  const transaction: Pools['transaction'] = (work) => database.transaction((tx) => work(tx, services))
  const claim = <T extends object>(act: (tx: Transaction, services: Services, claim: { poolId: string; holdId: string; holderId: string; by: By }) => Promise<T>) =>
    async (poolId: string, holderId: string, id = newId(clock)): Promise<T & { id: string }> =>
      ({ ...await transaction((tx) => act(tx, services, { poolId, holdId: id, holderId, by: person(holderId) })), id })
  return {
    services, transaction,
    open: async ({ places, startsAt = null, isOpen = true }) => {
      const id = newId(clock)
      await transaction((tx) => openPool(tx, services, { id, places, startsAt, isOpen }))
      return id
    },
    take: claim(takePlace),
    join: claim(joinLine),
    takeOrWait: claim((tx, given, one) => takeOrWait(tx, given, { ...one, mayWait: true })),
    release: (holdId) => transaction((tx) => release(tx, services, { holdId, by: person(holdId), why: 'released' })),
    accept: (holdId) => transaction((tx) => acceptOffer(tx, services, { holdId, by: person(holdId) })),
    decline: (holdId) => transaction((tx) => declineOffer(tx, services, { holdId, by: person(holdId) })),
    runTimers: async () => {
      const handlers = Object.fromEntries(capacityTimers.map(({ kind, run }) => [kind, (subject: string) => run(services, subject)]))
      const onError = (_kind: string, error: unknown): never => {
        throw error
      }
      while ((await runDueTimers({ database, clock, handlers, onError })) > 0);
    },
    pool: (poolId) => readPool(database, poolId),
    hold: async (holdId) => (await readOne(database, holdTable, { id: holdId })) as HoldRow,
  }
}
