import { leaveTimer } from './leaves'
import { claimsTimer } from './standing'

export const staffTimers = [leaveTimer, claimsTimer]
