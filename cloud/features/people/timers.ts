import { chore } from '../../jobs/timerKind'
import { fillHomes } from './home'

export const peopleTimers = [chore('home_fill', 60_000, fillHomes)]
