import { type TimerKind } from '../../jobs/timerKind'
import { fillHomes } from './home'

const minute = 60_000

/** A batch a minute while there are any; then once an hour, since those who were merged or deleted have none for good. */
const homeFill: TimerKind = {
  kind: 'home_fill',
  isChore: true,
  run: async (services) => services.clock.now() + ((await fillHomes(services)) ? minute : 60 * minute),
}

export const peopleTimers = [homeFill]
