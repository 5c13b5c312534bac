import { type Me } from '@shared/contract/identity'
import { type PlaceAnswer } from '@shared/contract/values'
import { type Actor } from '../../middleware/actor'
import { readOne } from '../../database/rows'
import { csrfToken } from '../../security/token'
import { type Services } from '../../services'
import { presentUnit } from '../network/presenter'
import { personTable, type PersonRow } from './entities'
import { ownPersonId } from './policy'
import { hasSecondFactor } from './secondFactor'

export type PresentedPerson = NonNullable<NonNullable<Me['account']>['person']>

/** A person with everything opened: for themselves, and for handling what they asked for. */
export const presentPerson = ({ vault }: Pick<Services, 'vault'>, row: PersonRow): PresentedPerson => ({
  id: row.id,
  name: vault.open(row.name, row.id),
  phone: vault.open(row.phone, row.id),
  residence: JSON.parse(vault.open(row.residence, row.id)) as PlaceAnswer,
  registered: row.registered ? (JSON.parse(vault.open(row.registered, row.id)) as PlaceAnswer) : null,
  workplace: row.workplace ? vault.open(row.workplace, row.id) : null,
  level: row.level,
})

/** The person that an account stands for, or null before the profile is filled in. */
export const readOwnPerson = async (services: Services, personId: string | null): Promise<PresentedPerson | null> => {
  const row = personId ? await readOne(services.database, personTable, { id: personId }) : undefined
  return row ? presentPerson(services, row) : null
}

/** Who this session is, on either side. */
export const presentMe = async (services: Services, actor: Actor): Promise<Me> => {
  const network = await services.network.current()
  return {
    account: actor.account ? { id: actor.account.id, person: await readOwnPerson(services, ownPersonId(actor.account)) } : null,
    staff: actor.staff
      ? { id: actor.staff.id, name: actor.staff.name, assignments: actor.staff.assignments.map(({ unitId, role }) => ({ unit: presentUnit(network.unit(unitId)), role })) }
      : null,
    ...(actor.needsSecondFactor && actor.staff ? { secondFactor: (await hasSecondFactor(services.database, actor.staff.id)) ? 'code' : 'enrol' } as const : {}),
    csrfToken: actor.isCookie ? csrfToken(services.keys, actor.sessionId) : null,
  }
}
