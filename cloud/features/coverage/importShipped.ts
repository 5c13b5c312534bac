import { type ShippedFact } from '../../data/shippedCoverage'
import { type Database } from '../../database/database'
import { type Clock } from '../../database/clock'
import { newId } from '../../database/id'
import { insertMany } from '../../database/rows'
import { columnsOfArea } from './area'
import { type CoverageRow, coverageTable } from './entities'

/**
 * Brings the shipped coverage into a database that never had any, once, and gives how many entries. The version is both mark and lock: of two
 * instances that start together the second finds it done. What belongs to a unit that the bureau has no longer is left out.
 */
export const importShipped = ({ database, clock }: { database: Database; clock: Clock }, shipped: readonly ShippedFact[]): Promise<number> => {
  if (shipped.length === 0) return Promise.resolve(0)
  return database.transaction(async (tx) => {
    const { affected } = await tx.execute('UPDATE network_state SET version = version + 1, coverageVersion = 1 WHERE id = 1 AND coverageVersion IS NULL')
    if (affected !== 1) return 0
    const units = new Map((await tx.query<{ id: string; code: string }>('SELECT id, code FROM unit')).map(({ id, code }) => [code, id]))
    const rows = shipped.flatMap(({ unitCode, area, confidence }): CoverageRow[] => {
      const unitId = units.get(unitCode)
      return unitId ? [{ id: newId(clock), unitId, source: 'shipped', ...columnsOfArea(area), confidence, addedAt: clock.now(), addedByStaffId: null }] : []
    })
    await insertMany(tx, coverageTable, rows)
    return rows.length
  })
}
