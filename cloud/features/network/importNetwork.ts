import { type UnitRow } from '../../data/network'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type Services } from '../../services'
import { networkStateTable, unitTable } from './entities'

/** Imports the shipped units into a database that has none; a later start leaves what the bureau keeps there alone. */
export const importNetwork = async ({ database, clock }: Pick<Services, 'database' | 'clock'>, units: readonly UnitRow[]): Promise<number> =>
  database.transaction(async (tx) => {
    const [present] = await tx.query<{ units: number }>('SELECT COUNT(*) AS units FROM unit')
    if (present && present.units > 0) return 0
    const placed = new Map<string, { id: string; path: string }>()
    for (const { code, kind, parentCode, name, shortName, officialCode } of units) {
      const id = newId(clock)
      const parent = parentCode ? placed.get(parentCode) : undefined
      const path = `${parent?.path ?? '/'}${id}/`
      placed.set(code, { id, path })
      await insert(tx, unitTable, {
        id, code, kind, parentId: parent?.id ?? null, path, name, shortName, officialCode, status: 'open', phone: null, address: null, hours: null, createdAt: clock.now(),
      })
    }
    await insert(tx, networkStateTable, { id: 1, version: 1 })
    return placed.size
  })
