import { type contract } from '@shared/contract/contract'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { leastNote } from '@shared/contract/values'
import { type ActivityAction } from '@shared/domain/activities'
import { DomainError } from '@shared/domain/error'
import { moveInLine } from '../../capacity/moveInLine'
import { release } from '../../capacity/release'
import { type Transaction } from '../../database/database'
import { update } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { callOffReminders } from '../../outbox/callOff'
import { type Services } from '../../services'
import { type ActivitySessionRow } from '../activities/entities'
import { assertMay, scopeNow, scopeOf } from '../activities/scope'
import { attendanceOf } from '../door/attendance'
import { organiserOf } from '../activities/presenter'
import { type NetworkView } from '../network/network'
import { holdPerson } from '../people/merge'
import { isOwnRequest } from '../requests/open'
import { signupTable } from './entities'
import { giveBackEntitlement } from './entitlement'
import { holdSignups } from './holdSignups'
import { logSignupLooks } from './looks'
import { readSessionsOf, readSignup, sessionsFor, type Signup } from './read'
import { presentStaffSignup } from './staffPresenter'
import { isOver } from './times'
import { paramsOf, tellOfSignups } from './told'

interface Keeping {
  services: Services
  staff: StaffActor
  params: { id: string }
  now: number
}

interface HeldSignup {
  row: Signup
  sessions: ActivitySessionRow[]
}

const readKept = async (tx: Transaction, id: string): Promise<Signup> => {
  const row = await readSignup(tx, id)
  if (!row) throw new DomainError('not_found')
  return row
}

/** A sign-up of an activity that they run, once nobody else does anything for its person, nor lets them in. Of their own family a colleague decides. */
const holdKept = async (tx: Transaction, { staff, params, now }: Keeping, network: NetworkView, action: ActivityAction): Promise<HeldSignup> => {
  const found = await readKept(tx, params.id)
  const sessions = sessionsFor(found, await readSessionsOf(tx, [found.activityId]))
  assertMay(action, await scopeNow(tx, staff.id, now), network, { organiserUnitId: found.organiserUnitId, state: found.activityState, endsAt: sessions.at(-1)?.endsAt ?? null }, now)
  if (await isOwnRequest(tx, staff, found.personId)) throw new DomainError('own_request')
  await holdPerson(tx, found.personId)
  await holdSignups(tx, 'id', [found.id])
  return { row: await readKept(tx, params.id), sessions }
}

/** Takes a seat or a place in line away with the reason, which the person reads. False where somebody else has ended it by now. */
const endFor = async (tx: Transaction, { services, staff }: Keeping, { id }: Signup, reason: string): Promise<boolean> => {
  await giveBackEntitlement(tx, id)
  if (!(await release(tx, services, { holdId: id, by: { kind: 'staff', id: staff.id }, why: 'removed', reason }))) return false
  await callOffReminders(tx, services, [`signup:${id}`])
  return (await update(tx, signupTable, { endedWords: services.vault.seal(reason, id) }, { id })) === 1
}

const tell = (tx: Transaction, services: Services, network: NetworkView, { row, sessions }: HeldSignup, template: 'signup_ended' | 'signup_refused' | 'signup_admitted', now: number): Promise<void> =>
  tellOfSignups(tx, services, [{ signupId: row.id, personId: row.personId, template, params: { ...paramsOf({ title: row.title, sessions, now }), unit: organiserOf(row, network).name } }])

/**
 * 代为取消: they told us that they do not come; also after it began, so that whoever never came has their free training again. Not who was
 * there. A second tap finds it done. Throws `activity_over`.
 */
export const cancelSignupFor = async (tx: Transaction, call: Call<typeof contract.cancelSignupFor>, network: NetworkView): Promise<string> => {
  const held = await holdKept(tx, call, network, 'signups')
  const { row, sessions } = held
  if (row.holdState === 'ended') return row.id
  if (isOver(sessions, call.now) || (await attendanceOf(tx, [row.id])).length > 0) throw new DomainError('activity_over')
  if (!(await endFor(tx, call, row, call.body.reason))) return row.id
  await update(tx, signupTable, { version: row.version + 1 }, { id: row.id })
  await tell(tx, call.services, network, held, 'signup_ended', call.now)
  return row.id
}

/** 录取, or not, with the reason. Throws `stale_version` where it is decided, `action_not_allowed` while no seat is theirs. */
export const decideAdmission = async (tx: Transaction, call: Call<typeof contract.decideAdmission>, network: NetworkView): Promise<string> => {
  const { body: { version, isAdmitted, reason }, services, now } = call
  const held = await holdKept(tx, call, network, 'signups')
  const { row } = held
  if (row.admission !== 'pending' || row.version !== version) throw new DomainError('stale_version')
  if (row.holdState !== 'held' || row.activityState !== 'published') throw new DomainError('action_not_allowed')
  if (!isAdmitted && reason.length < leastNote) throw new DomainError('invalid_input', { fields: { reason: { code: 'text_too_short', least: leastNote } } })
  const decided = await update(tx, signupTable, { admission: isAdmitted ? 'admitted' : 'refused', version: version + 1 }, { id: row.id, version, admission: 'pending' })
  if (decided !== 1 || (!isAdmitted && !(await endFor(tx, call, row, reason)))) throw new DomainError('stale_version')
  await tell(tx, services, network, held, isAdmitted ? 'signup_admitted' : 'signup_refused', now)
  return row.id
}

/** 调整候补顺序, with the reason, which stays in the log of the places. Throws `line_changed` for somebody who waits no more. */
export const moveSignupInLine = async (tx: Transaction, call: Call<typeof contract.moveInLine>, network: NetworkView): Promise<string> => {
  const { services, staff, body: { toPlace, reason } } = call
  const { row } = await holdKept(tx, call, network, 'signups')
  const moved = await moveInLine(tx, services, { holdId: row.id, toPlace, by: { kind: 'staff', id: staff.id }, reason })
  if (moved.state === 'not_waiting') throw new DomainError('line_changed')
  return row.id
}

/** The line of the list as it is now, for whoever runs the activity now. */
export const presentKept = async ({ services, staff, now }: Keeping, id: string): Promise<{ signup: StaffSignup }> => {
  const row = await readSignup(services.database, id)
  if (!row) throw new DomainError('not_found')
  assertMay('signups', scopeOf(staff), await services.network.current(), { organiserUnitId: row.organiserUnitId, state: row.activityState, endsAt: null }, now)
  await logSignupLooks(services, staff, [row], now)
  return { signup: await presentStaffSignup(services, id) }
}
