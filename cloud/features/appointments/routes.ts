import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { bookAppointment, prepareBooking } from './book'
import { bookFor, prepareBookFor } from './bookFor'
import { listDayAppointments } from './dayList'
import { listSlots } from './listSlots'
import { listMyAppointments, presentOwn } from './own'
import { getAppointmentPlans } from './plans'
import { prepareSaving, presentSaved, saveAppointmentPlans } from './savePlans'
import { changeAppointmentFor, markAppointment } from './staffSteps'
import { presentReceived } from './staffPresenter'
import { cancelAppointment, moveAppointment, prepareMove } from './steps'

const received = { prepare: networkOf, present: presentReceived }

export const appointmentRoutes: readonly Route[] = [
  query(contract.listSlots, listSlots),
  command(contract.bookAppointment, { prepare: prepareBooking, run: bookAppointment, present: presentOwn }),
  query(contract.listMyAppointments, listMyAppointments),
  query(contract.getAppointment, (call) => presentOwn(call, call.params.id)),
  command(contract.moveAppointment, { prepare: prepareMove, run: moveAppointment, present: presentOwn }),
  command(contract.cancelAppointment, { prepare: networkOf, run: cancelAppointment, present: presentOwn }),
  query(contract.getAppointmentPlans, getAppointmentPlans),
  command(contract.saveAppointmentPlans, { prepare: prepareSaving, run: saveAppointmentPlans, present: presentSaved }),
  query(contract.listDayAppointments, listDayAppointments),
  command(contract.bookFor, { prepare: prepareBookFor, run: bookFor, present: presentReceived }),
  command(contract.markAppointment, { ...received, run: markAppointment }),
  command(contract.changeAppointmentFor, { ...received, run: changeAppointmentFor }),
]
