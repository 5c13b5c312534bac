import { chore } from '../../jobs/timerKind'
import { sweepAbandoned } from './abandoned'

export const walkInTimers = [chore('walk_in_sweep', 60 * 60_000, sweepAbandoned)]
