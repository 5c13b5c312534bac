import { type contract } from '@shared/contract/contract'
import { type Audience } from '@shared/contract/activities'
import { type StaffSignup } from '@shared/contract/staffActivities'
import { DomainError } from '@shared/domain/error'
import { type Answers } from '@shared/fields/answerValue'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { isCounterOf } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type ActivityRow } from '../activities/entities'
import { personTable, type PersonRow } from '../identity/entities'
import { type NetworkView } from '../network/network'
import { assertCurrentConsent, recordConsent } from '../people/consents'
import { homeOf } from '../people/home'
import { doorPerson, readDoorProfile } from '../visits/doorProfile'
import { isSomebodyOfTheirs } from '../walkIns/personAtCounter'
import { addSignup, refuse } from './insertSignup'
import { ticketOf } from './presenter'
import { readSignup } from './read'
import { readPublished, readSaid, sealAnswers, targetOf } from './signUp'
import { presentStaffSignup } from './staffPresenter'
import { judge, readFacts, type Target } from './standing'

type Given = Call<typeof contract.signUpFor>

interface Prepared {
  network: NetworkView
  person: PersonRow
  values: Answers
}

/** Nobody is known of whom a record is only just made: what decides is the activity, its seats, and where they live. */
const assertCan = async (sql: Sql, { services, body, now }: Given, { network, person }: Pick<Prepared, 'network' | 'person'>, activity: ActivityRow, target: Target): Promise<void> => {
  const facts = await readFacts(sql, { services, network, activity, targets: [target], personIds: [], now })
  const verdict = judge({ ...facts, people: new Map([[person.id, person]]) }, person.id, target)
  if (verdict.can === 'no' || (verdict.can === 'wait' && !body.mayWait)) refuse(verdict)
}

/** Who it is, and what they said; refuses whom it can without a write. Throws `forbidden` for a unit whose counter is not theirs, `own_request`. */
export const prepareSignUpFor = async (call: Given): Promise<Prepared> => {
  const { services, staff, params, body, now } = call
  if (!isCounterOf(staff, body.unitId)) throw new DomainError('forbidden')
  assertCurrentConsent(body.consent)
  const network = await services.network.current()
  const profile = readDoorProfile(body.profile, now)
  if (profile.phone && (await isSomebodyOfTheirs(services, staff, profile.phone))) throw new DomainError('own_request')
  const person = doorPerson(services.vault, newId(services.clock), profile, homeOf(profile, network), now)
  const { activity, sessions } = await readPublished(services.database, params.id)
  const target = targetOf(activity, sessions, body.sessionId)
  await assertCan(services.database, call, { network, person }, activity, target)
  const { ageFrom, ageUntil } = JSON.parse(activity.audience) as Audience
  return { network, person, values: readSaid(activity, body, ageFrom === null && ageUntil === null ? true : null, now) }
}

/** 代为报名: somebody who has no phone, at a counter, with their consent. A new record always: typing a name finds nobody. */
export const signUpFor = async (tx: Transaction, call: Given, prepared: Prepared): Promise<string> => {
  const { services, staff, params, body, now } = call
  const { network, person, values } = prepared
  await insert(tx, personTable, person)
  const { activity, sessions } = await readPublished(tx, params.id)
  const target = targetOf(activity, sessions, body.sessionId)
  await assertCan(tx, call, prepared, activity, target)
  const id = newId(services.clock)
  await recordConsent(tx, services, { personId: person.id, purpose: 'activity_signup', givenBy: 'self', staffId: staff.id, unitId: body.unitId }, now)
  await addSignup(tx, services, {
    activity, target, mayWait: body.mayWait, network, now, by: { kind: 'staff', id: staff.id },
    given: { id, personId: person.id, accountId: null, byStaffId: staff.id, byUnitId: body.unitId, audienceGroup: body.group, answers: sealAnswers(services, id, values) },
  })
  return id
}

/** With the ticket to print, where a seat is theirs. */
export const presentSignedUp = async ({ services }: Pick<Given, 'services'>, id: string): Promise<{ signup: StaffSignup; ticket: { code: string; qr: string } | null }> => {
  const row = await readSignup(services.database, id)
  return { signup: await presentStaffSignup(services, id), ticket: row ? ticketOf(services.keys, row) : null }
}
