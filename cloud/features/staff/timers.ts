import { leaveTimer } from './leaves'
import { strayTimer } from '../inHand/handOver'
import { termTimer } from './term'

export const staffTimers = [leaveTimer, termTimer, strayTimer]
