import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { readSignupCalendar } from './calendar'
import { listMySignups, presentOwn } from './own'
import { rateActivity } from './rate'
import { prepareSignUp, signUp } from './signUp'
import { acceptSeat, cancelSignup, declineSeat } from './steps'

const step = { present: presentOwn }

export const signupRoutes: readonly Route[] = [
  command(contract.signUp, { ...step, prepare: prepareSignUp, run: signUp }),
  query(contract.listMySignups, listMySignups),
  query(contract.getSignup, (call) => presentOwn(call, call.params.id)),
  command(contract.cancelSignup, { ...step, run: cancelSignup }),
  command(contract.acceptSeat, { ...step, prepare: networkOf, run: acceptSeat }),
  command(contract.declineSeat, { ...step, run: declineSeat }),
  command(contract.rateActivity, { ...step, run: rateActivity }),
  query(contract.readSignupCalendar, readSignupCalendar),
]
