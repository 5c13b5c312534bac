import { DomainError } from '@shared/domain/error'
import { type Sql, type Transaction } from '../../database/database'
import { duplicateKey, readOne, update } from '../../database/rows'
import { type Services } from '../../services'
import { personTable, type PersonRow } from '../identity/entities'
import { logIdentity } from './identityLog'
import { holdPerson, mergePersons } from './merge'
import { actingFor, endRepresentation } from './representations'

interface CounterCheck {
  personId: string
  /** As it stands on the card, in its one form. */
  idNumber: string
  /** The person knows the accounts that act for them so far and agrees; otherwise these end here. */
  keepsAccounts: boolean
  by: { staffId: string; unitId: string; requestId: string }
  now: number
}

/** The person whose number this is; only a check at a counter makes it theirs. */
export const ownerOfNumber = (sql: Sql, { vault }: Pick<Services, 'vault'>, idNumber: string): Promise<PersonRow | undefined> =>
  readOne(sql, personTable, { idNumberIndex: vault.blindIndex('idNumber', idNumber) })

export const nameOf = ({ vault }: Pick<Services, 'vault'>, { id, name }: PersonRow): string => vault.open(name, id)

/**
 * The ID card was compared with the person of a request. From now on the number is theirs; where it is somebody's already, the two are one.
 * Gives the id under which the person is known from now on. Throws `id_number_other` for a card that is not theirs.
 */
export const checkPerson = async (tx: Transaction, services: Services, check: CounterCheck): Promise<string> => {
  const { personId, idNumber, keepsAccounts, by, now } = check
  const person = await holdPerson(tx, personId)
  if (!keepsAccounts) for (const row of await actingFor(tx, personId, now)) await endRepresentation(tx, services, row, now)
  if (person.level === 'checked') {
    if (person.idNumberIndex !== services.vault.blindIndex('idNumber', idNumber)) throw new DomainError('id_number_other')
    return personId
  }
  if (await takeNumber(tx, services, person, idNumber, now)) {
    await logIdentity(tx, services, { step: 'checked', personId, evidence: 'counter', ...by }, now)
    return personId
  }
  const owner = await ownerOfNumber(tx, services, idNumber)
  if (!owner) throw new DomainError('stale_version')
  if (nameOf(services, owner) !== nameOf(services, person)) throw new DomainError('id_number_other')
  await mergePersons(tx, services, { keptId: owner.id, absorbedId: personId, by: { ...by, evidence: 'counter' }, now })
  return owner.id
}

/** Makes the number theirs; false when it is somebody's, which the unique key decides. */
const takeNumber = async (tx: Transaction, { vault }: Services, { id, level }: PersonRow, idNumber: string, now: number): Promise<boolean> => {
  try {
    const set = { level: 'checked' as const, idNumber: vault.seal(idNumber, id), idNumberIndex: vault.blindIndex('idNumber', idNumber), updatedAt: now }
    return (await update(tx, personTable, set, { id, level })) === 1
  } catch (error) {
    if (!duplicateKey(error)) throw error
    return false
  }
}
