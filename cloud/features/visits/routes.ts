import { contract } from '@shared/contract/contract'
import { command, query, type Route } from '../../middleware/endpoints'
import { addCared, endCared, openCared, prepareCared, presentAdded, readVisited } from './cared'
import { handInVisit } from './handIn'
import { listCared } from './listCared'
import { uploadVisitPhoto } from './photos'
import { endVisitPlan, getVisitProgress, listPlanTasks, listVisitPlans, makeVisitPlan, prepareEnd, preparePlan, presentOnePlan } from './plans'
import { prepareFromVisit, presentFromVisit, requestFromVisit } from './requestFromVisit'
import { assignVisitTask, listVisitStaff, listVisitTasks, prepareAssignment, presentAssigned } from './tasks'
import { listFollowUps, openVisit } from './visits'

export const visitRoutes: readonly Route[] = [
  query(contract.listVisitTasks, listVisitTasks),
  query(contract.listFollowUps, listFollowUps),
  command(contract.assignVisitTask, { prepare: prepareAssignment, run: assignVisitTask, present: presentAssigned }),
  query(contract.listVisitStaff, listVisitStaff),
  query(contract.listCared, listCared),
  command(contract.addCared, { prepare: prepareCared, run: addCared, present: presentAdded }),
  query(contract.openCared, openCared),
  command(contract.endCared, { prepare: async ({ services, staff, params }) => void (await readVisited(services, staff, params.id)), run: endCared, present: async () => ({ done: true as const }) }),
  query(contract.handInVisit, handInVisit),
  query(contract.uploadVisitPhoto, uploadVisitPhoto),
  query(contract.openVisit, openVisit),
  command(contract.requestFromVisit, { prepare: prepareFromVisit, run: requestFromVisit, present: presentFromVisit }),
  command(contract.makeVisitPlan, { prepare: preparePlan, run: makeVisitPlan, present: presentOnePlan }),
  query(contract.listVisitPlans, listVisitPlans),
  query(contract.getVisitProgress, getVisitProgress),
  query(contract.listPlanTasks, listPlanTasks),
  command(contract.endVisitPlan, { prepare: prepareEnd, run: endVisitPlan, present: presentOnePlan }),
]
