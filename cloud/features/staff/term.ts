import { type Sql } from '../../database/database'
import { type TimerKind } from '../../jobs/timerKind'
import { setTimer } from '../../jobs/timers'
import { type Services } from '../../services'
import { returnStray } from '../inHand/handOver'

const kind = 'assignment_ends'

/** A role with a last day: when that is over, what they had taken up there goes back. */
export const watchTerm = (tx: Sql, { clock }: Pick<Services, 'clock'>, id: string, untilAt: number): Promise<void> => setTimer(tx, clock, { kind, subject: id, dueAt: untilAt })

export const termTimer: TimerKind = {
  kind,
  run: async (services, id) => {
    const [assignment] = await services.database.query<{ staffId: string }>('SELECT staffId FROM staff_assignment WHERE id = ?', [id])
    if (assignment) await returnStray(services, assignment.staffId)
    return null
  },
}
