import { DomainError } from '@shared/domain/error'
import { takeOrWait } from '../../capacity/takeOrWait'
import { type By } from '../../capacity/log'
import { type Transaction } from '../../database/database'
import { duplicateKey, insert } from '../../database/rows'
import { newTicketCode } from '../../security/token'
import { type Services } from '../../services'
import { type ActivityRow } from '../activities/entities'
import { type SignupRow, signupTable } from './entities'
import { type Target, type Verdict } from './standing'
import { paramsOf, tellOfSignups } from './told'
import { organiserOf } from '../activities/presenter'
import { type NetworkView } from '../network/network'
import { useEntitlement } from './entitlement'

/** Eight digits that meet somebody else's are drawn again; of a hundred million this often is a broken generator. */
const mostDraws = 5

const insertWithCode = async (tx: Transaction, row: Omit<SignupRow, 'ticketCode'>): Promise<void> => {
  for (let draw = 1; ; draw += 1) {
    try {
      return await insert(tx, signupTable, { ...row, ticketCode: newTicketCode() })
    } catch (error) {
      if (draw === mostDraws || !duplicateKey(error)) throw error
    }
  }
}

type Given = Pick<SignupRow, 'id' | 'personId' | 'accountId' | 'byStaffId' | 'byUnitId' | 'audienceGroup' | 'answers'>

interface NewSignup {
  activity: ActivityRow
  target: Target
  given: Given
  mayWait: boolean
  by: By
  network: NetworkView
  now: number
}

/** Throws what `judge` says of somebody who cannot. */
export const refuse = ({ obstacle, blockedBy }: Verdict): never => {
  throw new DomainError('signup_refused', { obstacle, blockedBy })
}

/**
 * Takes a seat, or a place in line, for somebody whom the caller holds, and tells them. The pool is locked last and for as short as can be:
 * where a whole street signs up in the same minute, everybody waits for it. Throws `signup_refused`.
 */
export const addSignup = async (tx: Transaction, services: Services, { activity, target, given, mayWait, by, network, now }: NewSignup): Promise<void> => {
  const { id, personId } = given
  await insertWithCode(tx, {
    ...given, activityId: activity.id, sessionId: target.sessionId, admission: activity.needsAdmission === 1 ? 'pending' : 'none', entitlementKey: null, endedWords: null,
    ratedAt: null, ratingLevel: null, ratingComment: null, result: null, outcomeWords: null, jobFound: null, jobDay: null, version: 1, createdAt: now,
  })
  const taken = await takeOrWait(tx, services, { poolId: target.poolId, holdId: id, holderId: personId, by, mayWait })
  if (taken.state === 'full') return refuse({ can: 'no', obstacle: 'full', blockedBy: null })
  if (taken.state === 'closed') return refuse({ can: 'no', obstacle: 'signup_over', blockedBy: null })
  if (taken.state === 'has_one') return refuse({ can: 'no', obstacle: 'signed_up_already', blockedBy: { signupId: taken.holdId, title: activity.title, startsAt: target.sessions[0]?.startsAt ?? null } })
  const params = { ...paramsOf({ title: activity.title, sessions: target.sessions, now }), unit: organiserOf(activity, network).name }
  if (taken.state === 'waiting') return tellOfSignups(tx, services, [{ signupId: id, personId, template: 'signup_waiting', params: { ...params, line: taken.place } }])
  if (activity.usesEntitlement === 1) await useEntitlement(tx, { signupId: id, personId })
  return tellOfSignups(tx, services, [{ signupId: id, personId, template: activity.needsAdmission === 1 ? 'signup_pending' : 'signup_confirmed', params }])
}
