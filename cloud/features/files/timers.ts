import { chore } from '../../jobs/timerKind'
import { sweepFiles } from './sweep'

export const fileTimers = [chore('file_sweep', 10 * 60_000, sweepFiles)]
