import { capacityTimers } from '../capacity/timers'
import { appointmentTimers } from '../features/appointments/timers'
import { fileTimers } from '../features/files/timers'
import { ledgerTimers } from '../features/ledger/reconcile'
import { categoryTimers } from '../features/audiences/timers'
import { noticeTimers } from '../features/notices/timers'
import { staffTimers } from '../features/staff/timers'
import { peopleTimers } from '../features/people/timers'
import { recordTimers } from '../features/record/timers'
import { requestTimers } from '../features/requests/timers'
import { reminderTimers } from '../features/signups/reminders'
import { visitTimers } from '../features/visits/timers'
import { walkInTimers } from '../features/walkIns/timers'
import { retentionTimers } from '../middleware/retention'
import { contentCheckTimers } from '../outbox/timers'
import { type TimerKind } from './timerKind'

/** Every kind of timer there is; timers of any other kind belong to a newer release and are left to it. */
export const allTimerKinds: readonly TimerKind[] = [...retentionTimers, ...fileTimers, ...requestTimers, ...staffTimers, ...walkInTimers, ...visitTimers, ...peopleTimers, ...recordTimers, ...capacityTimers, ...reminderTimers, ...ledgerTimers, ...categoryTimers, ...noticeTimers, ...appointmentTimers, ...contentCheckTimers]
