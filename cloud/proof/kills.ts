import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { countCheck } from '../capacity/look'
import { type HoldRow } from '../capacity/entities'
import { systemClock } from '../database/clock'
import { type Database, type Sql } from '../database/database'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { holes } from '../database/rows'
import { onServer } from '../test/mariadb'
import { poolsOn } from '../test/pools'
import { readHistory } from './history'
import { words } from './signups'

export interface KillFigures {
  kills: number
  /** Sign-ups and cancellations that the killed processes had been told were done. */
  confirmed: number
  /** Of these, how many the database did not know afterwards. */
  lost: number
  /** Pools whose counters did not fit their holds, or that had given more than there was. */
  miscounted: number
  /** Holds without a word of it in the log, or the other way round. */
  halfDone: number
}

const poolsAtOnce = 4
const placesOfEach = 20

/** Words after which it is killed, at the most: by words rather than by time, so that a busy machine proves as much as an idle one. */
const mostWords = 160

/** Runs the sign-ups in a process of their own and kills it at any moment after so many words; gives all it said. */
const killedAfter = (url: string, poolIds: readonly string[], count: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [process.argv[1] as string, 'signups', url, ...poolIds], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.split('\n').length > count) setTimeout(() => child.kill('SIGKILL'), Math.random() * 20)
    })
    child.on('close', (_code, signal) => (signal === 'SIGKILL' ? resolve(said) : reject(new Error('the process that was to be killed ended by itself'))))
  })

const connections = async (sql: Sql): Promise<number> =>
  Number((await sql.query<{ count: number }>('SELECT COUNT(*) AS count FROM information_schema.processlist WHERE db = DATABASE()'))[0]?.count)

/** The server undoes what the dead process had begun when it sees its connections gone, and only then do they leave its list. */
const untilUndone = async (sql: Sql, before: number): Promise<void> => {
  while ((await connections(sql)) > before) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** What was told as done, by hold: the last word counts, and nobody knows of one that was about to leave. The last line may be cut. */
export const toldOf = (said: string): Map<string, string> => {
  const told = new Map<string, string>()
  for (const line of said.slice(0, said.lastIndexOf('\n') + 1).split('\n').filter(Boolean)) told.set(line.slice(1), line.charAt(0))
  return told
}

/** How many of these the database contradicts. */
export const countLost = async (sql: Sql, told: ReadonlyMap<string, string>): Promise<number> => {
  const ids = [...told.keys()]
  const rows = await sql.query<Pick<HoldRow, 'id' | 'state'>>(`SELECT id, state FROM capacity_hold WHERE id IN (${holes(ids)})`, ids)
  const states = new Map(rows.map(({ id, state }) => [id, state]))
  return ids.filter((id) => {
    const [word, state] = [told.get(id), states.get(id)]
    return state === undefined || (word === words.confirmed && state === 'ended') || (word === words.left && state !== 'ended')
  }).length
}

const holdsWithoutLog = async (sql: Sql): Promise<number> => {
  const entry = (what: string) => `(SELECT COUNT(*) FROM capacity_log l WHERE l.holdId = h.id AND l.what IN (${what}))`
  const rows = await sql.query(`SELECT h.id FROM capacity_hold h WHERE ${entry("'taken', 'waiting'")} <> 1 OR ${entry("'released'")} <> (h.state = 'ended') OR (h.state = 'offered' AND ${entry("'offered'")} <> 1)`)
  const orphans = await sql.query('SELECT l.id FROM capacity_log l LEFT JOIN capacity_hold h ON h.id = l.holdId WHERE l.holdId IS NOT NULL AND h.id IS NULL')
  const timers = await sql.query("SELECT h.id FROM capacity_hold h LEFT JOIN timer t ON t.subject = h.id WHERE h.state = 'offered' AND t.id IS NULL")
  return rows.length + orphans.length + timers.length
}

const killOnce = async (database: Database, url: string, figures: KillFigures): Promise<void> => {
  const pools = poolsOn(database, systemClock)
  const poolIds: string[] = []
  for (let made = 0; made < poolsAtOnce; made += 1) poolIds.push(await pools.open({ places: placesOfEach }))
  const before = await connections(database)
  const told = toldOf(await killedAfter(url, poolIds, Math.ceil(Math.random() * mostWords)))
  await untilUndone(database, before)
  figures.kills += 1
  figures.confirmed += told.size
  figures.lost += await countLost(database, told)
  figures.miscounted += (await countCheck(database)).length
  for (const poolId of poolIds) if ((await readHistory(database, poolId)).mostTaken > placesOfEach) figures.miscounted += 1
  figures.halfDone += await holdsWithoutLog(database)
}

/** Kills the process that signs people up, again and again at any moment, and looks each time at what it left, in a database of its own. */
export const runKills = async (server: string, kills: number): Promise<KillFigures> => {
  const name = `proof_${randomBytes(6).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name}`)
  const url = `${server}/${name}`
  const database = await openDatabase({ url, file: '' })
  const figures: KillFigures = { kills: 0, confirmed: 0, lost: 0, miscounted: 0, halfDone: 0 }
  try {
    await migrate(database)
    while (figures.kills < kills) await killOnce(database, url, figures)
  } finally {
    await database.close()
    await onServer(server, `DROP DATABASE ${name}`)
  }
  return figures
}
