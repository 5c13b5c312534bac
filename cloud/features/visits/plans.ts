import { type contract } from '@shared/contract/contract'
import { type StationProgress, type VisitPlan } from '@shared/contract/visits'
import { dayOfText, shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { careGroups, repeatMonths } from '@shared/domain/visits'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert, readOne } from '../../database/rows'
import { setTimer } from '../../jobs/timers'
import { type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { packed, unpacked } from './codes'
import { visitPlanTable, type VisitPlanRow } from './entities'
import { makeTasksOf } from './makeTasks'
import { againKind, nextOf } from './planAgain'
import { countsOf, type Counted, presentPlan, taskTables } from './presenter'
import { concerns, isInSight, mayPlanFor, unitsAbove, withinSight } from './scope'
import { pageOfTasks } from './tasks'

type MakeCall = Call<typeof contract.makeVisitPlan>

/** Longer is no plan but a habit: that is what the plans are for that come again. */
const longest = 366

/** Throws `forbidden` for a unit that they make no plans for, `invalid_input` for days that are none. */
export const preparePlan = async ({ services, staff, body, now }: MakeCall): Promise<NetworkView> => {
  const network = await services.network.current()
  const unit = network.find(body.unitId)
  if (!unit || !mayPlanFor(staff, unit)) throw new DomainError('forbidden')
  const [from, until] = [dayOfText(body.fromDay), dayOfText(body.untilDay)]
  if (until < from || until < shanghaiDay(now) || until - from > longest) throw new DomainError('invalid_input', { fields: { untilDay: { code: 'days_order' } } })
  return network
}

/** Adds a plan with the tasks of all its stations, and when it is to come again. */
export const beginPlan = async (tx: Transaction, services: Pick<Services, 'clock'>, plan: VisitPlanRow, network: NetworkView, now: number): Promise<void> => {
  await insert(tx, visitPlanTable, plan)
  await makeTasksOf(tx, services, plan, unpacked(plan.careGroups, careGroups), network, now)
  const months = repeatMonths[plan.occasion]
  if (months !== undefined) await setTimer(tx, services.clock, { kind: againKind, subject: plan.id, dueAt: startOfShanghaiDay(nextOf(plan, months).fromDay) })
}

export const makeVisitPlan = async (tx: Transaction, { services, staff, body, now }: MakeCall, network: NetworkView): Promise<string> => {
  const id = newId(services.clock)
  await beginPlan(tx, services, {
    id, unitId: body.unitId, occasion: body.occasion, careGroups: packed(body.groups), fromDay: dayOfText(body.fromDay), untilDay: dayOfText(body.untilDay), words: body.words,
    byStaffId: staff.id, createdAt: now, previousId: null, overAt: null, endedByStaffId: null,
  }, network, now)
  return id
}

/** What is counted of these plans within sight of the caller. */
const countPlans = async (sql: Sql, staff: StaffActor, network: NetworkView, planIds: readonly string[]): Promise<(Counted & { planId: string; unitId: string })[]> => {
  const sight = withinSight(staff, network)
  return sql.query(
    `SELECT t.planId, t.unitId, t.state, COUNT(*) AS amount FROM visit_task t JOIN unit u ON u.id = t.unitId WHERE t.planId IN (${holes(planIds)}) AND ${sight.sql} GROUP BY t.planId, t.unitId, t.state`,
    [...planIds, ...sight.values])
}

/** A plan that concerns units of the caller. Throws `not_found`. */
const readPlan = async ({ services, staff }: { services: Services; staff: StaffActor }, id: string): Promise<{ plan: VisitPlanRow; network: NetworkView }> => {
  const plan = await readOne(services.database, visitPlanTable, { id })
  const network = await services.network.current()
  if (!plan || !concerns(staff, network.unit(plan.unitId))) throw new DomainError('not_found')
  return { plan, network }
}

export const presentOnePlan = async (call: { services: Services; staff: StaffActor }, id: string): Promise<{ plan: VisitPlan }> => {
  const { plan, network } = await readPlan(call, id)
  return { plan: presentPlan(plan, await countPlans(call.services.database, call.staff, network, [id]), network, mayPlanFor(call.staff, network.unit(plan.unitId))) }
}

const pageSize = 20

/** Plans of the units above theirs, of theirs and of those below, the newest first. */
export const listVisitPlans = async ({ services, staff, query: { after } }: Call<typeof contract.listVisitPlans>) => {
  const network = await services.network.current()
  const [sight, above, cursor] = [withinSight(staff, network), unitsAbove(staff), decodeCursor(after)]
  const rows = await services.database.query<VisitPlanRow>(
    `SELECT ${Object.keys(visitPlanTable.columns).map((column) => `pl.${column}`).join(', ')} FROM visit_plan pl JOIN unit u ON u.id = pl.unitId
     WHERE (${sight.sql} OR u.id IN (${holes(above)})) ${cursor ? 'AND pl.id < ? ' : ''}ORDER BY pl.id DESC LIMIT ${pageSize + 1}`, [...sight.values, ...above, ...(cursor ? [cursor.id] : [])])
  const shown = rows.slice(0, pageSize)
  const counted = shown.length === 0 ? [] : await countPlans(services.database, staff, network, shown.map(({ id }) => id))
  const last = shown.at(-1)
  return {
    plans: shown.map((plan) => presentPlan(plan, counted.filter(({ planId }) => planId === plan.id), network, mayPlanFor(staff, network.unit(plan.unitId)))),
    next: rows.length > pageSize && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

/** Station by station, as the directory lists them: what is left to do, and no ranking of anybody. */
export const getVisitProgress = async (call: Call<typeof contract.getVisitProgress>) => {
  const { services, staff, params } = call
  const { plan, network } = await readPlan(call, params.id)
  const counted = await countPlans(services.database, staff, network, [plan.id])
  const byUnit = new Map<string, Counted[]>()
  for (const row of counted) byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), row])
  const stations = network.units.flatMap((unit): StationProgress[] => {
    const counts = countsOf(byUnit.get(unit.id) ?? [])
    return counts.total > 0 ? [{ unit: presentUnit(unit), ...counts }] : []
  })
  return { plan: presentPlan(plan, counted, network, mayPlanFor(staff, network.unit(plan.unitId))), stations }
}

/** The list behind a number. */
export const listPlanTasks = async (call: Call<typeof contract.listPlanTasks>) => {
  const { services, staff, params, query: { unitId, state, after }, now } = call
  const { network } = await readPlan(call, params.id)
  const sight = withinSight(staff, network)
  const narrowed = [...(unitId ? [{ sql: ' AND t.unitId = ?', value: unitId }] : []), ...(state ? [{ sql: ' AND t.state = ?', value: state }] : [])]
  return pageOfTasks(services, staff, {
    condition: `t.planId = ? AND t.state <> 'cancelled' AND ${sight.sql}${narrowed.map(({ sql }) => sql).join('')}`, values: [params.id, ...sight.values, ...narrowed.map(({ value }) => value)],
    after, tables: `${taskTables} JOIN unit u ON u.id = t.unitId`,
  }, now)
}

type EndCall = Call<typeof contract.endVisitPlan>

export const prepareEnd = async (call: EndCall): Promise<void> => {
  const { plan, network } = await readPlan(call, call.params.id)
  const unit = network.unit(plan.unitId)
  if (!isInSight(call.staff, unit) || !mayPlanFor(call.staff, unit)) throw new DomainError('forbidden')
}

/** 停止: nobody is visited for it any more, and it does not come again. What was visited stays. */
export const endVisitPlan = async (tx: Transaction, { staff, params, now }: EndCall): Promise<string> => {
  const { affected } = await tx.execute('UPDATE visit_plan SET overAt = ?, endedByStaffId = ? WHERE id = ? AND overAt IS NULL', [now, staff.id, params.id])
  if (affected !== 1) throw new DomainError('stale_version')
  await tx.execute("UPDATE visit_task SET state = 'cancelled', version = version + 1 WHERE planId = ? AND state IN ('open', 'tried')", [params.id])
  return params.id
}
