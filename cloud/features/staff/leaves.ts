import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type TimerKind } from '../../jobs/timerKind'
import { setTimer } from '../../jobs/timers'
import { staffLeaveTable } from '../identity/entities'
import { returnClaims } from '../requests/returnClaims'
import { spanOf } from './assignments'
import { type Change } from './change'

const leaveBegins = 'leave_begins'

/** 登记请假: on these days they do not count as active; what they had taken up goes back when it begins, now or later. */
export const recordLeave: Change<typeof contract.recordLeave> = async (tx, { services, record, body, now }) => {
  const { fromAt, untilAt } = spanOf(body, now)
  if (untilAt === null) throw new DomainError('bad_request')
  const id = newId(services.clock)
  await insert(tx, staffLeaveTable, { id, staffId: record.id, fromAt, untilAt })
  if (fromAt <= now) await returnClaims(tx, record.id)
  else await setTimer(tx, services.clock, { kind: leaveBegins, subject: id, dueAt: fromAt })
  return { what: 'leave_recorded', fromAt, untilAt }
}

/** 结束请假: back already; one that has not begun never does. */
export const endLeave: Change<typeof contract.endLeave> = async (tx, { record, params, now }) => {
  const leave = record.leaves.find(({ id }) => id === params.partId)
  if (!leave) throw new DomainError('not_found')
  const { affected } = leave.fromAt > now
    ? await tx.execute('DELETE FROM staff_leave WHERE id = ?', [leave.id])
    : await tx.execute('UPDATE staff_leave SET untilAt = ? WHERE id = ? AND untilAt > ?', [now, leave.id, now])
  if (affected !== 1) throw new DomainError('stale_version')
  return { what: 'leave_ended', fromAt: leave.fromAt, untilAt: Math.max(now, leave.fromAt) }
}

/** Wakes at the first moment of a leave that was recorded before; one that was taken back meanwhile is nobody's. */
export const leaveTimer: TimerKind = {
  kind: leaveBegins,
  run: async ({ database, clock }, subject) => {
    const [leave] = await database.query<{ staffId: string }>('SELECT staffId FROM staff_leave WHERE id = ? AND untilAt > ?', [subject, clock.now()])
    if (leave) await returnClaims(database, leave.staffId)
    return null
  },
}
