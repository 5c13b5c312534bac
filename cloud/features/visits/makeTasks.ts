import { dayText } from '@shared/text/due'
import { occasionTexts } from '@shared/text/visits'
import { type SqlValue, type Transaction } from '../../database/database'
import { notifyAll } from '../../notify/notify'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { namesAny } from './codes'
import { type CaredRow, type VisitPlanRow } from './entities'

/** 26 random characters that an id may have, made by the database: one statement fills the lists of all stations. */
const randomId = (tx: Transaction): string => `UPPER(HEX(${tx.kind === 'mysql' ? 'RANDOM_BYTES' : 'randomblob'}(13)))`
const below = (tx: Transaction): string => (tx.kind === 'mysql' ? "CONCAT(top.path, '%')" : "top.path || '%'")

const insertTasks = (tx: Transaction, where: string, values: readonly SqlValue[], now: number) => tx.execute(
  `INSERT INTO visit_task (id, planId, caredId, unitId, untilDay, staffId, state, visitId, createdAt, version)
   SELECT ${randomId(tx)}, pl.id, c.id, c.unitId, pl.untilDay, NULL, 'open', NULL, ?, 1
   FROM visit_plan pl JOIN unit top ON top.id = pl.unitId JOIN unit u ON u.path LIKE ${below(tx)} JOIN cared_person c ON c.unitId = u.id AND c.endedAt = 0
   WHERE ${where} AND NOT EXISTS (SELECT 1 FROM visit_task known WHERE known.planId = pl.id AND known.caredId = c.id)`, [now, ...values])

/** The tasks of a plan, for everybody on the lists below its unit who belongs to its groups; tells each unit once. Gives how many. */
export const makeTasksOf = async (tx: Transaction, services: Pick<Services, 'clock'>, plan: VisitPlanRow, groups: readonly string[], network: NetworkView, now: number): Promise<number> => {
  const fits = groups.length === 0 ? { sql: '1 = 1', values: [] } : namesAny('c.careGroups', groups)
  const { affected } = await insertTasks(tx, `pl.id = ? AND ${fits.sql}`, [plan.id, ...fits.values], now)
  if (affected > 0) await tellUnits(tx, services, plan, network)
  return affected
}

/** Somebody came onto a list: the plans that run there are for them, too. */
export const makeTasksFor = async (tx: Transaction, cared: Pick<CaredRow, 'id'>, groups: readonly string[], today: number, now: number): Promise<void> => {
  const fits = namesAny('pl.careGroups', groups)
  await insertTasks(tx, `c.id = ? AND pl.overAt IS NULL AND pl.untilDay >= ? AND (pl.careGroups = ',' OR ${fits.sql})`, [cared.id, today, ...fits.values], now)
}

/** One message for a unit, however many are to be visited; for one that stands empty to the unit that has its work. */
const tellUnits = async (tx: Transaction, services: Pick<Services, 'clock'>, plan: VisitPlanRow, network: NetworkView): Promise<void> => {
  const rows = await tx.query<{ unitId: string; amount: number }>('SELECT unitId, COUNT(*) AS amount FROM visit_task WHERE planId = ? GROUP BY unitId', [plan.id])
  const amounts = new Map<string, number>()
  for (const { unitId, amount } of rows) amounts.set(network.responsible(unitId), (amounts.get(network.responsible(unitId)) ?? 0) + amount)
  await notifyAll(tx, services, [...amounts].map(([id, count]) => ({
    to: { kind: 'unit' as const, id }, template: 'visits_planned' as const, params: { occasion: occasionTexts[plan.occasion], count, until: dayText(plan.untilDay) }, requestId: null,
  })))
}
