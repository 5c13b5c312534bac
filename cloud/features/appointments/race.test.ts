import { bookedUnguarded, runAppointmentRace } from '../../proof/appointments'
import { onEachDatabase } from '../../test/eachDatabase'
import { createVirtualClock } from '../../test/virtualClock'

jest.setTimeout(240_000)

const clients = 24

onEachDatabase('times without a guard on their places', ({ database }) => {
  it('are given to more than there are places: the race is there', async () => {
    expect(await bookedUnguarded(database(), createVirtualClock(), { clients, places: 5 })).toBeGreaterThan(5)
  })
})

onEachDatabase('times that many want, change and give back at the same moment', ({ database }) => {
  it('are given once, every one of them, also where nobody booked that time before', async () => {
    const rounds = 20
    expect(await runAppointmentRace(database(), createVirtualClock(), { rounds, clients, seed: 7 })).toEqual({ rounds, clients: rounds * clients, oversold: 0, doubleBooked: 0, refusedWhileFree: 0, miscounted: 0 })
  })
})
