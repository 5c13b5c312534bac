import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { readSignupCalendar } from './calendar'
import { listMySignups, presentOwn } from './own'
import { rateActivity } from './rate'
import { prepareSignUp, signUp } from './signUp'
import { prepareSignUpFor, presentSignedUp, signUpFor } from './signUpFor'
import { listActivitySignups } from './staffList'
import { cancelSignupFor, decideAdmission, moveSignupInLine, presentKept } from './staffSteps'
import { acceptSeat, cancelSignup, declineSeat } from './steps'

const step = { present: presentOwn }
const kept = { prepare: networkOf, present: presentKept }

export const signupRoutes: readonly Route[] = [
  command(contract.signUp, { ...step, prepare: prepareSignUp, run: signUp }),
  query(contract.listMySignups, listMySignups),
  query(contract.getSignup, (call) => presentOwn(call, call.params.id)),
  command(contract.cancelSignup, { ...step, run: cancelSignup }),
  command(contract.acceptSeat, { ...step, prepare: networkOf, run: acceptSeat }),
  command(contract.declineSeat, { ...step, run: declineSeat }),
  command(contract.rateActivity, { ...step, run: rateActivity }),
  query(contract.readSignupCalendar, readSignupCalendar),
  query(contract.listActivitySignups, listActivitySignups),
  command(contract.signUpFor, { prepare: prepareSignUpFor, run: signUpFor, present: presentSignedUp }),
  command(contract.cancelSignupFor, { ...kept, run: cancelSignupFor }),
  command(contract.decideAdmission, { ...kept, run: decideAdmission }),
  command(contract.moveInLine, { ...kept, run: moveSignupInLine }),
]
