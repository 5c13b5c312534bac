import { type Area, type CoverageRowProblem } from '@shared/domain/coverage'
import { type NetworkView, type UnitView } from '../network/network'
import { normaliseArea } from './normaliseArea'
import { covers, type Scope } from './scope'

/** An entry that somebody wants to add, from a row (of a file: its line; of a change: its place, from 1). */
export interface Wanted {
  row: number
  unitId: string
  area: Area
}

export interface RowProblem {
  row: number
  problem: CoverageRowProblem
}

/** Brings wanted entries to the form that is kept, of a unit that was merged for the one that has its area now; what cannot be is named row by row. */
export const checkWanted = (wanted: readonly Wanted[], network: NetworkView, scope: Scope): { wanted: Wanted[]; problems: RowProblem[] } => {
  const good: Wanted[] = []
  const problems: RowProblem[] = []
  for (const { row, unitId, area } of wanted) {
    const unit = network.successor(unitId)
    const problem = unitProblem(unit, network, scope)
    const read = problem ? { problem } : normaliseArea(area, network.router)
    if ('problem' in read) problems.push({ row, problem: read.problem })
    else good.push({ row, unitId: unit?.id ?? unitId, area: read.area })
  }
  return { wanted: good, problems }
}

const unitProblem = (unit: UnitView | undefined, network: NetworkView, scope: Scope): CoverageRowProblem | null => {
  if (!unit) return { code: 'unit_unknown' }
  if (unit.kind !== 'street' && unit.kind !== 'community') return { code: 'unit_kind' }
  return covers(scope, network, unit.id) ? null : { code: 'unit_out_of_scope' }
}
