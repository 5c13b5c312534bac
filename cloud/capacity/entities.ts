import { type CapacityChange, type HoldEnd, type HoldState } from '@shared/domain/capacity'
import { double, epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../database/table'

/** So many places for one thing at one time: the seats of a session, a slot for appointments. Its id is given by whom it belongs to. */
export const poolTable = table({
  name: 'capacity_pool',
  columns: {
    id: ulid(),
    places: integer(),
    /** As many as there are holds that are held or offered. */
    taken: integer(),
    /** As many as there are holds that wait. */
    waiting: integer(),
    /** The highest rank that was given; whoever comes next stands behind it. */
    lastRank: double(),
    /** 1 while new people may come. The line is served all the same. */
    isOpen: integer(),
    /** Nothing is taken from then on; the line ends a little before (shared/domain/capacity.ts). */
    startsAt: nullable(epoch()),
    version: integer(),
  },
})

/** One person's claim on one place of a pool. Its id is given by whom it belongs to. */
export const holdTable = table({
  name: 'capacity_hold',
  columns: {
    id: ulid(),
    poolId: ulid(),
    holderId: ulid(),
    /** `poolId:holderId` until it ends, then null: one at a time for each person, and they may come again. */
    activeKey: nullable(varchar(53)),
    state: varchar<HoldState>(10),
    /** The order of the line. `rank` alone is a reserved word of MySQL 8. */
    lineRank: double(),
    offeredAt: nullable(epoch()),
    offeredUntil: nullable(epoch()),
    endedAt: nullable(epoch()),
    endedWhy: nullable(varchar<HoldEnd>(10)),
    createdAt: epoch(),
    version: integer(),
  },
  unique: [['activeKey']],
  indexes: [['poolId', 'state', 'lineRank', 'id'], ['state', 'offeredUntil'], ['holderId', 'id']],
})

export type ActorKind = 'person' | 'staff' | 'system'

/** Append-only, but for reasons about people whose record is destroyed: what became of a pool and its places, by whom, and why. */
export const capacityLogTable = table({
  name: 'capacity_log',
  columns: {
    id: ulid(), poolId: ulid(), holdId: nullable(ulid()), at: epoch(), what: varchar<CapacityChange>(12), byKind: varchar<ActorKind>(10), byId: nullable(ulid()),
    /** Where in the line, or how many places there were. */
    fromPlace: nullable(integer()), toPlace: nullable(integer()),
    /** Sealed, for people write about people. */
    reason: nullable(text()),
  },
  indexes: [['poolId', 'id'], ['holdId', 'id']],
})

export type PoolRow = RowOf<typeof poolTable>
export type HoldRow = RowOf<typeof holdTable>
export type CapacityLogRow = RowOf<typeof capacityLogTable>
export const capacityTables = [poolTable, holdTable, capacityLogTable]
