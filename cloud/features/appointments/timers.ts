import { type TimerKind } from '../../jobs/timerKind'
import { appointmentForgetting } from './forget'
import { appointmentReminders } from './reminders'

export const appointmentTimers: readonly TimerKind[] = [...appointmentReminders, appointmentForgetting]
