import { type TimerKind } from '../jobs/timerKind'
import { checkTimer } from './contentCheck/start'

/** Nothing that was to be checked waits for WeChat for ever. */
export const contentCheckTimers: readonly TimerKind[] = [{
  kind: checkTimer,
  run: async ({ database, clock }, subjectId) => {
    await database.execute("UPDATE content_check SET state = 'human', decidedAt = ? WHERE subjectId = ? AND state = 'pending'", [clock.now(), subjectId])
    return null
  },
}]
