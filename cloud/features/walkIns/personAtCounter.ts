import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { personTable } from '../identity/entities'
import { declaredPerson, type Profile } from '../identity/profile'
import { checkPerson, nameOf, ownerOfNumber } from '../people/check'
import { holdPerson } from '../people/merge'

interface AtCounter {
  profile: Profile
  /** Who keeps the record of somebody who lives there. */
  homeUnitId: string
  idNumber: string | null
  by: { staffId: string; unitId: string; requestId: string }
  now: number
}

/**
 * Who stands at the counter. Without a card somebody new, whoever else has that name or phone; with one, the person whose number it is
 * and who is called so, or somebody new who is checked by it. Throws `id_number_other`.
 *
 * The record of a checked person stays as it is: a name and a number can be read off a copy, and whoever typed them would decide where the
 * bureau calls from then on. What is said at the counter stands in the request, which is routed and answered by it; the record is changed by
 * the person on their own phone.
 */
export const personAtCounter = async (tx: Transaction, services: Services, { profile, homeUnitId, idNumber, by, now }: AtCounter): Promise<string> => {
  const owner = idNumber === null ? undefined : await ownerOfNumber(tx, services, idNumber)
  if (owner) {
    const held = await holdPerson(tx, owner.id)
    if (nameOf(services, held) !== profile.name) throw new DomainError('id_number_other')
    return held.id
  }
  const id = newId(services.clock)
  await insert(tx, personTable, declaredPerson(services.vault, id, profile, homeUnitId, now))
  return idNumber === null ? id : checkPerson(tx, services, { personId: id, idNumber, keepsAccounts: true, by, now })
}

/** Whether the phone is that of somebody for whom the clerk's own account stands: then a colleague files. Tells them nothing that they do not know. */
export const isSomebodyOfTheirs = async ({ database, vault }: Services, staff: StaffActor, phone: string): Promise<boolean> => {
  const rows = await database.query(
    'SELECT 1 AS one FROM account a JOIN representation r ON r.accountId = a.id JOIN person p ON p.id = r.personId WHERE a.staffId = ? AND p.phoneIndex = ? LIMIT 1',
    [staff.id, vault.blindIndex('phone', phone)])
  return rows.length > 0
}
