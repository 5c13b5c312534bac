import { countCheck } from '../capacity/look'
import { takeGuard } from '../capacity/takePlace'
import { type Database } from '../database/database'
import { appointmentCrowd, type AppointmentCrowd, type Outcome } from '../test/appointmentCrowd'
import { randomChoice, seededRandom } from '../test/random'
import { type VirtualClock } from '../test/virtualClock'
import { readHistory } from './history'

export interface AppointmentFigures {
  rounds: number
  /** People who came at the same time, over all rounds. */
  clients: number
  /** Times that at any moment, or at the end, had given more places than there are, or that came to be there twice. */
  oversold: number
  /** People who had two appointments at the same time, and appointments with another than one place. */
  doubleBooked: number
  /** Rounds in which somebody was refused though there was a place for everybody, or in which a place was left over. */
  refusedWhileFree: number
  /** Times whose counters did not fit their places. */
  miscounted: number
}

interface Round {
  times: number[]
  places: number
  isFair: boolean
}

type Kind = (crowd: AppointmentCrowd, clients: number, random: () => number) => Promise<Round>

const booked = (outcomes: readonly Outcome[]): number => outcomes.filter((outcome) => 'id' in outcome).length
const onlyFull = (outcomes: readonly Outcome[]): boolean => outcomes.every((outcome) => 'id' in outcome || outcome.refused === 'full')

/** Nobody booked that time before, and there is a place for everybody: each must get one. */
const enoughForAll: Kind = async (crowd, clients) => {
  const times = await crowd.times(1, clients)
  const outcomes = await Promise.all((await crowd.people(clients)).map((personId) => crowd.book(personId, times[0] as number)))
  return { times, places: clients, isFair: booked(outcomes) === clients }
}

/** Nobody booked that time before, and more come than there are places: every one is given, and the others hear that it is full. */
const notEnough: Kind = async (crowd, clients, random) => {
  const places = 1 + Math.floor(random() * (clients - 1))
  const times = await crowd.times(1, places)
  const outcomes = await Promise.all((await crowd.people(clients)).map((personId) => crowd.book(personId, times[0] as number)))
  return { times, places, isFair: booked(outcomes) === places && onlyFull(outcomes) }
}

/** Some have a time; then everybody does something at once: come, come twice, go to another time that has no row yet or is nearly full, or call off. */
const everything: Kind = async (crowd, clients, random) => {
  const places = 1 + Math.floor(random() * (clients / 4))
  const times = await crowd.times(3, places)
  const people = await crowd.people(clients)
  const here: { personId: string; id: string }[] = []
  for (const personId of people.slice(0, Math.ceil(clients / 3))) {
    const outcome = await crowd.book(personId, times[here.length < places ? 0 : 1] as number)
    if ('id' in outcome) here.push({ personId, id: outcome.id })
  }
  const newcomers = people.slice(Math.ceil(clients / 3))
  await Promise.all(people.map(async (): Promise<unknown> => {
    const { personId, id } = randomChoice(random, here)
    const dice = random()
    if (dice < 0.4) return crowd.move(personId, id, randomChoice(random, times))
    if (dice < 0.55) return crowd.cancel(personId, id)
    return crowd.book(dice < 0.95 ? randomChoice(random, newcomers) : personId, randomChoice(random, times))
  }))
  // Whoever comes afterwards gets what is free, and nothing else.
  const last = (await crowd.people(3 * places + 1)).map((personId, at) => crowd.book(personId, times[at % 3] as number))
  return { times, places, isFair: onlyFull(await Promise.all(last)) }
}

/** Everybody has one of two times and wants the other, which has one place left: nobody waits for somebody who waits for them. */
const changeOver: Kind = async (crowd, clients) => {
  const places = Math.ceil(clients / 2) + 1
  const times = await crowd.times(2, places)
  const people = await crowd.people(2 * (places - 1))
  const here = await Promise.all(people.map(async (personId, at) => ({ personId, at, outcome: await crowd.book(personId, times[at % 2] as number) })))
  const outcomes = await Promise.all(here.map(({ personId, at, outcome }) => ('id' in outcome ? crowd.move(personId, outcome.id, times[(at + 1) % 2] as number) : outcome)))
  return { times, places, isFair: booked(here.map(({ outcome }) => outcome)) === people.length && onlyFull(outcomes) && booked(outcomes) > 0 }
}

const kinds: readonly Kind[] = [enoughForAll, notEnough, everything, changeOver]

/** People with two that stand at the same time, and appointments that do not have exactly the place that they name. */
const countDoubles = async (database: Database, times: readonly number[]): Promise<number> => {
  const within = `a.startsAt IN (${times.map(() => '?').join(', ')})`
  const twice = await database.query(`SELECT a.personId FROM appointment a JOIN capacity_hold h ON h.id = a.holdId WHERE h.state = 'held' AND ${within} GROUP BY a.personId, a.startsAt HAVING COUNT(*) > 1`, times)
  const strangers = await database.query(`SELECT a.id FROM appointment a JOIN capacity_hold h ON h.id = a.holdId WHERE ${within} AND (h.poolId <> a.slotId OR h.holderId <> a.personId)`, times)
  const orphans = await database.query(
    `SELECT h.id FROM capacity_hold h JOIN appointment_slot s ON s.id = h.poolId LEFT JOIN appointment a ON a.holdId = h.id WHERE h.state = 'held' AND a.id IS NULL AND ${within.replace('a.startsAt', 's.startsAt')}`, times)
  return twice.length + strangers.length + orphans.length
}

/** Rounds of people who come to a station at the same time; the same seed makes the same rounds. */
export const runAppointmentRace = async (database: Database, clock: VirtualClock, { rounds, clients, seed }: { rounds: number; clients: number; seed: number }): Promise<AppointmentFigures> => {
  const crowd = await appointmentCrowd(database, clock)
  const random = seededRandom(seed)
  const figures: AppointmentFigures = { rounds, clients: rounds * clients, oversold: 0, doubleBooked: 0, refusedWhileFree: 0, miscounted: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const { times, places, isFair } = await (kinds[round % kinds.length] as Kind)(crowd, clients, random)
    for (const startsAt of times) {
      const slots = await database.query<{ id: string }>('SELECT id FROM appointment_slot WHERE startsAt = ?', [startsAt])
      if (slots.length > 1) figures.oversold += 1
      for (const { id } of slots) {
        if ((await readHistory(database, id)).mostTaken > places) figures.oversold += 1
        figures.miscounted += (await countCheck(database, id)).length
      }
    }
    figures.doubleBooked += await countDoubles(database, times)
    if (!isFair) figures.refusedWhileFree += 1
  }
  return figures
}

/** How many appointments of one time are given when nothing guards its places: the race is there. */
export const bookedUnguarded = async (database: Database, clock: VirtualClock, { clients, places }: { clients: number; places: number }): Promise<number> => {
  const crowd = await appointmentCrowd(database, clock)
  const [startsAt = 0] = await crowd.times(1, places)
  const on: Database = { ...database, transaction: (work) => database.transaction((tx) => work({ ...tx, execute: (statement, values) => tx.execute(statement.replace(takeGuard, ''), values) })) }
  return booked(await Promise.all((await crowd.people(clients)).map((personId) => crowd.book(personId, startsAt, { on, isBlind: true }))))
}
