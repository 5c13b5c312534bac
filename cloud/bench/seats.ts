import { addHold, type Claim } from '../capacity/hold'
import { countCheck, peekPool } from '../capacity/look'
import { takePlace, takeStatement } from '../capacity/takePlace'
import { systemClock } from '../database/clock'
import { type Database } from '../database/database'
import { newId } from '../database/id'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { hasMariadb, onServer, startMariadb } from '../test/mariadb'
import { newHolder, person, type Pools, poolsOn } from '../test/pools'
import { printFigure, printMissing } from './figures'
import { median } from './load'
import { measureRush } from './rush'

const people = 5000
const seats = 200
/** How many of them the service works on at the same time: more than it has connections, fewer than may wait for one. */
const atOnce = 100
const rounds = 5

/** Decides about one person; true when they got a seat. */
type Decide = (pools: Pools, claim: Claim) => Promise<boolean>

/** As a feature does it: a look, and only where that shows something free a transaction. */
const guarded: Decide = async ({ services, transaction }, claim) => {
  const seen = (await peekPool(services.database, [claim.poolId])).get(claim.poolId)
  if (!seen || seen.taken >= seen.places || seen.waiting > 0) return false
  return (await transaction((tx) => takePlace(tx, services, claim))).state === 'held'
}

/** What it is compared with: a transaction for everybody, with the same update and the same row of the hold. */
const plain: Decide = ({ services, transaction }, claim) =>
  transaction(async (tx) => {
    const { affected } = await tx.execute(takeStatement, [claim.poolId, services.clock.now()])
    return affected === 1 && addHold(tx, services, claim, 'held')
  })

interface Rush {
  perSecond: number
  times: number[]
  errors: number
  given: number
  miscounted: number
}

const percentile = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN

/** Everybody comes in the moment when it opens. */
const rush = async (pools: Pools, decide: Decide): Promise<Rush> => {
  const poolId = await pools.open({ places: seats })
  const result: Rush = { perSecond: 0, times: [], errors: 0, given: 0, miscounted: 0 }
  let come = 0
  const work = async (): Promise<void> => {
    while (come < people) {
      come += 1
      const holderId = newHolder(systemClock)
      const started = performance.now()
      try {
        if (await decide(pools, { poolId, holdId: newId(systemClock), holderId, by: person(holderId) })) result.given += 1
      } catch {
        result.errors += 1
      }
      result.times.push(performance.now() - started)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, work))
  result.perSecond = people / ((performance.now() - started) / 1000)
  result.miscounted = (await countCheck(pools.services.database, poolId)).length
  return result
}

const measure = async (database: Database): Promise<void> => {
  const pools = poolsOn(database, systemClock)
  const sides = { guarded, plain }
  const all: Record<keyof typeof sides, Rush[]> = { guarded: [], plain: [] }
  for (const side of ['guarded', 'plain'] as const) await rush(pools, sides[side])
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? (['guarded', 'plain'] as const) : (['plain', 'guarded'] as const)) all[side].push(await rush(pools, sides[side]))
  }
  const of = (side: keyof typeof sides, value: (one: Rush) => number): number => median(all[side].map(value))
  for (const [side, name] of [['guarded', 'cloud/capacity'], ['plain', 'a transaction each']] as const) {
    printFigure(`seats: ${name}`, of(side, ({ perSecond }) => perSecond), 'people decided/s')
    printFigure(`seats: ${name}, p50`, of(side, ({ times }) => percentile(times, 0.5)), 'ms')
    printFigure(`seats: ${name}, p99`, of(side, ({ times }) => percentile(times, 0.99)), 'ms')
  }
  printFigure('seats: cloud/capacity / a transaction each', median(all.guarded.map(({ perSecond }, round) => perSecond / (all.plain[round]?.perSecond ?? NaN))), 'ratio', { atLeast: 2 })
  const sum = (value: (one: Rush) => number): number => all.guarded.reduce((total, one) => total + value(one), 0)
  printFigure('seats: errors', sum(({ errors }) => errors), 'people', { atMost: 0 })
  printFigure('seats: oversold, left over or miscounted', sum(({ given, miscounted }) => Math.abs(given - seats) + miscounted), 'seats', { atMost: 0 })
}

/** One popular activity opens: 5,000 people in the first seconds for 200 seats, at the level of cloud/capacity and then over HTTP, on a MariaDB of its own. */
export const measureSeats = async (): Promise<void> => {
  if (!hasMariadb()) return printMissing('mariadb-server is not installed', 'the rush for seats')
  const mariadb = await startMariadb(['--skip-log-bin', '--innodb-flush-log-at-trx-commit=1'])
  try {
    await onServer(mariadb.url, 'CREATE DATABASE seats')
    const database = await openDatabase({ url: `${mariadb.url}/seats`, file: '' })
    await migrate(database)
    await measure(database)
    await database.close()
    await measureRush(mariadb.url)
  } finally {
    await mariadb.stop()
  }
}
