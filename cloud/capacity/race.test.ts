import { placesGivenUnguarded, runRace } from '../proof/race'
import { onEachDatabase } from '../test/eachDatabase'
import { newHolder, person, poolsOn } from '../test/pools'
import { createVirtualClock } from '../test/virtualClock'
import { takeOrWait } from './takeOrWait'

const clients = 50

onEachDatabase('places that many want at the same moment', ({ kind, database }) => {
  const clock = createVirtualClock()

  it('are given twice where a read decides and a write follows: the race is there', async () => {
    expect(await placesGivenUnguarded(database(), clock, { clients, places: 10 })).toBeGreaterThan(10)
    await database().execute('DELETE FROM capacity_pool')
  })

  it('are given once, every one of them, and to nobody before those who wait', async () => {
    const rounds = 20
    expect(await runRace(database(), clock, { rounds, clients, seed: 7 })).toEqual({ rounds, clients: rounds * clients, oversold: 0, refusedWhileFree: 0, miscounted: 0 })
  })

  // On the one connection of SQLite nothing comes between two statements of a transaction.
  if (kind === 'sqlite') return
  it('are given to whoever was told that all are taken, when one comes free before they stand in line', async () => {
    const pools = poolsOn(database(), clock)
    const poolId = await pools.open({ places: 1 })
    const { id } = await pools.take(poolId, newHolder(clock))
    let come: () => void = () => undefined
    const released = new Promise<void>((resolve) => (come = resolve)).then(() => pools.release(id))
    const holderId = newHolder(clock)
    const answer = await pools.transaction((tx, services) => takeOrWait({
      ...tx,
      execute: async (statement, values) => {
        if (statement.includes('waiting = waiting + 1')) {
          come()
          await released
        }
        return tx.execute(statement, values)
      },
    }, services, { poolId, holdId: newHolder(clock), holderId, by: person(holderId), mayWait: true }))
    expect(answer).toEqual({ state: 'held' })
    expect(await pools.pool(poolId)).toMatchObject({ taken: 1, waiting: 0 })
  })
})
