import { openStatuses } from '@shared/domain/workflow'
import { type Sql, type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type TimerKind } from '../../jobs/timerKind'
import { setTimer } from '../../jobs/timers'
import { notify } from '../../notify/notify'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { readTaker } from './colleagues'
import { type Moving } from './kind'
import { kindsInHand } from './kinds'

export type Order = Omit<Moving, 'to' | 'at'> & { toStaffId: string | null }

/**
 * 交接: moves what somebody has in hand. A colleague who is away by now gets nothing, and what a colleague may not take (their own or their
 * family's, or of a unit where they do not work) waits for anybody. One message tells the colleague how much it is.
 */
export const handOver = async (tx: Transaction, services: Services, network: NetworkView, { toStaffId, ...order }: Order): Promise<void> => {
  const at = services.clock.now()
  const to = toStaffId === null ? null : await readTaker(tx, toStaffId, at)
  let count = 0
  for (const kind of kindsInHand) count += await kind.move(tx, services, network, { ...order, to, at })
  if (to && count > 0) await notify(tx, services, { to: { kind: 'staff', id: to.id }, template: 'work_handed_over', params: { count }, requestId: null })
}

const kind = 'claims_of_deactivated'
/** Longer (ms) than a call that was let in just before. */
const laterThanAnyCall = 60_000

/** A call that was let in just before somebody went may have taken something up just after: a while later it is looked for. */
export const lookAgain = (tx: Sql, { clock }: Pick<Services, 'clock'>, staffId: string): Promise<void> =>
  setTimer(tx, clock, { kind, subject: staffId, dueAt: clock.now() + laterThanAnyCall })

/** What somebody holds and may not work on now goes back to the queue: all of it while they are away, else what lies with units where they are nothing any more. */
export const returnStray = async (services: Services, staffId: string): Promise<void> => {
  const network = await services.network.current()
  await services.database.transaction(async (tx) => {
    const taker = await readTaker(tx, staffId, services.clock.now())
    const lying = await tx.query<{ ownerUnitId: string }>(
      `SELECT DISTINCT ownerUnitId FROM service_request WHERE assigneeId = ? AND status IN (${holes(openStatuses)})`, [staffId, ...openStatuses])
    const theirs = new Set(taker ? network.handledBy(taker.unitIds) : [])
    const unitIds = lying.map(({ ownerUnitId }) => ownerUnitId).filter((id) => !theirs.has(id))
    if (unitIds.length > 0) await handOver(tx, services, network, { fromStaffId: staffId, toStaffId: null, byStaffId: null, isForGood: false, unitIds })
  })
}

export const strayTimer: TimerKind = {
  kind,
  run: async (services, staffId) => {
    await returnStray(services, staffId)
    return null
  },
}
