import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { ownPersonId } from './policy'

/** Names of those of the rows whom the account helps, by person; oneself needs none. */
export const namesOf = async ({ database, vault }: Services, account: AccountActor, rows: readonly { personId: string }[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.map(({ personId }) => personId))].filter((id) => id !== ownPersonId(account))
  if (ids.length === 0) return new Map()
  const people = await database.query<{ id: string; name: string }>(`SELECT id, name FROM person WHERE id IN (${holes(ids)})`, ids)
  return new Map(people.map(({ id, name }) => [id, vault.open(name, id)]))
}
