import { type contract } from '@shared/contract/contract'
import { emptyPool } from '../../capacity/emptyPool'
import { peekPool } from '../../capacity/look'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { type NetworkView } from '../network/network'
import { byStaff, readFor, setActivity } from './keep'
import { recordChange } from './log'
import { readSessionsOf } from './read'
import { poolIdsOf } from './seats'
import { tellCancelled } from './tell'

/** 取消: every hold ends and everybody is told why, in one step. */
export const cancelActivity = async (tx: Transaction, call: Call<typeof contract.cancelActivity>, network: NetworkView): Promise<string> => {
  const { services, staff, body, now } = call
  const since = services.clock.now()
  const row = await readFor(tx, 'cancel', call, network)
  await setActivity(tx, row, body.version, { state: 'cancelled', updatedAt: now })
  const sessions = await readSessionsOf(tx, row.id)
  const pools = await peekPool(tx, poolIdsOf(row, sessions))
  for (const { id, isOpen } of pools.values()) if (isOpen) await emptyPool(tx, services, { poolId: id, by: byStaff(staff.id) })
  await tellCancelled(tx, services, row, sessions, body.reason, since)
  await recordChange(tx, services.clock, { activityId: row.id, staffId: staff.id, what: 'cancelled', text: body.reason })
  return row.id
}
