import { type contract } from '@shared/contract/contract'
import { type OwnRecord } from '@shared/contract/ownRecord'
import { type RecordPart as ShownPart } from '@shared/contract/record'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { readOne } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { personTable, type PersonRow } from '../identity/entities'
import { ownPersonId } from '../identity/policy'
import { consentTable } from '../people/entities'
import { leaveDrafts } from '../people/help'
import { holdPerson } from '../people/merge'
import { actingFor, endRepresentation } from '../people/representations'
import { allParts } from './parts/allParts'
import { presentOwnRecord } from './presenter'
import { readPage } from './readPart'

/** The account's own person. Nobody but themselves reads their record here: whoever helps them sees their requests, and no more. */
export const readOwnRow = async (services: Pick<Services, 'database'>, account: Pick<AccountActor, 'persons'>): Promise<PersonRow | null> => {
  const personId = ownPersonId(account)
  return personId === null ? null : ((await readOne(services.database, personTable, { id: personId })) ?? null)
}

/** The account's own person. Throws `profile_incomplete` before there is one. */
export const ownPersonOf = (account: Pick<AccountActor, 'persons'>): string => {
  const personId = ownPersonId(account)
  if (personId === null) throw new DomainError('profile_incomplete')
  return personId
}

/** What is kept of me, part by part. */
export const getOwnRecord = async ({ services, account }: Call<typeof contract.getOwnRecord>): Promise<OwnRecord> => {
  const network = await services.network.current()
  const person = await readOwnRow(services, account)
  const counts = person ? Object.fromEntries(await Promise.all(allParts.map(async ({ key, count }) => [key, await count(services.database, person)] as const))) : {}
  return presentOwnRecord(person, counts, allParts, network)
}

export const readOwnPart = async ({ services, account, params, query, now }: Call<typeof contract.readOwnPart>): Promise<ShownPart> => {
  const person = await readOwnRow(services, account)
  if (!person) throw new DomainError('profile_incomplete')
  return readPage({ services, network: await services.network.current(), person, staff: null, isMasked: false, now }, params.part, query.after)
}

/** Takes back what was agreed to: the account that helped by it sees nothing of theirs any more. Throws `not_found` for what is not theirs, or over. */
export const withdrawConsent = async (tx: Transaction, { services, account, params, now }: Call<typeof contract.withdrawConsent>): Promise<string> => {
  const personId = ownPersonId(account)
  const consent = personId === null ? undefined : await readOne(tx, consentTable, { id: params.id, personId, purpose: 'helped_by_account' })
  if (!consent) throw new DomainError('not_found')
  const held = await holdPerson(tx, consent.personId)
  const helping = (await actingFor(tx, held.id, now)).find(({ accountId, kind }) => accountId === consent.accountId && kind !== 'self')
  if (!helping) throw new DomainError('not_found')
  await endRepresentation(tx, services, helping, now)
  await leaveDrafts(tx, held.id, helping.accountId, now)
  return consent.id
}
