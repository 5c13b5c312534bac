import { type Status } from '@shared/domain/workflow'
import { type Database, type Sql } from '../database/database'
import { createNetwork, type NetworkView, type UnitView } from '../features/network/network'
import { requestParticipationTable, requestTable, searchTokenTable } from '../features/requests/entities'
import { type Vault } from '../security/vault'
import { seedClerks } from './clerks'
import { insertMany } from './insertMany'
import { copied, createMaker, idOf, type Made } from './madeUp'
import { type Size } from './options'

const clock = { now: () => Date.now() }
const open = ['submitted', 'submitted', 'accepted', 'submitted', 'awaiting_supplement'] as const satisfies readonly Status[]
const closed = ['completed', 'completed', 'completed', 'rejected'] as const satisfies readonly Status[]
/** How many requests one person has. */
const each = 3
/** Small enough for the time that the app gives a statement. */
const blockSize = 10_000
/** Those elsewhere are other people, with other names. */
const elsewhereFrom = 200_000

/** Whoever asked for that request under the clerks' street; of two requests there one is in the queue. */
export const applicantOf = (turn: number): number => Math.floor(turn / each)

/**
 * A town of that size: the clerks of one street, its queue, as many requests there that are closed, and all others elsewhere. Those are
 * made once and then copied by the database itself, name and all: nobody here may read them, but every search and count has to pass them.
 */
export const seed = async (database: Database, vault: Vault, { requests, queue }: Size): Promise<void> => {
  const now = clock.now()
  const first = await createNetwork(database, clock).current()
  const street = first.units.find(({ kind }) => kind === 'street') ?? first.district
  await seedClerks(database, street.id, now)
  const network = await createNetwork(database, clock).current()
  const make = createMaker(vault, network, now)
  const { theirs, elsewhere } = stationsOf(network, street)
  const blocks = Math.ceil((requests - 2 * queue) / blockSize)

  const unitFor = (turn: number): UnitView => (turn % 4 < 2 ? street : (theirs[turn % theirs.length] as UnitView))
  for (let from = 0; from < 2 * queue; from += blockSize) {
    await keep(database, range(from, Math.min(from + blockSize, 2 * queue)).map((turn) => make({
      id: idOf(Math.floor((turn * blocks) / (2 * queue)), blockSize + turn), applicant: applicantOf(turn), unitId: unitFor(turn).id, status: turn % 2 === 0 ? (open[(turn / 2) % open.length] as Status) : (closed[turn % closed.length] as Status),
    })))
  }
  const all = [...open, ...closed]
  await keep(database, range(0, Math.ceil((requests - 2 * queue) / blocks)).map((turn) => make({
    id: idOf(0, turn), applicant: elsewhereFrom + applicantOf(turn), unitId: (elsewhere[turn % elsewhere.length] as UnitView).id, status: all[turn % all.length] as Status,
  })))
  // Without its index nothing leads from a request to its tokens.
  await database.execute('CREATE TABLE token_pattern AS SELECT token, requestId FROM search_token WHERE requestId < ? ORDER BY token', [idOf(0, blockSize)])
  for (let block = 1; block < blocks; block += 1) await copyTo(database, block)
  await database.execute('DROP TABLE token_pattern')
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_unused, at) => from + at)

const stationsOf = ({ units }: NetworkView, street: UnitView) => {
  const stations = units.filter(({ kind }) => kind === 'street' || kind === 'community')
  const isTheirs = ({ path }: UnitView): boolean => path.startsWith(street.path)
  return { theirs: stations.filter(isTheirs), elsewhere: stations.filter((unit) => !isTheirs(unit)) }
}

const keep = async (database: Database, made: readonly Made[]): Promise<void> => {
  const tokens = made.flatMap(({ request, tokens: found }) => found.map((token) => ({ token, requestId: request.id })))
  // In the order of the key, which a database fills faster.
  tokens.sort((one, other) => (one.token < other.token ? -1 : 1))
  await database.transaction(async (tx) => {
    await insertMany(tx, requestTable, made.map(({ request }) => request))
    await insertMany(tx, requestParticipationTable, made.map(({ request }) => ({ requestId: request.id, unitId: request.ownerUnitId as string, joinedAt: request.createdAt, endedAt: null })))
    await insertMany(tx, searchTokenTable, tokens)
  })
}

const copyTo = (database: Database, block: number): Promise<void> =>
  database.transaction(async (tx) => {
    await copy(tx, block, { from: 'service_request', table: 'service_request', changed: { id: copied.id('id'), number: copied.number('id') }, names: Object.keys(requestTable.columns), key: 'id' })
    await copy(tx, block, { from: 'request_participation', table: 'request_participation', changed: { requestId: copied.id('requestId') }, names: Object.keys(requestParticipationTable.columns), key: 'requestId' })
    await copy(tx, block, { from: 'token_pattern', table: 'search_token', changed: { requestId: copied.id('requestId') }, names: ['token', 'requestId'], key: 'requestId' })
  })

interface Copying {
  from: string
  table: string
  changed: Readonly<Record<string, string>>
  names: readonly string[]
  /** Which column says of which block a row is. */
  key: string
}

const copy = async (sql: Sql, block: number, { from, table, changed, names, key }: Copying): Promise<void> => {
  const head = idOf(block, 0).slice(0, 9)
  await sql.execute(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => changed[name] ?? name).join(', ')} FROM ${from} WHERE ${key} >= ? AND ${key} < ?`,
    [...Object.keys(changed).map(() => head), idOf(0, 0), idOf(0, blockSize)])
}
