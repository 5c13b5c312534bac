import { type contract } from '@shared/contract/contract'
import { type PlaceAnswer } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { checkFields } from '@shared/catalog/answers'
import { personTable, representationTable } from './entities'
import { ownPersonId } from './policy'

type SaveProfileCall = Call<typeof contract.saveProfile>

/** What the profile asks for, in the terms of form fields, so that it is checked by the same rules. */
export const profileFields = [
  { key: 'name', kind: 'name' },
  { key: 'phone', kind: 'phone' },
  { key: 'residence', kind: 'place' },
  { key: 'registered', kind: 'place', optional: true },
] as const

/** Declares who somebody is: makes the person at the first time, changes it later. Levels are raised elsewhere, by proof. */
export const saveProfile = async (tx: Transaction, { services, account, body, now }: SaveProfileCall): Promise<string> => {
  const { values, problems } = checkFields(profileFields, body.registered ? { ...body, registered: body.registered } : { name: body.name, phone: body.phone, residence: body.residence }, now)
  if (Object.keys(problems).length > 0) throw new DomainError('invalid_input', { fields: problems })
  const ownId = ownPersonId(account)
  const { id, isNew } = ownId ? { id: ownId, isNew: false } : await claimSelf(tx, services, account.id, now)
  const seal = (value: unknown) => services.vault.seal(typeof value === 'string' ? value : JSON.stringify(value), id)
  const columns = {
    name: seal(values.name), phone: seal(values.phone), phoneIndex: services.vault.blindIndex('phone', String(values.phone)),
    residence: seal(values.residence), registered: body.registered ? seal(values.registered as PlaceAnswer) : null, updatedAt: now,
  }
  if (isNew) {
    await insert(tx, personTable, { id, ...columns, level: 'declared', idNumber: null, idNumberIndex: null, createdAt: now, version: 1 })
    return id
  }
  const { affected } = await tx.execute('UPDATE person SET name = ?, phone = ?, phoneIndex = ?, residence = ?, registered = ?, updatedAt = ?, version = version + 1 WHERE id = ?', [
    columns.name, columns.phone, columns.phoneIndex, columns.residence, columns.registered, columns.updatedAt, id,
  ])
  if (affected !== 1) throw new DomainError('not_found')
  return id
}

/** One own person for an account: of two taps at once the unique key lets one make it, and the other goes on with that. */
const claimSelf = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, accountId: string, now: number): Promise<{ id: string; isNew: boolean }> => {
  const id = newId(clock)
  try {
    await insert(tx, representationTable, { id: newId(clock), accountId, personId: id, kind: 'self', selfKey: accountId, fromAt: now, untilAt: null })
    return { id, isNew: true }
  } catch (error) {
    const [made] = duplicateKey(error) ? await tx.query<{ personId: string }>('SELECT personId FROM representation WHERE selfKey = ?', [accountId]) : []
    if (!made) throw error
    return { id: made.personId, isNew: false }
  }
}
