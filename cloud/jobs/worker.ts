import { type Services } from '../services'
import { chores } from './chores'
import { ensureTimer, runDueTimers } from './timers'

export interface Worker {
  stop: () => Promise<void>
}

/** Looks for due timers every few seconds. Stopping waits for the work at hand. */
export const startWorker = async (services: Services, interval = 5000): Promise<Worker> => {
  const { database, clock, log } = services
  const handlers = chores(services)
  for (const kind of Object.keys(handlers)) await ensureTimer(database, clock, kind)
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
