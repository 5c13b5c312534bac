import { randomBytes } from 'node:crypto'
import { type Database } from '../database/database'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { onServer } from '../test/mariadb'
import { createVirtualClock } from '../test/virtualClock'
import { bookedUnguarded, runAppointmentRace } from './appointments'
import { runKills } from './kills'
import { type Options } from './options'
import { placesGivenUnguarded, runRace } from './race'
import { none, type Report } from './report'

const onFresh = async (server: string, work: (database: Database) => Promise<void>): Promise<void> => {
  const name = `proof_${randomBytes(6).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name}`)
  const database = await openDatabase({ url: `${server}/${name}`, file: '' })
  try {
    await migrate(database)
    await work(database)
  } finally {
    await database.close()
    await onServer(server, `DROP DATABASE ${name}`)
  }
}

/** Places that many want at the same moment: first without the guard, where it must go wrong, then with it. */
export const proveRace = (server: string, { rounds, clients }: Options, report: Report): Promise<void> =>
  onFresh(server, async (database) => {
    const clock = createVirtualClock()
    const places = Math.ceil(clients / 5)
    report.figure(`race: places given of ${places}, without the guard`, await placesGivenUnguarded(database, clock, { clients, places }), 'places', { atLeast: places + 1 })
    await database.execute('DELETE FROM capacity_pool')
    const figures = await runRace(database, clock, { rounds, clients, seed: 20_261_126 })
    report.figure('race: rounds', figures.rounds, `rounds of ${clients} people at once`)
    report.figure('race: oversold', figures.oversold, 'pools', none)
    report.figure('race: refused while free, or left over', figures.refusedWhileFree, 'rounds', none)
    report.figure('race: miscounted, or overtaken in line', figures.miscounted, 'pools', none)
  })

/** Times of a station that many want, change and give back at the same moment; first without the guard, where it must go wrong. */
export const proveAppointments = async (server: string, { rounds, clients }: Options, report: Report): Promise<void> => {
  const places = Math.ceil(clients / 5)
  await onFresh(server, async (database) => {
    report.figure(`appointments: given of ${places}, without the guard`, await bookedUnguarded(database, createVirtualClock(), { clients, places }), 'appointments', { atLeast: places + 1 })
  })
  await onFresh(server, async (database) => {
    // An appointment is some twenty statements where a place is three.
    const figures = await runAppointmentRace(database, createVirtualClock(), { rounds: Math.ceil(rounds / 5), clients, seed: 20_261_126 })
    report.figure('appointments: rounds', figures.rounds, `rounds of ${clients} people at once`)
    report.figure('appointments: oversold, or a time that is there twice', figures.oversold, 'times', none)
    report.figure('appointments: double-booked', figures.doubleBooked, 'people', none)
    report.figure('appointments: refused while free, or left over', figures.refusedWhileFree, 'rounds', none)
    report.figure('appointments: miscounted', figures.miscounted, 'times', none)
  })
}

/** A process that signs people up, killed at any moment. */
export const proveKills = async (server: string, { kills }: Options, report: Report): Promise<void> => {
  const figures = await runKills(server, kills)
  report.figure('kills: processes killed', figures.kills, 'kills', { atLeast: kills })
  report.figure('kills: sign-ups that were confirmed before', figures.confirmed, 'sign-ups', { atLeast: kills })
  report.figure('kills: confirmed ones that were lost', figures.lost, 'sign-ups', none)
  report.figure('kills: miscounted or oversold', figures.miscounted, 'pools', none)
  report.figure('kills: done by half', figures.halfDone, 'holds', none)
}
