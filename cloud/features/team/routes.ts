import { contract } from '@shared/contract/contract'
import { query, type Route } from '../../middleware/endpoints'
import { handOver } from '../inHand/handOver'
import { type Change, personRoute } from '../staff/change'
import { assertColleagueOf } from '../staff/colleagueOf'
import { listTeam } from './listTeam'
import { previewHandOver } from './preview'

/** 交接: without a leave, or of what somebody who is away still holds. */
const handOverNow: Change<typeof contract.handOver> = async (tx, { services, staff, record, network, body, now }) => {
  await assertColleagueOf(tx, record, body.toStaffId, now)
  const isGone = record.disabledAt !== null || record.assignments.every(({ state }) => state === 'ended')
  await handOver(tx, services, network, { fromStaffId: record.id, toStaffId: body.toStaffId, byStaffId: staff.id, isForGood: isGone })
  return { what: 'handed_over' }
}

export const teamRoutes: readonly Route[] = [
  query(contract.listTeam, listTeam),
  query(contract.previewHandOver, previewHandOver),
  personRoute(contract.handOver, { action: 'handOver', change: handOverNow, present: async () => ({ done: true as const }) }),
]
