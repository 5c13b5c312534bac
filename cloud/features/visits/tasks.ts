import { type contract } from '@shared/contract/contract'
import { type VisitStaff, type VisitTask } from '@shared/contract/visits'
import { DomainError } from '@shared/domain/error'
import { handlerRoles } from '@shared/domain/roles'
import { type Sql, type SqlValue, type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { logVisitLooks } from './looks'
import { isWholeFor, type ListedTask, presentStaff, presentTask, taskColumns, taskTables } from './presenter'
import { readerFor } from './reader'
import { assertVisits, mayAssignFor, ownPersonIds, visitingUnits } from './scope'

const pageSize = 50

interface Page {
  condition: string
  values: readonly SqlValue[]
  after: string | undefined
  tables?: string
}

/** A page of tasks, soonest first, as this reader may see them; whose phone and address are shown is written down. */
export const pageOfTasks = async (services: Services, staff: StaffActor, { condition, values, after, tables = taskTables }: Page, now: number): Promise<{ tasks: VisitTask[]; next: string | null }> => {
  const cursor = decodeCursor(after)
  const beyond = cursor ? ' AND (t.untilDay > ? OR (t.untilDay = ? AND t.id > ?))' : ''
  const rows = await services.database.query<ListedTask>(
    `SELECT ${taskColumns} FROM ${tables} WHERE ${condition}${beyond} ORDER BY t.untilDay, t.id LIMIT ${pageSize + 1}`, [...values, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])])
  const reader = await readerFor(services, staff, await services.network.current())
  const shown = rows.slice(0, pageSize)
  await logVisitLooks(services, staff, shown.filter((row) => isWholeFor(reader, row)), now)
  const last = shown.at(-1)
  return { tasks: shown.map((row) => presentTask(row, reader)), next: rows.length > pageSize && last ? encodeCursor({ at: last.untilDay, id: last.taskId }) : null }
}

/** What is left to be done by their stations; their own family is a colleague's to visit. */
export const listVisitTasks = async ({ services, staff, query: { whose, after }, now }: Call<typeof contract.listVisitTasks>) => {
  const unitIds = visitingUnits(staff, await services.network.current())
  const own = await ownPersonIds(services.database, staff.id)
  const notFamily = own.length > 0 ? ` AND c.personId NOT IN (${holes(own)})` : ''
  const mine = whose === 'mine' ? ' AND (t.staffId = ? OR t.staffId IS NULL)' : ''
  return pageOfTasks(services, staff, {
    condition: `t.unitId IN (${holes(unitIds)}) AND t.state IN ('open', 'tried') AND pl.overAt IS NULL AND c.endedAt = 0${notFamily}${mine}`,
    values: [...unitIds, ...own, ...(whose === 'mine' ? [staff.id] : [])], after,
  }, now)
}

const presentOne = async ({ services, staff }: { services: Services; staff: StaffActor }, id: string): Promise<VisitTask> => {
  const [row] = await services.database.query<ListedTask>(`SELECT ${taskColumns} FROM ${taskTables} WHERE t.id = ?`, [id])
  if (!row) throw new DomainError('not_found')
  return presentTask(row, await readerFor(services, staff, await services.network.current()))
}

/** Whoever handles requests of that unit, or of the one that has its work. */
const staffOf = async (sql: Sql, unitId: string, now: number): Promise<{ id: string; name: string }[]> =>
  sql.query(
    `SELECT DISTINCT s.id, s.name FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId
     WHERE sa.unitId = ? AND sa.role IN (${holes(handlerRoles)}) AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?) ORDER BY s.id LIMIT 100`, [unitId, ...handlerRoles, now, now])

export const listVisitStaff = async ({ services, staff, query: { unitId }, now }: Call<typeof contract.listVisitStaff>): Promise<{ staff: VisitStaff[] }> => {
  const network = await services.network.current()
  assertVisits(staff, network, unitId)
  return { staff: (await staffOf(services.database, network.responsible(unitId), now)).map(({ id, name }) => presentStaff(id, name, staff.id)) }
}

type AssignCall = Call<typeof contract.assignVisitTask>

/** Everybody takes what nobody took and gives back what is theirs; who else goes, the lead of the station says. Nobody is sent to their own family. */
export const prepareAssignment = async ({ services, staff, params, body, now }: AssignCall): Promise<{ mayTakeFromOthers: boolean }> => {
  const { database, network } = services
  const [task] = await database.query<{ unitId: string; personId: string }>('SELECT t.unitId, c.personId FROM visit_task t JOIN cared_person c ON c.id = t.caredId WHERE t.id = ?', [params.id])
  const view = await network.current()
  if (!task || !visitingUnits(staff, view).includes(task.unitId)) throw new DomainError('not_found')
  const isLead = mayAssignFor(staff, view, task.unitId)
  if (!isLead && body.staffId !== null && body.staffId !== staff.id) throw new DomainError('forbidden')
  if (body.staffId !== null) {
    const goes = await staffOf(database, view.responsible(task.unitId), now)
    if (!goes.some(({ id }) => id === body.staffId)) throw new DomainError('invalid_input', { fields: { staffId: { code: 'unknown_item' } } })
    if ((await ownPersonIds(database, body.staffId)).includes(task.personId)) throw new DomainError('own_request')
  }
  return { mayTakeFromOthers: isLead }
}

export const assignVisitTask = async (tx: Transaction, { staff, params, body }: AssignCall, { mayTakeFromOthers }: { mayTakeFromOthers: boolean }): Promise<string> => {
  const free = mayTakeFromOthers ? '' : ' AND (staffId IS NULL OR staffId = ?)'
  const { affected } = await tx.execute(
    `UPDATE visit_task SET staffId = ?, version = version + 1 WHERE id = ? AND version = ? AND state IN ('open', 'tried')${free}`, [body.staffId, params.id, body.version, ...(mayTakeFromOthers ? [] : [staff.id])])
  if (affected !== 1) throw new DomainError('stale_version')
  return params.id
}

export const presentAssigned = async (call: AssignCall, id: string) => ({ task: await presentOne(call, id) })
