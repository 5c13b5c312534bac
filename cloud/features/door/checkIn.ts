import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type DoorScan } from '@shared/contract/staffActivities'
import { doorTime, isScanTaken, scanTime } from '@shared/domain/doorScan'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { duplicateKey, holes, insertAll, insertMany } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { type Call } from '../../middleware/endpoints'
import { scopeNow } from '../activities/scope'
import { type NetworkView } from '../network/network'
import { holdSignups } from '../signups/holdSignups'
import { countAttended } from './attendance'
import { type Door, doorFor } from './door'
import { attendanceTable, type DoorScanRow, doorScanTable } from './entities'
import { presentScan, type Scanned } from './presenter'
import { codeOf, judge, readTickets, type Ticket } from './tickets'

type ScanCall = Call<typeof contract.checkIn>
type Attendance = RowOf<typeof attendanceTable>

/** A scan with what its digits are, if it is a ticket of ours at all. */
interface Read {
  scan: DoorScan
  code: string | null
  happenedAt: number
}

/** Each once, in the order in which they happened. */
const inOrder = ({ services: { keys }, body: { scans }, now }: ScanCall, door: Door): Read[] =>
  [...new Map(scans.map((scan) => [scan.id, scan])).values()]
    .map((scan) => ({ scan, code: codeOf(keys, scan.ticket), happenedAt: scanTime(door, scan.happenedAt, now) }))
    .sort((one, other) => one.happenedAt - other.happenedAt || (one.scan.id < other.scan.id ? -1 : 1))

/** Scans that were handed in before, as they were answered then. Throws `idempotency_conflict` for one of another session. */
const readKnown = async (tx: Transaction, door: Door, ids: readonly string[]): Promise<Map<string, Pick<DoorScanRow, 'id' | 'outcome' | 'happenedAt' | 'sessionId'>>> => {
  const rows = await tx.query<Pick<DoorScanRow, 'id' | 'outcome' | 'happenedAt' | 'sessionId'>>(`SELECT id, outcome, happenedAt, sessionId FROM door_scan WHERE id IN (${holes(ids)})`, ids)
  if (rows.some(({ sessionId }) => sessionId !== door.id)) throw new DomainError('idempotency_conflict')
  return new Map(rows.map((row) => [row.id, row]))
}

/** The first of these scans of each ticket that may come in and was not here yet. */
const newcomers = (reads: readonly Read[], tickets: ReadonlyMap<string, Ticket>, { staff, now }: ScanCall, door: Door): Attendance[] => {
  const rows = new Map<string, Attendance>()
  for (const { scan, code, happenedAt } of reads) {
    const ticket = tickets.get(code ?? '')
    if (!ticket || ticket.firstAt !== null || rows.has(ticket.signupId) || judge(ticket, door) !== 'admitted') continue
    rows.set(ticket.signupId, { signupId: ticket.signupId, sessionId: door.id, scanId: scan.id, staffId: staff.id, happenedAt, receivedAt: now })
  }
  return [...rows.values()]
}

/** The tickets as they are once whoever may come in is in. They are held first: until this is done no other door lets them in, and nobody gives their seats back. */
const admit = async (tx: Transaction, call: ScanCall, door: Door, reads: readonly Read[], fresh: readonly Read[]): Promise<ReadonlyMap<string, Ticket>> => {
  const codes = [...new Set(reads.flatMap(({ code }) => code ?? []))]
  await holdSignups(tx, 'ticketCode', codes)
  const tickets = await readTickets(tx, door.id, codes)
  const coming = newcomers(fresh, tickets, call, door)
  await insertAll(tx, attendanceTable, coming)
  const came = new Map(coming.map((row) => [row.signupId, row]))
  return new Map([...tickets].map(([code, ticket]) => {
    const row = came.get(ticket.signupId)
    return [code, row ? { ...ticket, firstAt: row.happenedAt, firstScanId: row.scanId } : ticket]
  }))
}

const take = async (tx: Transaction, call: ScanCall, network: NetworkView): Promise<AnswerOf<typeof contract.checkIn>> => {
  const { services: { vault }, staff, body, now } = call
  const door = await doorFor(tx, call.params.id, { scope: await scopeNow(tx, staff.id, now), network, now })
  if (!body.scans.every((scan) => isScanTaken(door, scan, now))) throw new DomainError('door_closed', doorTime(door))
  const reads = inOrder(call, door)
  const known = await readKnown(tx, door, reads.map(({ scan }) => scan.id))
  const fresh = reads.filter(({ scan }) => !known.has(scan.id))
  const tickets = await admit(tx, call, door, reads, fresh)
  const judged = fresh.map(({ scan, code, happenedAt }): DoorScanRow => {
    const ticket = tickets.get(code ?? '')
    const outcome = judge(ticket, door)
    const isAgain = outcome === 'admitted' && ticket?.firstScanId !== scan.id
    return { id: scan.id, sessionId: door.id, signupId: ticket?.signupId ?? null, staffId: staff.id, outcome: isAgain ? 'again' : outcome, isOffline: scan.isOffline ? 1 : 0, happenedAt, receivedAt: now }
  })
  await insertMany(tx, doorScanTable, judged)
  const done = new Map<string, Scanned>([...known, ...judged.map((row): [string, Scanned] => [row.id, row])])
  const results = reads.map(({ scan, code }) => presentScan(vault, door, done.get(scan.id) as Scanned, tickets.get(code ?? '')))
  return { results, attended: await countAttended(tx, door.id) }
}

/**
 * 签到: each scan once by the id of the device, however often it is handed in. The key of attendance decides who was first: the first that is
 * received, so that nobody who was let in is turned out later. A scan without network that comes later and happened earlier is `again`, too: it
 * is shown as a conflict with both times, for people to look into, and changes nothing. Throws `door_closed`, `not_found`, `activity_over`.
 */
export const checkIn = async (call: ScanCall): Promise<AnswerOf<typeof contract.checkIn>> => {
  const network = await call.services.network.current()
  const run = () => call.services.database.transaction((tx) => take(tx, call, network))
  return run().catch((error: unknown) => {
    // The same scans came twice at the very moment: now they are known.
    if (!duplicateKey(error)) throw error
    return run()
  })
}
