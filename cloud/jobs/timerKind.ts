import { type Services } from '../services'

/** A kind of timer as the feature that it belongs to declares it. */
export interface TimerKind {
  /** Stands in the database: as long as timers of it may be there, it keeps its name. */
  kind: string
  /** Goes on for ever, without a subject: the worker makes sure that there is one. */
  isChore?: true
  /** Does the work of one timer, and gives when it wants to be woken again (epoch ms), or null when it is done. May be run twice. */
  run: (services: Services, subject: string) => Promise<number | null>
}

/** Work that comes again every so often (ms), by whichever instance comes first. */
export const chore = (kind: string, interval: number, work: (services: Services) => Promise<unknown>): TimerKind => ({
  kind,
  isChore: true,
  run: async (services) => {
    await work(services)
    return services.clock.now() + interval
  },
})
