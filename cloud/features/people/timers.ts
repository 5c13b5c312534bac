import { leaveTimer } from './leaves'
import { claimsTimer } from './standing'

export const peopleTimers = [leaveTimer, claimsTimer]
