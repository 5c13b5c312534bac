import { chore } from '../../jobs/timerKind'
import { recountIfChanged } from './recount'
import { sweepAlarms } from './sweepAlarms'

const minute = 60_000

export const requestTimers = [chore('deadline_sweep', minute, sweepAlarms), chore('calendar_recount', minute, recountIfChanged)]
