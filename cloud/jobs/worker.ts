import { type Services } from '../services'
import { allTimerKinds } from './kinds'
import { type TimerKind } from './timerKind'
import { ensureTimer, runDueTimers } from './timers'

export interface Worker {
  stop: () => Promise<void>
}

/** Looks for due timers every few seconds. Stopping waits for the work at hand. */
export const startWorker = async (services: Services, interval = 5000, kinds: readonly TimerKind[] = allTimerKinds): Promise<Worker> => {
  const { database, clock, log } = services
  const handlers = Object.fromEntries(kinds.map(({ kind, run }) => [kind, (subject: string) => run(services, subject)]))
  for (const { kind, isChore } of kinds) if (isChore) await ensureTimer(database, clock, kind)
  let atHand: Promise<unknown> = Promise.resolve()
  let isBusy = false
  const tick = () => {
    if (isBusy) return
    isBusy = true
    atHand = runDueTimers({ database, clock, handlers, onError: (kind, error) => log.error({ kind, error: (error as Error).name }, 'a timer failed') })
      .catch((error: unknown) => log.error({ error: (error as Error).name }, 'timers could not be read'))
      .finally(() => {
        isBusy = false
      })
  }
  const handle = setInterval(tick, interval)
  tick()
  return {
    stop: async () => {
      clearInterval(handle)
      await atHand
    },
  }
}
