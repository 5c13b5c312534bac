import { type Clock } from '../database/clock'
import { type Database } from '../database/database'
import { takeGuard } from '../capacity/takePlace'
import { countCheck } from '../capacity/look'
import { newHolder, type Pools, poolsOn } from '../test/pools'
import { randomChoice, seededRandom } from '../test/random'
import { readHistory } from './history'

export interface RaceFigures {
  rounds: number
  /** People who came at the same time, over all rounds. */
  clients: number
  /** Pools that at any moment, or at the end, had given more places than there are. */
  oversold: number
  /** Rounds in which somebody was told `full` though there was a place for everybody, or in which a place was left over. */
  refusedWhileFree: number
  /** Pools whose counters or line did not fit their holds. */
  miscounted: number
}

type Round = (pools: Pools, clients: number, random: () => number) => Promise<{ poolId: string; isFair: boolean }>

const crowd = <T>(clients: number, act: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: clients }, (_, index) => act(index)))
const held = (answers: readonly { state: string }[]): number => answers.filter(({ state }) => state === 'held').length

/** As many people as places: each must get one, with a line that they could have joined or without. */
const enoughForAll: Round = async (pools, clients, random) => {
  const poolId = await pools.open({ places: clients })
  const mayWait = random() < 0.5
  const answers = await crowd(clients, () => (mayWait ? pools.takeOrWait : pools.take)(poolId, newHolder(pools.services.clock)))
  return { poolId, isFair: held(answers) === clients }
}

/** More people than places: every place is given, and nobody gets one beyond. */
const notEnough: Round = async (pools, clients, random) => {
  const places = 1 + Math.floor(random() * (clients - 1))
  const poolId = await pools.open({ places })
  const answers = await crowd(clients, () => pools.take(poolId, newHolder(pools.services.clock)))
  return { poolId, isFair: held(answers) === places }
}

/** Some have a place, wait or are asked; then everybody does something at once: give back, say yes or no, come, or come twice at the same time. */
const everything: Round = async (pools, clients, random) => {
  const places = 1 + Math.floor(random() * (clients / 2))
  const poolId = await pools.open({ places })
  const here: { id: string; holderId: string }[] = []
  for (let at = 0; at < places + clients / 4; at += 1) {
    const holderId = newHolder(pools.services.clock)
    here.push({ holderId, ...await pools.takeOrWait(poolId, holderId) })
  }
  for (const { id } of here.slice(0, Math.ceil(places / 2))) await pools.release(id)
  const acts = [pools.accept, pools.accept, pools.decline, pools.release]
  await crowd(clients, async (): Promise<unknown> => {
    const one = randomChoice(random, here)
    if (random() < 0.5) return randomChoice(random, acts)(one.id)
    return random() < 0.8 ? pools.takeOrWait(poolId, newHolder(pools.services.clock)) : pools.takeOrWait(poolId, one.holderId)
  })
  const { taken, waiting } = await pools.pool(poolId)
  return { poolId, isFair: taken === places || waiting === 0 }
}

const kinds: readonly Round[] = [enoughForAll, notEnough, everything]

/** Rounds of people who come at the same time; the same seed makes the same rounds. */
export const runRace = async (database: Database, clock: Clock, { rounds, clients, seed }: { rounds: number; clients: number; seed: number }): Promise<RaceFigures> => {
  const pools = poolsOn(database, clock)
  const random = seededRandom(seed)
  const figures: RaceFigures = { rounds, clients: rounds * clients, oversold: 0, refusedWhileFree: 0, miscounted: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const { poolId, isFair } = await (kinds[round % kinds.length] as Round)(pools, clients, random)
    const history = await readHistory(database, poolId)
    const { places } = await pools.pool(poolId)
    if (history.mostTaken > places) figures.oversold += 1
    if (!isFair) figures.refusedWhileFree += 1
    if (history.hasOvertaken || (await countCheck(database, poolId)).length > 0) figures.miscounted += 1
  }
  return figures
}

/** The same database with the guard taken out of the one statement: a plain read decides, and then a place is taken. */
const withoutGuard = (database: Database, poolId: string): Database => ({
  ...database,
  transaction: async (work) => {
    const [seen] = await database.query<{ taken: number; places: number }>('SELECT taken, places FROM capacity_pool WHERE id = ?', [poolId])
    const decided = seen && seen.taken < seen.places ? '' : ' AND 1 = 0'
    return database.transaction((tx) => work({ ...tx, execute: (statement, values) => tx.execute(statement.replace(takeGuard, decided), values) }))
  },
})

/** How many places are given when nothing guards them: the race is there, and more clients than places win it. */
export const placesGivenUnguarded = async (database: Database, clock: Clock, { clients, places }: { clients: number; places: number }): Promise<number> => {
  const poolId = await poolsOn(database, clock).open({ places })
  const unguarded = poolsOn(withoutGuard(database, poolId), clock)
  return held(await crowd(clients, () => unguarded.take(poolId, newHolder(clock))))
}
