import { isHandlerRole } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { assertColleague, nobodyToTake } from '../inHand/colleagues'
import { type StaffRecord } from './records'

/** The units in which somebody handles requests, or did: their colleagues are there. */
export const handlingUnits = ({ assignments }: StaffRecord): string[] => [...new Set(assignments.filter(({ role }) => isHandlerRole(role)).map(({ unitId }) => unitId))]

/** That what somebody has in hand may go to this colleague: another one, of a unit of theirs, at work now or (`isLater`) still there. Null is the queue. Throws `invalid_input`. */
export const assertColleagueOf = async (sql: Sql, record: StaffRecord, toStaffId: string | null, now: number, isLater = false): Promise<void> => {
  if (toStaffId === null) return
  if (toStaffId === record.id) throw nobodyToTake()
  await assertColleague(sql, toStaffId, handlingUnits(record), now, isLater)
}
