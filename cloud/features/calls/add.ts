import { type SqlValue, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insertMissing } from '../../database/rows'
import { leaveMessages } from '../../notify/leave'
import { type Services } from '../../services'
import { type StaffCallRow, staffCallTable } from './entities'

/** Whom to call, and what about. `subjectKey`: with another call of the same key there is only one. */
export type CallToMake = Pick<StaffCallRow, 'reason' | 'subjectKey' | 'personId' | 'noticeId' | 'requestId' | 'notificationId'>

/** The unit that keeps the record of each; of whom nobody knows where they live, the district. */
const homesOf = async (tx: Transaction, personIds: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx.query<{ id: string; unitId: string | null }>(
    `SELECT p.id, COALESCE(p.homeUnitId, (SELECT u.id FROM unit u WHERE u.kind = 'district' LIMIT 1)) AS unitId FROM person p WHERE p.id IN (${holes(personIds)}) AND p.mergedInto IS NULL AND p.erasedAt IS NULL`, personIds)
  return new Map(rows.flatMap(({ id, unitId }) => (unitId === null ? [] : [[id, unitId]])))
}

/** The unit that has each request in its hands now; a draft has none. */
const ownersOf = async (tx: Transaction, requestIds: readonly string[]): Promise<Map<string, string>> => {
  if (requestIds.length === 0) return new Map()
  const rows = await tx.query<{ id: string; unitId: string }>(`SELECT id, ownerUnitId AS unitId FROM service_request WHERE id IN (${holes(requestIds)}) AND ownerUnitId IS NOT NULL`, requestIds)
  return new Map(rows.map(({ id, unitId }) => [id, unitId]))
}

/**
 * Puts people on call lists, some hundreds in a statement; who is on it for the same already stays there once. What is about a request is told by
 * the unit that has it, and by nobody where none has: the station of their home may be the very one that it complains about. All else by the unit
 * that keeps their record. The units hear of it: one message each, which says the number of now as long as nobody has read it.
 */
export const addCalls = async (tx: Transaction, services: Pick<Services, 'clock'>, calls: readonly CallToMake[]): Promise<void> => {
  if (calls.length === 0) return
  const { clock } = services
  const homes = await homesOf(tx, [...new Set(calls.map(({ personId }) => personId))])
  const owners = await ownersOf(tx, [...new Set(calls.flatMap(({ requestId }) => requestId ?? []))])
  const rows = calls.flatMap((call): StaffCallRow[] => {
    const home = homes.get(call.personId)
    const unitId = home && call.requestId !== null ? owners.get(call.requestId) : home
    return unitId ? [{ ...call, id: newId(clock), unitId, createdAt: clock.now(), doneAt: null, outcome: null, note: null, staffId: null, attempts: 0, version: 0 }] : []
  })
  if (rows.length === 0) return
  await reopen(tx, rows)
  await insertMissing(tx, staffCallTable, rows)
  await tellUnits(tx, services, [...new Set(rows.map(({ unitId }) => unitId))])
}

/** Who read an older edition on a phone, or was called for it, and is out of reach now, is called once more. */
const reopen = async (tx: Transaction, rows: readonly StaffCallRow[]): Promise<void> => {
  const keys = rows.flatMap(({ noticeId, subjectKey }) => (noticeId === null ? [] : [subjectKey]))
  if (keys.length === 0) return
  await tx.execute(
    `UPDATE staff_call SET doneAt = NULL, outcome = NULL, version = version + 1
     WHERE subjectKey IN (${holes(keys)}) AND doneAt < (SELECT COALESCE(n.revisedAt, n.publishedAt) FROM notice n WHERE n.id = staff_call.noticeId)`, keys)
}

const tellUnits = async (tx: Transaction, services: Pick<Services, 'clock'>, unitIds: readonly string[]): Promise<void> => {
  const open = await tx.query<{ unitId: string; amount: number }>(`SELECT unitId, COUNT(*) AS amount FROM staff_call WHERE unitId IN (${holes(unitIds)}) AND doneAt IS NULL GROUP BY unitId`, unitIds)
  const standing = await tx.query<{ id: string; recipientId: string }>(
    `SELECT id, recipientId FROM notification WHERE recipientId IN (${holes(unitIds)}) AND readAt IS NULL AND recipientKind = 'unit' AND template = 'calls_waiting'`, unitIds)
  const paramsOf = (unitId: string) => ({ count: Number(open.find((row) => row.unitId === unitId)?.amount ?? 0) })
  if (standing.length > 0) {
    await tx.execute(
      `UPDATE notification SET params = CASE id ${standing.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE id IN (${holes(standing)})`,
      [...standing.flatMap(({ id, recipientId }) => [id, JSON.stringify(paramsOf(recipientId))]), ...standing.map(({ id }) => id)])
  }
  const told = new Set(standing.map(({ recipientId }) => recipientId))
  await leaveMessages(tx, services.clock, open.filter(({ unitId }) => !told.has(unitId)).map(({ unitId }) => ({ to: { kind: 'unit', id: unitId }, template: 'calls_waiting', params: paramsOf(unitId), requestId: null, link: `staffCalls:${unitId}` })))
}

/** A new edition asks for a receipt again: who was called for an older one is called once more. */
export const callAgain = async (tx: Transaction, noticeId: string, personIds: readonly string[], since: number): Promise<void> => {
  await tx.execute(`UPDATE staff_call SET doneAt = NULL, outcome = NULL, version = version + 1 WHERE noticeId = ? AND personId IN (${holes(personIds)}) AND doneAt < ? AND outcome IS NOT NULL`, [noticeId, ...personIds, since])
}

/** A new edition: nobody is called any more for whom it is not, and nobody at all where it asks for no receipt. `whom`: a condition on a person `p`. */
export const closeOthersCalls = async (tx: Transaction, noticeId: string, whom: { sql: string; values: readonly SqlValue[] } | null, now: number): Promise<void> => {
  const isOther = whom === null ? '' : ` AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = staff_call.personId AND ${whom.sql})`
  await tx.execute(`UPDATE staff_call SET doneAt = ?, version = version + 1 WHERE noticeId = ? AND doneAt IS NULL${isOther}`, [now, noticeId, ...(whom?.values ?? [])])
}

/** They have read it on a phone after all: nobody need call them any more. */
export const closeCalls = async (tx: Transaction, noticeId: string, personIds: readonly string[], now: number): Promise<void> => {
  await tx.execute(`UPDATE staff_call SET doneAt = ?, version = version + 1 WHERE noticeId = ? AND personId IN (${holes(personIds)}) AND doneAt IS NULL`, [now, noticeId, ...personIds])
}
