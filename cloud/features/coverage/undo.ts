import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { duplicateKey, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { isEntered } from '../../routing/facts'
import { type NetworkView, raiseCoverageVersion } from '../network/network'
import { applyChange } from './apply'
import { areaOf } from './area'
import { coverageChangeTable, type CoverageRow } from './entities'
import { coversAll, readChangeEntries, readChanges } from './history'
import { planEntries, readEntered } from './plan'
import { presentConflicts } from './presenter'
import { type Scope, scopeNow } from './scope'

/** What a later change made of the places that would be put back: the same again, or somebody else's. Throws `coverage_touched_since`, with whose. */
const assertUntouched = async (tx: Transaction, restored: readonly CoverageRow[], gone: readonly CoverageRow[], scope: Scope, network: NetworkView): Promise<void> => {
  const leaving = new Set(gone.map(({ id }) => id))
  const entered = (await readEntered(tx, [...new Set(restored.map(({ name }) => name))])).filter(({ id }) => !leaving.has(id))
  const back = restored.filter(isEntered).map((entry, index) => ({ row: index + 1, unitId: entry.unitId, area: areaOf(entry) }))
  const { unchanged, conflicts } = planEntries(back, entered, network)
  if (unchanged > 0 || conflicts.length > 0) throw new DomainError('coverage_touched_since', { conflicts: presentConflicts(conflicts, scope, network) })
}

/** Whatever it was refused for below, the reason is that somebody changed the same entries later. */
const touched = (error: unknown): never => {
  const isTouched = duplicateKey(error) || (error instanceof DomainError && error.code === 'coverage_changed')
  throw isTouched ? new DomainError('coverage_touched_since') : error
}

/** As it stood, but of a unit that was merged since for the one that has its area now. */
const toSuccessors = (entries: readonly CoverageRow[], network: NetworkView): CoverageRow[] =>
  entries.map((entry) => ({ ...entry, unitId: network.successor(entry.unitId)?.id ?? entry.unitId }))

/** Puts back what a change did, as a change of its own: the same entries, with their ids. Throws `coverage_undone`, `coverage_merged`, `coverage_touched_since`. */
export const undoChange = async (tx: Transaction, { services: { clock }, staff, params, body, now }: Call<typeof contract.undoCoverageChange>, network: NetworkView): Promise<string> => {
  await raiseCoverageVersion(tx)
  const scope = await scopeNow(tx, staff.id, now)
  const [change] = await readChanges(tx, 'c.id = ?', [params.id], 1)
  if (!change) throw new DomainError('not_found')
  if (!coversAll(scope, network, change.unitIds)) throw new DomainError('forbidden')
  if (change.undoneByChangeId !== null) throw new DomainError('coverage_undone')
  // The unit that had it takes nothing any more.
  if (change.why === 'merge') throw new DomainError('coverage_merged')
  const [added, removed] = [await readChangeEntries(tx, change.id, 1), toSuccessors(await readChangeEntries(tx, change.id, 0), network)]
  await assertUntouched(tx, removed, added, scope, network)
  const undoneByChangeId = await applyChange(tx, clock, { byStaffId: staff.id, why: 'undo', note: body.note, added: removed, removed: added }).catch(touched)
  if ((await update(tx, coverageChangeTable, { undoneByChangeId }, { id: change.id })) !== 1) throw new DomainError('coverage_undone')
  return undoneByChangeId
}
