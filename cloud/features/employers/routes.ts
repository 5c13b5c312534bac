import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { networkOf } from '../network/network'
import { addEmployer, addPost, changeEmployer, changePost, recordVisit } from './keep'
import { listEmployers, listOpenPosts, presentWhole } from './read'

/** Every change answers with the employer as it is now. */
const steps = { prepare: networkOf, present: presentWhole }

export const employerRoutes: readonly Route[] = [
  query(contract.listEmployers, listEmployers),
  query(contract.getEmployer, (call) => presentWhole(call, call.params.id)),
  command(contract.addEmployer, { ...steps, run: addEmployer }),
  command(contract.changeEmployer, { ...steps, run: changeEmployer }),
  command(contract.addPost, { ...steps, run: addPost }),
  command(contract.changePost, { ...steps, run: changePost }),
  command(contract.recordEmployerVisit, { ...steps, run: recordVisit }),
  query(contract.listOpenPosts, listOpenPosts),
]
