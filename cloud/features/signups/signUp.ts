import { type contract } from '@shared/contract/contract'
import { type Audience } from '@shared/contract/activities'
import { type AudienceGroup } from '@shared/domain/activities'
import { DomainError } from '@shared/domain/error'
import { type Problem } from '@shared/domain/problem'
import { type RepresentationKind } from '@shared/domain/representation'
import { type Answers } from '@shared/fields/answerValue'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { readOne } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type ActivityRow, type ActivitySessionRow, activityTable } from '../activities/entities'
import { standsFor } from '../identity/policy'
import { type NetworkView } from '../network/network'
import { assertCurrentConsent, recordConsent } from '../people/consents'
import { holdPerson } from '../people/merge'
import { isRightAge } from './audience'
import { checkAnswers } from './form'
import { addSignup, refuse } from './insertSignup'
import { readSessionsOf } from './read'
import { type Facts, judge, readFacts, type Target, targetsOf } from './standing'
import { heldOf } from './times'

/** Everybody reads it, or read it. Throws `not_found`. */
export const readPublished = async (sql: Sql, id: string): Promise<{ activity: ActivityRow; sessions: ActivitySessionRow[] }> => {
  const activity = await readOne(sql, activityTable, { id })
  if (!activity || activity.state === 'draft') throw new DomainError('not_found')
  return { activity, sessions: await readSessionsOf(sql, [id]) }
}

/** Throws `not_found` for a session that it does not have, and where one signs up for the other kind of thing. */
export const targetOf = (activity: ActivityRow, sessions: readonly ActivitySessionRow[], sessionId: string | null): Target => {
  const target = targetsOf(activity, sessions).find((one) => one.sessionId === sessionId)
  if (!target) throw new DomainError('not_found')
  return target
}

interface Said {
  group: AudienceGroup | null
  isAgeRight: boolean
  answers: Answers
}

/** What they say of themselves and answer. Throws `invalid_input` with every problem. Gives the tidied answers. */
export const readSaid = (activity: ActivityRow, said: Said, age: boolean | null, now: number): Answers => {
  const { groups } = JSON.parse(activity.audience) as Audience
  const { values, problems } = checkAnswers(activity.form, said.answers, now)
  const fields: Record<string, Problem> = {
    ...problems,
    ...(groups.length > 0 && (said.group === null || !groups.includes(said.group)) ? { group: { code: 'group_missing' } as const } : {}),
    ...(age === null && !said.isAgeRight ? { isAgeRight: { code: 'age_not_said' } as const } : {}),
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
  return values
}

type SignUpCall = Call<typeof contract.signUp>

interface Prepared {
  network: NetworkView
  kind: RepresentationKind
  values: Answers
}

const verdictFor = async (sql: Sql, { services, body, now }: SignUpCall, network: NetworkView, activity: ActivityRow, target: Target): Promise<Facts> => {
  const facts = await readFacts(sql, { services, network, activity, targets: [target], personIds: [body.personId], now })
  const verdict = judge(facts, body.personId, target)
  if (verdict.can === 'no' || (verdict.can === 'wait' && !body.mayWait)) refuse(verdict)
  return facts
}

/** Of somebody who is helped their consent is needed, in the words of now. */
const assertConsent = ({ body }: SignUpCall, kind: RepresentationKind): void => {
  if (kind === 'self') return
  if (!body.consent) throw new DomainError('invalid_input', { fields: { consent: { code: 'declaration_missing' } } })
  assertCurrentConsent(body.consent)
}

/** Refuses whom it can without a write: when thousands come for the last seats, these must not wait for each other to hear that none is left. */
export const prepareSignUp = async (call: SignUpCall): Promise<Prepared> => {
  const { services, account, params, body, now } = call
  const kind = standsFor(account, body.personId)
  // Under the account's own id stands whoever has not said yet who they are (standing.ts).
  if (kind === null && body.personId === account.id) return refuse({ can: 'no', obstacle: 'profile_missing', blockedBy: null })
  if (kind === null) throw new DomainError('not_found')
  const network = await services.network.current()
  const { activity, sessions } = await readPublished(services.database, params.id)
  const target = targetOf(activity, sessions, body.sessionId)
  const { people, audience } = await verdictFor(services.database, call, network, activity, target)
  const person = people.get(body.personId)
  const age = person ? isRightAge(audience, person, services.vault, heldOf(target.sessions)[0]?.startsAt ?? now) : null
  const values = readSaid(activity, body, age, now)
  assertConsent(call, kind)
  return { network, kind, values }
}

/** 报名. Whoever would take another seat for the same person at this moment waits until it is done: first the person, then the pool. */
export const signUp = async (tx: Transaction, call: SignUpCall, { network, kind, values }: Prepared): Promise<string> => {
  const { services, account, params, body, now } = call
  const { id: personId } = await holdPerson(tx, body.personId)
  const { activity, sessions } = await readPublished(tx, params.id)
  const target = targetOf(activity, sessions, body.sessionId)
  await verdictFor(tx, call, network, activity, target)
  const id = newId(services.clock)
  if (kind !== 'self') await recordConsent(tx, services, { personId, purpose: 'activity_signup', givenBy: kind, accountId: account.id }, now)
  await addSignup(tx, services, {
    activity, target, mayWait: body.mayWait, network, now, by: { kind: 'person', id: personId },
    given: { id, personId, accountId: account.id, byStaffId: null, byUnitId: null, audienceGroup: body.group, answers: sealAnswers(services, id, values) },
  })
  return id
}

/** Free words about people: sealed for their row. */
export const sealAnswers = ({ vault }: Pick<Services, 'vault'>, id: string, values: Answers): string => vault.seal(JSON.stringify(values), id)
