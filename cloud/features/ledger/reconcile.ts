import { dayText, shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { type LedgerProblem } from '@shared/domain/ledger'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert, insertMany } from '../../database/rows'
import { type TimerKind } from '../../jobs/timerKind'
import { notify } from '../../notify/notify'
import { type Services } from '../../services'
import { ledgerDayTable, ledgerEntryTable } from './entities'
import { type Examined, mostFound, unaccountedIn } from './examined'
import { examineMessages } from './messages'
import { examineNotifications } from './notifications'
import { examineRequests } from './requests'

const dayLength = 24 * 60 * 60_000
/** What was accepted in these days is counted; what is open is looked at however old it is. */
const countedDays = 30
/** Hour of the day in Shanghai at which nobody is at work yet. */
const hour = 5

const keyOf = ({ problem, subjectId }: { problem: LedgerProblem; subjectId: string }): string => `${problem}:${subjectId}`

/** What is written down once, however many sentences of one thread it concerns. */
const distinct = (examined: readonly Examined[]) => [...new Map(examined.flatMap(({ kind, found }) => found.map((one) => [keyOf(one), { ...one, kind }] as const))).values()]

type Standing = { id: string; activeKey: string }

const readStanding = (sql: Sql): Promise<Standing[]> => sql.query<Standing>(`SELECT id, activeKey FROM ledger_entry WHERE activeKey IS NOT NULL ORDER BY id LIMIT ${mostFound * 10}`)

/** In order again: no longer found. Of a kind of which not everything could be written down nothing is settled. */
const settle = async (tx: Transaction, standing: readonly Standing[], examined: readonly Examined[], found: ReadonlySet<string>, now: number): Promise<void> => {
  if (examined.some((one) => one.found.length === mostFound)) return
  const gone = standing.filter(({ activeKey }) => !found.has(activeKey)).map(({ id }) => id)
  if (gone.length > 0) await tx.execute(`UPDATE ledger_entry SET settledAt = ?, activeKey = NULL WHERE id IN (${holes(gone)}) AND activeKey IS NOT NULL`, [now, ...gone])
}

const keepDay = async (tx: Transaction, examined: readonly Examined[], now: number): Promise<void> => {
  const day = dayText(shanghaiDay(now))
  const counts = JSON.stringify(examined.map((one) => ({ kind: one.kind, accepted: one.accepted, ...one.counts, unaccounted: unaccountedIn(one) })))
  const { affected } = await tx.execute('UPDATE ledger_day SET madeAt = ?, counts = ? WHERE day = ?', [now, counts, day])
  if (affected === 0) await insert(tx, ledgerDayTable, { day, madeAt: now, counts })
}

/** Writes down what was found, settles what is in order again, and tells the bureau of what is new. */
const keep = async (tx: Transaction, services: Services, examined: readonly Examined[], bureauId: string, now: number): Promise<void> => {
  const standing = await readStanding(tx)
  const known = new Set(standing.map(({ activeKey }) => activeKey))
  const found = distinct(examined)
  await settle(tx, standing, examined, new Set(found.map(keyOf)), now)
  const added = found.filter((one) => !known.has(keyOf(one)))
  const rows = added.map((one) => ({ ...one, id: newId(services.clock), foundAt: now, settledAt: null, activeKey: keyOf(one) }))
  await insertMany(tx, ledgerEntryTable, rows)
  await keepDay(tx, examined, now)
  const [first] = rows
  if (first) await notify(tx, services, { to: { kind: 'unit', id: bureauId }, template: 'ledger_unaccounted', params: { count: rows.length }, requestId: null, link: `staffLedger:${first.id}` })
}

/** 每日核对: that each request, message and notification that was accepted waits, is being worked on, was answered, or was given up and told. Gives what it saw. */
export const reconcile = async (services: Services): Promise<Examined[]> => {
  const { database, clock } = services
  const now = clock.now()
  const network = await services.network.current()
  const examination = { sql: database, network, since: now - countedDays * dayLength, now }
  const examined = [await examineRequests(examination), await examineMessages(examination), await examineNotifications(examination)]
  const bureauId = (network.units.find(({ kind }) => kind === 'bureau') ?? network.district).id
  await database.transaction((tx) => keep(tx, services, examined, bureauId, now))
  return examined
}

/** Every morning before anybody is at work; the first time as soon as the service runs. */
export const ledgerTimers: readonly TimerKind[] = [{
  kind: 'ledger', isChore: true,
  run: async (services) => {
    await reconcile(services)
    return startOfShanghaiDay(shanghaiDay(services.clock.now()) + 1) + hour * 60 * 60_000
  },
}]
