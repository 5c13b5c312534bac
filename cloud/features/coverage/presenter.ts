import { type CoverageConflict, type CoverageEntryView, type CoverageRowTrouble } from '@shared/contract/coverage'
import { type CoverageRowProblem } from '@shared/domain/coverage'
import { areaText, coverageRowText, coverageSourceTexts } from '@shared/text/coverage'
import { isEntered } from '../../routing/facts'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { areaOf } from './area'
import { type CoverageRow } from './entities'
import { type Conflict } from './plan'
import { covers, type Scope } from './scope'
import { type RowProblem } from './wanted'

type Entry = Pick<CoverageRow, 'id' | 'unitId' | 'source' | 'kind' | 'name' | 'side' | 'fromNumber' | 'toNumber'>

export const presentArea = (entry: Entry, network: NetworkView) => {
  const area = areaOf(entry)
  return { id: entry.id, unit: presentUnit(network.unit(entry.unitId)), source: { code: entry.source, text: coverageSourceTexts[entry.source] }, area, text: areaText(area) }
}

export const presentEntry = (entry: CoverageRow & { addedByName: string | null }, scope: Scope, network: NetworkView): CoverageEntryView => ({
  ...presentArea(entry, network), confidence: entry.confidence, addedAt: entry.addedAt, addedByName: entry.addedByName, mayEdit: covers(scope, network, entry.unitId),
})

export const presentProblem = ({ row, problem }: RowProblem): CoverageRowTrouble => ({ row, code: problem.code, text: coverageRowText(problem) })

/** Whose it is, in the words of a row. */
export const conflictProblem = ({ entry }: Conflict, network: NetworkView): CoverageRowProblem => ({ code: isEntered(entry) ? 'contradicts' : 'belongs_to', unit: network.unit(entry.unitId).shortName, area: areaText(areaOf(entry)) })

/** More than these nobody reads. */
const mostConflicts = 100

export const presentConflicts = (conflicts: readonly Conflict[], scope: Scope, network: NetworkView): CoverageConflict[] =>
  conflicts.slice(0, mostConflicts).map((conflict) => {
    const { wanted, entry } = conflict
    const { id, unit, text } = presentArea(entry, network)
    return { row: wanted.row, text: coverageRowText(conflictProblem(conflict, network)), entry: { id, unit, text }, mayReplace: covers(scope, network, entry.unitId) }
  })
