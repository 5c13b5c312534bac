import { placesGivenUnguarded, runRace } from '../proof/race'
import { onEachDatabase } from '../test/eachDatabase'
import { createVirtualClock } from '../test/virtualClock'

const clients = 50

onEachDatabase('places that many want at the same moment', ({ database }) => {
  const clock = createVirtualClock()

  it('are given twice where a read decides and a write follows: the race is there', async () => {
    expect(await placesGivenUnguarded(database(), clock, { clients, places: 10 })).toBeGreaterThan(10)
    await database().execute('DELETE FROM capacity_pool')
  })

  it('are given once, every one of them, and to nobody before those who wait', async () => {
    const rounds = 20
    expect(await runRace(database(), clock, { rounds, clients, seed: 7 })).toEqual({ rounds, clients: rounds * clients, oversold: 0, refusedWhileFree: 0, miscounted: 0 })
  })
})
