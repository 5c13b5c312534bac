import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert, readOne } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { personTable } from '../identity/entities'
import { ownPersonId } from '../identity/policy'
import { declaredPerson, type Profile, readProfile, sealProfile } from '../identity/profile'
import { homeOf } from './home'
import { beginRepresentation } from './representations'

type SaveProfileCall = Call<typeof contract.saveProfile>

interface Said {
  profile: Profile
  homeUnitId: string
}

/** What was typed, and who keeps the record of somebody who lives there. Throws `invalid_input`. */
export const prepareProfile = async ({ services, body, now }: SaveProfileCall): Promise<Said> => {
  const profile = readProfile(body, now)
  return { profile, homeUnitId: homeOf(profile, await services.network.current()) }
}

/** Declares who somebody is: makes the person at the first time, changes it later. Levels are raised elsewhere, by proof. */
export const saveProfile = async (tx: Transaction, { services, account, body, now }: SaveProfileCall, { profile, homeUnitId }: Said): Promise<string> => {
  const known = ownPersonId(account)
  const { id, isNew } = known ? { id: known, isNew: false } : await claimSelf(tx, services, account.id, now)
  if (!isNew) return change(tx, services, id, { profile, homeUnitId, saysWorkplace: body.workplace !== undefined }, now)
  await insert(tx, personTable, declaredPerson(services.vault, id, profile, homeUnitId, now))
  return id
}

interface Change extends Said {
  /** Clients from before it was asked for say nothing of it: what is known stays. */
  saysWorkplace: boolean
}

/** The name that was compared with an ID card stays: whoever changed it would be somebody else under a number that is checked. */
const change = async (tx: Transaction, { vault }: Services, id: string, { profile, homeUnitId, saysWorkplace }: Change, now: number): Promise<string> => {
  const person = await readOne(tx, personTable, { id })
  if (!person) throw new DomainError('not_found')
  if (person.level === 'checked' && vault.open(person.name, id) !== profile.name) throw new DomainError('invalid_input', { fields: { name: { code: 'name_checked' } } })
  const { name, phone, phoneIndex, residence, registered, workplace } = sealProfile(vault, id, profile)
  const { affected } = await tx.execute(
    `UPDATE person SET name = ?, phone = ?, phoneIndex = ?, residence = ?, registered = ?, homeUnitId = ?, ${saysWorkplace ? 'workplace = ?, ' : ''}updatedAt = ?, version = version + 1 WHERE id = ? AND mergedInto IS NULL AND level = ?`,
    [name, phone, phoneIndex, residence, registered, homeUnitId, ...(saysWorkplace ? [workplace] : []), now, id, person.level])
  if (affected !== 1) throw new DomainError('stale_version')
  return id
}

/** One own person for an account: of two taps at once the unique key lets one make it, and the other goes on with that. */
const claimSelf = async (tx: Transaction, services: Pick<Services, 'clock'>, accountId: string, now: number): Promise<{ id: string; isNew: boolean }> => {
  const id = newId(services.clock)
  try {
    await beginRepresentation(tx, services, { accountId, personId: id, kind: 'self', relation: null, evidence: 'declared', untilAt: null }, now)
    return { id, isNew: true }
  } catch (error) {
    const [made] = duplicateKey(error) ? await tx.query<{ personId: string }>('SELECT personId FROM representation WHERE selfKey = ?', [accountId]) : []
    if (!made) throw error
    return { id: made.personId, isNew: false }
  }
}
