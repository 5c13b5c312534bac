import { type contract } from '@shared/contract/contract'
import { type PersonHelped } from '@shared/contract/people'
import { DomainError } from '@shared/domain/error'
import { kindOfRelation } from '@shared/domain/representation'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { personTable, type PersonRow } from '../identity/entities'
import { declaredPerson, type Profile, readProfile } from '../identity/profile'
import { assertCurrentConsent, givenByOf, recordConsent } from './consents'
import { homeOf } from './home'
import { holdPerson } from './merge'
import { presentHelped } from './presenter'
import { actedForBy, actingFor, assertMayHelpMore, beginRepresentation, endRepresentation, holdAccount } from './representations'

type AddCall = Call<typeof contract.addPerson>

interface Helped {
  profile: Profile
  homeUnitId: string
}

export const prepareHelp = async ({ services, body, now }: AddCall): Promise<Helped> => {
  assertCurrentConsent(body.consent)
  if (body.untilAt !== null && body.untilAt <= now) throw new DomainError('invalid_input', { fields: { untilAt: { code: 'input_not_understood' } } })
  const profile = readProfile(body, now)
  return { profile, homeUnitId: homeOf(profile, await services.network.current()) }
}

/** Somebody whom this account helps: always a new record, whoever else there is of that name or phone. Typing finds nobody. */
export const addPerson = async (tx: Transaction, { services, account, body, now }: AddCall, { profile, homeUnitId }: Helped): Promise<string> => {
  await holdAccount(tx, account.id)
  await assertMayHelpMore(tx, account.id, now)
  const personId = newId(services.clock)
  const kind = kindOfRelation(body.relation)
  await insert(tx, personTable, declaredPerson(services.vault, personId, profile, homeUnitId, now))
  await beginRepresentation(tx, services, { accountId: account.id, personId, kind, relation: body.relation, evidence: 'declared', untilAt: body.untilAt }, now)
  await recordConsent(tx, services, { personId, purpose: 'helped_by_account', givenBy: givenByOf(body.relation, false), accountId: account.id }, now)
  return personId
}

/** Everybody whom the account helps now, with what was agreed to. */
export const listHelped = async (services: Services, accountId: string, now: number): Promise<PersonHelped[]> => {
  const helping = (await actedForBy(services.database, accountId, now)).filter(({ kind }) => kind !== 'self')
  const ids = helping.map(({ personId }) => personId)
  const persons = await services.database.query<PersonRow>(`SELECT ${Object.keys(personTable.columns).join(', ')} FROM person WHERE id IN (${holes(ids)})`, ids)
  return helping.flatMap((representation) => {
    const person = persons.find(({ id }) => id === representation.personId)
    return person ? [presentHelped(services, person, representation)] : []
  })
}

/** What was begun for them lies on every phone that stands for them: whoever goes on with it has it from now on, the person first. With nobody left it goes. */
export const leaveDrafts = async (tx: Transaction, personId: string, accountId: string, now: number): Promise<void> => {
  const left = await actingFor(tx, personId, now)
  const heir = left.find(({ kind }) => kind === 'self') ?? left[0]
  const theirs = "WHERE personId = ? AND accountId = ? AND status = 'draft'"
  if (heir) await tx.execute(`UPDATE service_request SET accountId = ?, actingAs = ? ${theirs}`, [heir.accountId, heir.kind, personId, accountId])
  else await tx.execute(`DELETE FROM service_request ${theirs}`, [personId, accountId])
}

/** No longer helped: what was handed in stays with the person. */
export const endHelp = async (tx: Transaction, { services, account, params, now }: Call<typeof contract.endHelp>): Promise<string> => {
  const helping = (await actedForBy(tx, account.id, now)).find(({ personId, kind }) => personId === params.id && kind !== 'self')
  if (!helping) throw new DomainError('not_found')
  // Of two helpers who leave at the same moment the second finds that nobody is left.
  await holdPerson(tx, params.id)
  await endRepresentation(tx, services, helping, now)
  await leaveDrafts(tx, params.id, account.id, now)
  return params.id
}
