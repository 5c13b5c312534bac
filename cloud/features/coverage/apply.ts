import { type CoverageReason } from '@shared/domain/coverage'
import { DomainError } from '@shared/domain/error'
import { type Clock } from '../../database/clock'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert, insertMany } from '../../database/rows'
import { enteredConfidence } from '../../routing/facts'
import { columnsOfArea } from './area'
import { coverageChangeEntryTable, coverageChangeTable, coverageChangeUnitTable, type CoverageRow, coverageTable } from './entities'
import { type Wanted } from './wanted'

export interface ChangeOfCoverage {
  byStaffId: string | null
  why: CoverageReason
  note: string
  added: readonly CoverageRow[]
  removed: readonly CoverageRow[]
}

/** A wanted entry as it will stand there, trusted as what people enter is. */
export const rowOf = ({ unitId, area }: Pick<Wanted, 'unitId' | 'area'>, source: CoverageRow['source'], by: { clock: Clock; staffId: string | null }): CoverageRow => ({
  id: newId(by.clock), unitId, source, ...columnsOfArea(area), confidence: enteredConfidence, addedAt: by.clock.now(), addedByStaffId: by.staffId,
})

const chunk = 500

/** Takes entries away and says how many were still there. */
export const removeEntries = async (tx: Transaction, ids: readonly string[]): Promise<number> => {
  let removed = 0
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    removed += (await tx.execute(`DELETE FROM coverage WHERE id IN (${holes(some)})`, some)).affected
  }
  return removed
}

/**
 * Makes a change real, with its history, and gives its id. The caller holds the version of the coverage (raiseCoverageVersion). Throws
 * `coverage_changed` when an entry that was to go is gone already, `coverage_unchanged` when there is nothing to do.
 */
export const applyChange = async (tx: Transaction, clock: Clock, { byStaffId, why, note, added, removed }: ChangeOfCoverage): Promise<string> => {
  if (added.length + removed.length === 0) throw new DomainError('coverage_unchanged')
  if ((await removeEntries(tx, removed.map(({ id }) => id))) !== removed.length) throw new DomainError('coverage_changed')
  await insertMany(tx, coverageTable, added)
  const id = newId(clock)
  await insert(tx, coverageChangeTable, { id, at: clock.now(), byStaffId, why, note: note || null, added: added.length, removed: removed.length, undoneByChangeId: null })
  const units = new Set([...added, ...removed].map(({ unitId }) => unitId))
  await insertMany(tx, coverageChangeUnitTable, [...units].map((unitId) => ({ unitId, changeId: id })))
  const kept = (isAdded: number) => ({ id: entryId, ...entry }: CoverageRow) => ({ changeId: id, isAdded, entryId, ...entry })
  await insertMany(tx, coverageChangeEntryTable, [...added.map(kept(1)), ...removed.map(kept(0))])
  return id
}
