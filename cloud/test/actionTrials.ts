import { type Action } from '@shared/domain/workflow'
import { type ActionCaller, allCallers, mayTry } from './actionCallers'
import { type Circumstance, isReachable, type Situation } from './actionTable'

/** Who could do the most: where nothing can ever come to stand, they stand for the others. */
const strongest: readonly ActionCaller[] = ['applicant', 'streetLead', 'districtLead']
/** Who may have a part in it somewhere. */
const likely: readonly ActionCaller[] = ['applicant', 'stranger', 'familyClerk', 'streetClerk', 'streetLead', 'streetReviewer', 'otherClerk', 'districtClerk', 'districtLead']
/** Whose part depends on an offer, or on who owns it. */
const likelyElsewhere: readonly ActionCaller[] = [...likely, 'otherLead', 'otherReviewer', 'districtReviewer']

const changesParts: readonly Circumstance[] = ['offered', 'escalated', 'atTheTop']
const isMoved = ({ also }: Situation): boolean => also.some((one) => changesParts.includes(one))
/** Once in each status, and on offer and at the top, everybody tries everything. */
const isForAll = (situation: Situation): boolean =>
  situation.kind === 'decide' && (situation.also.length === 0 || (situation.status === 'submitted' && isMoved(situation)))

export const callersIn = (situation: Situation): readonly ActionCaller[] =>
  isForAll(situation) ? allCallers : !isReachable(situation) ? strongest : isMoved(situation) ? likelyElsewhere : likely

/** Elsewhere those try whose side has the action at all: the others are sent away before it is read where the request stands. */
export const callersOf = (action: Action, situation: Situation): readonly ActionCaller[] =>
  callersIn(situation).filter((caller) => isForAll(situation) || mayTry(caller, action))
