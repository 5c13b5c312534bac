import { type UnitRow } from '../../data/network'
import { type Clock } from '../../database/clock'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert } from '../../database/rows'
import { type Services } from '../../services'
import { networkStateTable, unitTable } from './entities'

/** Whether the units were brought in already: from then on they are the bureau's to keep. */
export const hasNetwork = async (sql: Sql): Promise<boolean> => (await sql.query('SELECT 1 AS one FROM network_state')).length > 0

const insertUnits = async (tx: Transaction, clock: Clock, units: readonly UnitRow[]): Promise<void> => {
  const placed = new Map<string, { id: string; path: string }>()
  for (const { code, kind, parentCode, name, shortName, officialCode } of units) {
    const id = newId(clock)
    const parent = parentCode ? placed.get(parentCode) : undefined
    const path = `${parent?.path ?? '/'}${id}/`
    placed.set(code, { id, path })
    await insert(tx, unitTable, {
      id, code, kind, parentId: parent?.id ?? null, path, name, shortName, officialCode, status: 'open', mergedIntoId: null, version: 0, phone: null, address: null, hours: null, week: null, about: null, latitude: null, longitude: null, createdAt: clock.now(),
    })
  }
}

/**
 * Imports the shipped units into a database that has none, and gives how many; a later start leaves what the bureau keeps there alone.
 * `andThen` belongs to it: a process that is killed in between has done neither, and the next start does both.
 */
export const importNetwork = async (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  units: readonly UnitRow[],
  andThen: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<number> => {
  try {
    return await database.transaction(async (tx) => {
      if (await hasNetwork(tx)) return 0
      // First, and unique: of two first starts the second waits here until the other has ended, instead of after hundreds of rows.
      await insert(tx, networkStateTable, { id: 1, version: 1, coverageVersion: null })
      await insertUnits(tx, clock, units)
      await andThen(tx)
      return units.length
    })
  } catch (error) {
    // Another instance was at it when we looked, and has done it by now.
    if (duplicateKey(error) && (await hasNetwork(database))) return 0
    throw error
  }
}
