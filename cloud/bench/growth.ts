import { type ChildProcess } from 'node:child_process'
import { type DatabaseKind } from '../database/table'
import { type AppPorts, answerOf, start } from './children'
import { clerkTokens } from './clerks'
import { printFigure } from './figures'
import { fire, median, type Shot } from './load'
import { type Size } from './options'
import { commonName, somebody } from './people'
import { applicantOf } from './seed'

/** The small town, and what grows tenfold from it: the queue alone, or all requests while the queue stays. */
export const townsOf = ({ requests, queue }: Size) => ({
  small: { requests: requests / 10, queue: queue / 10 },
  longQueue: { requests: requests / 10, queue },
  manyRequests: { requests, queue: queue / 10 },
}) as const satisfies Record<string, Size>
export type TownName = keyof ReturnType<typeof townsOf>
export const townNames = ['small', 'longQueue', 'manyRequests'] as const satisfies readonly TownName[]

const warmUp = 20
const rounds = 120

/** Whom the clerks look for: somebody new each time, of those whose requests are in the queue of that town. */
const soughtIn = ({ queue }: Size) => (round: number) => somebody(applicantOf(Math.floor((round * 2 * queue) / (rounds + warmUp))))

interface Asked {
  port: number
  /** Nobody asks so often that they are told to wait. */
  token: string
  sought: ReturnType<typeof somebody>
}

const get = (path: string) => ({ port, token }: Asked): Shot => ({ port, method: 'GET', path, headers: { Authorization: `Bearer ${token}` } })
const find = (textOf: (sought: Asked['sought']) => string) => ({ port, token, sought }: Asked): Shot =>
  ({ port, method: 'POST', path: '/api/staff/requests/search', headers: { Authorization: `Bearer ${token}` }, body: JSON.stringify({ text: textOf(sought) }) })

const shots = {
  'queue page': get('/api/staff/requests?tab=waiting'),
  'queue page, overdue': get('/api/staff/requests?tab=overdue'),
  'queue counts': get('/api/staff/requests/counts'),
  'search by full name': find(({ name }) => name),
  'search by the most common full name': find(() => commonName),
  'search by last four digits of the phone': find(({ phone }) => phone.slice(-4)),
  'search by last four digits of the ID': find(({ idNumber }) => idNumber.slice(-4)),
} as const

const timed = async (shot: Shot): Promise<number> => {
  const before = performance.now()
  await fire(shot)
  return performance.now() - before
}

/** Every call in all towns one after the other, so that what else the machine does falls on all of them. */
const timesOf = async (name: keyof typeof shots, towns: readonly { port: number; size: Size }[]): Promise<number[]> => {
  const callers = towns.map(({ port, size }) => ({ port, soughtAt: soughtIn(size), times: [] as number[] }))
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const { port, soughtAt, times } of callers) {
      const token = clerkTokens[round % clerkTokens.length] as string
      const time = await timed(shots[name]({ port, token, sought: soughtAt(round) }))
      if (round >= warmUp) times.push(time)
    }
  }
  return callers.map(({ times }) => median(times))
}

const measureWith = async (ports: readonly number[], kind: DatabaseKind, large: Size): Promise<void> => {
  const towns = townsOf(large)
  const label = kind === 'mysql' ? 'MariaDB' : 'SQLite'
  const { small, longQueue, manyRequests } = towns
  for (const name of Object.keys(shots) as (keyof typeof shots)[]) {
    const [least = NaN, queue = NaN, many = NaN] = await timesOf(name, townNames.map((town, at) => ({ port: ports[at] as number, size: towns[town] })))
    printFigure(`${label}: ${name}, ${small.queue} open of ${small.requests}`, least, 'ms')
    printFigure(`${label}: ${name}, ${longQueue.queue} open / ${small.queue}`, queue / least, 'ratio', { atMost: 1.3 })
    printFigure(`${label}: ${name}, ${manyRequests.requests} in all / ${small.requests}`, many / least, 'ratio', { atMost: 1.3 })
  }
}

/** What a clerk waits for when there is ten times as much; over HTTP against the app, one process for each town. */
export const measureGrowth = async (targets: Readonly<Record<TownName, string>>, kind: DatabaseKind, large: Size): Promise<void> => {
  const apps = townNames.map((town): ChildProcess => start('app', targets[town]))
  try {
    const told = await Promise.all(apps.map((app) => answerOf<AppPorts>(app)))
    await measureWith(told.map(({ ports }) => ports.plain), kind, large)
  } finally {
    for (const app of apps) app.kill()
  }
}
