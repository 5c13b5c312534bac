import { deletionTimers } from './deletion/remind'

export const recordTimers = deletionTimers
