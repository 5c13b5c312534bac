import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { acceptOffer } from '../../capacity/acceptOffer'
import { declineOffer, release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { callOffReminders } from '../../outbox/callOff'
import { organiserOf } from '../activities/presenter'
import { attendanceOf } from '../door/attendance'
import { type NetworkView } from '../network/network'
import { holdPerson } from '../people/merge'
import { readEngagements, readEntitlements } from './engagements'
import { giveBackEntitlement, useEntitlement } from './entitlement'
import { holdSignups } from './holdSignups'
import { refuse } from './insertSignup'
import { readOwnSignup } from './own'
import { mayBeGivenBack } from './presenter'
import { readSessionsOf, sessionsFor, type Signup } from './read'
import { obstacleOfOwn } from './standing'
import { paramsOf, tellOfSignups } from './told'

type StepCall = Call<typeof contract.cancelSignup>

/** Their sign-up as it is once nobody else does anything for its person, nor lets them in. */
const holdOwn = async (tx: Transaction, { account, params }: Pick<StepCall, 'account' | 'params'>): Promise<Signup> => {
  const { personId } = await readOwnSignup(tx, account, params.id)
  await holdPerson(tx, personId)
  await holdSignups(tx, 'id', [params.id])
  return readOwnSignup(tx, account, params.id)
}

const sessionsOf = async (tx: Transaction, row: Signup) => sessionsFor(row, await readSessionsOf(tx, [row.activityId]))

/** 不参加了: also out of the line. A second tap finds it done. Throws `activity_over` once it has begun, or they are let in. */
export const cancelSignup = async (tx: Transaction, call: StepCall): Promise<string> => {
  const { services, params, now } = call
  const row = await holdOwn(tx, call)
  if (row.holdState === 'ended') return params.id
  if (!mayBeGivenBack(row, await sessionsOf(tx, row), { attended: await attendanceOf(tx, [row.id]), now })) throw new DomainError('activity_over')
  await giveBackEntitlement(tx, row.id)
  await release(tx, services, { holdId: row.id, by: { kind: 'person', id: row.personId }, why: 'released' })
  await callOffReminders(tx, services, [`signup:${row.id}`])
  return params.id
}

/** What was free when they stood in line may have been filled since: an own seat at the same time, the one free training. */
const assertStillFits = async (tx: Transaction, row: Signup, sessions: Awaited<ReturnType<typeof sessionsOf>>, now: number): Promise<void> => {
  const facts = { engagements: await readEngagements(tx, [row.personId], now), entitlements: row.usesEntitlement === 1 ? await readEntitlements(tx, [row.personId]) : [] }
  const verdict = obstacleOfOwn(facts, row.personId, sessions, row.id)
  if (verdict) refuse(verdict)
}

/** 要这个名额. A second tap finds it done. Throws `offer_over`, `signup_refused`. */
export const acceptSeat = async (tx: Transaction, call: StepCall, network: NetworkView): Promise<string> => {
  const { services, params, now } = call
  const row = await holdOwn(tx, call)
  if (row.holdState === 'held') return params.id
  if (row.holdState !== 'offered' || (row.offeredUntil ?? 0) <= now) throw new DomainError('offer_over')
  const sessions = await sessionsOf(tx, row)
  await assertStillFits(tx, row, sessions, now)
  if (row.usesEntitlement === 1) await useEntitlement(tx, { signupId: row.id, personId: row.personId })
  // Whoever was faster (the timer, the organiser) has ended it: then nothing of this happened.
  if ((await acceptOffer(tx, services, { holdId: row.id, by: { kind: 'person', id: row.personId } })) === 'lapsed') throw new DomainError('offer_over')
  await tellOfSignups(tx, services, [{
    signupId: row.id, personId: row.personId, template: row.admission === 'pending' ? 'signup_pending' : 'signup_confirmed',
    params: { ...paramsOf({ title: row.title, sessions, now }), unit: organiserOf(row, network).name },
  }])
  return params.id
}

/** 让给下一位. A second tap finds it done. Throws `offer_over` where there is nothing to decline. */
export const declineSeat = async (tx: Transaction, call: StepCall): Promise<string> => {
  const { services, params } = call
  const row = await holdOwn(tx, call)
  if (row.holdState === 'ended') return params.id
  if (!(await declineOffer(tx, services, { holdId: row.id, by: { kind: 'person', id: row.personId } }))) throw new DomainError('offer_over')
  return params.id
}
