import { repeatMonths } from '@shared/domain/visits'
import { newId } from '../../database/id'
import { readOne } from '../../database/rows'
import { type TimerKind } from '../../jobs/timerKind'
import { type Services } from '../../services'
import { visitPlanTable } from './entities'
import { againKind, nextOf } from './planAgain'
import { beginPlan } from './plans'

/** 每季度、常态化联系: the next time begins with the lists of that day. What was left of the time before is on nobody's list, and stays in its figures. */
const comeAgain = async (services: Services, planId: string): Promise<null> => {
  const { database, clock } = services
  const network = await services.network.current()
  await database.transaction(async (tx) => {
    const now = clock.now()
    // Held first: whoever ends the plan at this moment, or another instance, comes before or after.
    const { affected } = await tx.execute('UPDATE visit_plan SET overAt = ? WHERE id = ? AND overAt IS NULL', [now, planId])
    const plan = affected === 1 ? await readOne(tx, visitPlanTable, { id: planId }) : undefined
    const months = plan && repeatMonths[plan.occasion]
    if (!plan || months === undefined) return
    await beginPlan(tx, services, { ...plan, ...nextOf(plan, months), id: newId(clock), createdAt: now, previousId: plan.id, overAt: null, endedByStaffId: null }, network, now)
  })
  return null
}

export const visitTimers: readonly TimerKind[] = [{ kind: againKind, run: comeAgain }]
