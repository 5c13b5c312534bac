import { type contract } from '@shared/contract/contract'
import { visitRecord } from '@shared/contract/visits'
import { dayOfText } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { stateAfter, type VisitRemark } from '@shared/domain/visits'
import { type Transaction } from '../../database/database'
import { duplicateKey, insert, readOne } from '../../database/rows'
import { asHandler, type StaffActor, unitIdsOf } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { holdPerson } from '../people/merge'
import { isOwnRequest } from '../requests/open'
import { packed } from './codes'
import { caredPersonTable, type CaredRow, careVisitTable } from './entities'
import { shownKey } from './looks'
import { visitsFor } from './scope'
import { presentOneVisit, readVisit } from './visits'
import { writtenOf } from './written'

type HandInCall = Call<typeof contract.handInVisit>

/** Whether it is here already. Throws `visit_of_other` for a colleague's, `idempotency_conflict` where the device sends other words under the same id. */
const isKnown = async ({ services, staff, body }: HandInCall, contentHash: string): Promise<boolean> => {
  const known = await readOne(services.database, careVisitTable, { id: body.id })
  if (!known) return false
  if (known.staffId !== staff.id) throw new DomainError('visit_of_other')
  if (known.contentHash !== contentHash) throw new DomainError('idempotency_conflict')
  return true
}

/** Whether the service once showed them this person for a visit, whole, which opening a record is not: who wrote down what happened at a door must be able to hand it in, whatever changed meanwhile. */
const wasShown = async ({ database }: Services, staff: StaffActor, personId: string): Promise<boolean> =>
  (await database.query("SELECT 1 AS one FROM access_log WHERE personId = ? AND staffId = ? AND viewKey LIKE ? LIMIT 1", [personId, staff.id, `${shownKey(staff, personId)}%`])).length > 0

interface Prepared {
  cared: CaredRow
  byUnitId: string
  isHere: boolean
}

const prepare = async ({ services, staff, body }: HandInCall): Promise<Prepared> => {
  const cared = await readOne(services.database, caredPersonTable, { id: body.caredId })
  if (!cared) throw new DomainError('not_found')
  const own = visitsFor(staff, await services.network.current(), cared.unitId)
  if (own === undefined && !(await wasShown(services, staff, cared.personId))) throw new DomainError('not_found')
  if (await isOwnRequest(services.database, staff, cared.personId)) throw new DomainError('own_request')
  const byUnitId = own ?? unitIdsOf(asHandler(staff))[0]
  if (!byUnitId) throw new DomainError('forbidden')
  return { cared, byUnitId, isHere: own !== undefined && cared.endedAt === 0 }
}

/** Ends the task, or says why it could not: the record is kept either way. */
const endTask = async (tx: Transaction, { staff, body }: HandInCall, { cared, isHere }: Prepared): Promise<VisitRemark | null> => {
  if (!isHere) return 'no_longer_here'
  if (body.taskId === null) return null
  const { affected } = await tx.execute(
    "UPDATE visit_task SET state = ?, visitId = ?, staffId = ?, version = version + 1 WHERE id = ? AND caredId = ? AND state IN ('open', 'tried')",
    [stateAfter(body.outcome), body.id, staff.id, body.taskId, cared.id])
  return affected === 1 ? null : 'further'
}

const write = async (tx: Transaction, call: HandInCall, prepared: Prepared, contentHash: string): Promise<void> => {
  const { services, staff, body, now } = call
  const { cared, byUnitId } = prepared
  // A clock that runs ahead makes nothing happen tomorrow.
  const happenedAt = Math.min(body.happenedAt, now)
  // Held, so that nobody is erased or merged away under what is written of them.
  const { id: personId } = await holdPerson(tx, (await readOne(tx, caredPersonTable, { id: cared.id }))?.personId ?? '')
  const remark = await endTask(tx, call, prepared)
  await insert(tx, careVisitTable, {
    id: body.id, caredId: cared.id, personId, unitId: cared.unitId, byUnitId, staffId: staff.id, taskId: body.taskId, happenedAt, receivedAt: now, outcome: body.outcome,
    findings: services.vault.seal(body.findings, body.id), needs: packed(body.needs), followUpDay: body.followUpDay === null ? null : dayOfText(body.followUpDay), followedUpAt: null, remark,
    consentVersion: body.consent?.version ?? null, contentHash, version: 1,
  })
  if (body.followsId !== null) await tx.execute('UPDATE care_visit SET followedUpAt = ? WHERE id = ? AND personId = ? AND followedUpAt IS NULL', [now, body.followsId, personId])
}

/**
 * 交走访记录: once by the id that the device gave it, however often it is sent, and only by whoever wrote it. What a colleague did meanwhile, or a
 * person who left the list, is said in the answer and loses no record.
 */
export const handInVisit = async (call: HandInCall) => {
  const { services, staff, body } = call
  const contentHash = services.vault.blindIndex('visit', writtenOf(visitRecord, body))
  if (!(await isKnown(call, contentHash))) {
    const prepared = await prepare(call)
    await services.database.transaction((tx) => write(tx, call, prepared, contentHash)).catch(async (error: unknown) => {
      // The same record came twice at the very moment; of another's with this id, or of other words, this says so.
      if (!duplicateKey(error) || !(await isKnown(call, contentHash))) throw error
    })
  }
  const visit = await readVisit(services.database, body.id)
  if (!visit) throw new DomainError('not_found')
  return presentOneVisit(services, staff, visit)
}
