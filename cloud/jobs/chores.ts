import { idempotencyLifetime } from '../middleware/idempotency'
import { sweepFiles } from '../features/files/sweep'
import { recountIfChanged } from '../features/requests/recount'
import { sweepAlarms } from '../features/requests/sweepAlarms'
import { type Services } from '../services'
import { type TimerHandler } from './timers'

const minute = 60_000

/** Rows that have outlived their use, a bounded number at a time. */
const retain = async ({ database, clock }: Services): Promise<void> => {
  const now = clock.now()
  await database.execute('DELETE FROM idempotency WHERE createdAt < ?', [now - idempotencyLifetime])
  await database.execute('DELETE FROM rate_limit WHERE endsAt < ?', [now])
  await database.execute('DELETE FROM session WHERE expiresAt < ?', [now])
}

/** What is done for ever, by whichever instance comes first: name → work and how often (ms). */
export const chores = (services: Services): Record<string, TimerHandler> => {
  const every = (interval: number, work: () => Promise<unknown>): TimerHandler => async () => {
    await work()
    return services.clock.now() + interval
  }
  return {
    deadline_sweep: every(minute, () => sweepAlarms(services)),
    calendar_recount: every(minute, () => recountIfChanged(services)),
    retention: every(10 * minute, () => retain(services)), 
    file_sweep: every(10 * minute, () => sweepFiles(services)),
  }
}
