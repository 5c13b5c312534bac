import { type Area, coverageKinds, type CoverageKind, type CoverageRowProblem, highestNumber, roadSides, type RoadSide } from '@shared/domain/coverage'
import { coverageKindTexts, roadSideTexts } from '@shared/text/coverage'
import { type NetworkView } from '../../network/network'
import { type UnitNames, unitNames } from '../../../tables/unitNames'
import { checkWanted, type RowProblem, type Wanted } from '../wanted'
import { type Scope } from '../scope'
import { type LedgerRow } from './readLedger'

const asWritten = <T extends string>(codes: readonly T[], texts: Record<T, string>) => new Map(codes.flatMap((code): [string, T][] => [[code.toLowerCase(), code], [texts[code], code]]))
const kinds = asWritten<CoverageKind>(coverageKinds, coverageKindTexts)
const sides = asWritten<RoadSide>(roadSides, roadSideTexts)
const moreSides: Readonly<Record<string, RoadSide>> = { '': 'both', 单号: 'odd', 双号: 'even', 单双: 'both', 单双号: 'both' }

/** 起 and 止; without 止 it is one number. Null for what is no number. */
const readNumber = (text: string): number | null => (/^\d{1,6}(?:\.0+)?$/.test(text) ? Number(text) : null)

const readArea = ({ cells }: LedgerRow): Area | CoverageRowProblem => {
  const kind = kinds.get(cells.kind.toLowerCase())
  if (!kind) return { code: 'kind_unknown' }
  if (!cells.name) return { code: 'name_missing' }
  if (kind === 'estate') return { kind, name: cells.name }
  const side = sides.get(cells.side.toLowerCase()) ?? moreSides[cells.side]
  if (!side) return { code: 'side_unknown' }
  if (!cells.from) return { code: 'number_missing' }
  const [from, to] = [readNumber(cells.from), readNumber(cells.to || cells.from)]
  if (from === null || to === null) return { code: 'number_range', most: highestNumber }
  return { kind, road: cells.name, side, from, to }
}

const readRow = (row: LedgerRow, names: UnitNames): Wanted | RowProblem => {
  const troubled = (problem: CoverageRowProblem): RowProblem => ({ row: row.line, problem })
  if (row.isTooLong) return troubled({ code: 'row_too_long' })
  const unitId = names.get(row.cells.unit)
  if (!unitId) return troubled({ code: unitId === null ? 'unit_ambiguous' : 'unit_unknown' })
  const area = readArea(row)
  return 'code' in area ? troubled(area) : { row: row.line, unitId, area }
}

/** What a ledger wants, row by row, in the form that is kept; and what is wrong with the other rows. */
export const readRows = (rows: readonly LedgerRow[], network: NetworkView, scope: Scope): { wanted: Wanted[]; problems: RowProblem[] } => {
  const names = unitNames(network.units)
  const read = rows.map((row) => readRow(row, names))
  const isTroubled = (one: Wanted | RowProblem): one is RowProblem => 'problem' in one
  const checked = checkWanted(read.filter((one): one is Wanted => !isTroubled(one)), network, scope)
  return { wanted: checked.wanted, problems: [...read.filter(isTroubled), ...checked.problems] }
}
