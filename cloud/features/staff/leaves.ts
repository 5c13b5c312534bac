import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type TimerKind } from '../../jobs/timerKind'
import { setTimer } from '../../jobs/timers'
import { staffLeaveTable } from '../identity/entities'
import { handOver, lookAgain } from '../inHand/handOver'
import { spanOf } from './assignments'
import { type Change } from './change'
import { assertColleagueOf } from './colleagueOf'

const leaveBegins = 'leave_begins'

/** 登记请假: on these days they do not count as active. When it begins, now or later, what they have in hand goes to the colleague who was named, or to the queue. */
export const recordLeave: Change<typeof contract.recordLeave> = async (tx, { services, staff, record, network, body, now }) => {
  const { fromAt, untilAt } = spanOf(body, now)
  if (untilAt === null) throw new DomainError('bad_request')
  const { toStaffId } = body
  await assertColleagueOf(tx, record, toStaffId, now, fromAt > now)
  const id = newId(services.clock)
  await insert(tx, staffLeaveTable, { id, staffId: record.id, fromAt, untilAt, handToStaffId: toStaffId })
  if (fromAt > now) await setTimer(tx, services.clock, { kind: leaveBegins, subject: id, dueAt: fromAt })
  else {
    await handOver(tx, services, network, { fromStaffId: record.id, toStaffId, byStaffId: staff.id, isForGood: false })
    await lookAgain(tx, services, record.id)
  }
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

/** Wakes at the first moment of a leave that was recorded before; one that was taken back meanwhile is nobody's. Who is there to take the work is looked at now. */
export const leaveTimer: TimerKind = {
  kind: leaveBegins,
  run: async (services, subject) => {
    const network = await services.network.current()
    await services.database.transaction(async (tx) => {
      const [leave] = await tx.query<{ staffId: string; handToStaffId: string | null }>('SELECT staffId, handToStaffId FROM staff_leave WHERE id = ? AND untilAt > ?', [subject, services.clock.now()])
      if (!leave) return
      await handOver(tx, services, network, { fromStaffId: leave.staffId, toStaffId: leave.handToStaffId, byStaffId: null, isForGood: false })
      await lookAgain(tx, services, leave.staffId)
    })
    return null
  },
}
