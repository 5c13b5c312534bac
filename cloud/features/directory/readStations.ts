import { stationLimits } from '@shared/contract/directory'
import { isInShanghai, type Position } from '@shared/domain/offers'
import { daysOfPattern, overlapOf, readSpans, type Span } from '@shared/domain/openingHours'
import { isPublicPhone } from '@shared/domain/publicPhone'
import { type DayColumn, type StationRowProblem } from '@shared/domain/stationRows'
import { hasUnseenMarks } from '@shared/domain/typedText'
import { type StationColumn, stationHeads } from '@shared/text/stations'
import { readTable, type TableRow } from '../../tables/readTable'
import { readEach, type RowTrouble, unitOfCell } from '../../tables/tableRows'
import { type UnitNames, unitNames } from '../../tables/unitNames'
import { type UnitTree } from '../network/unitTree'
import { covers, type Scope } from '../staff/scope'

export type StationTableRow = TableRow<StationColumn>

/** What a row says of a station; what it leaves empty it does not touch. */
export interface WantedStation {
  row: number
  unitId: string
  phone?: string
  address?: string
  hours?: string
  about?: string
  /** By day, 0 is Monday. */
  days: ReadonlyMap<number, readonly Span[]>
  position?: Position
}

/** Throws `table_unreadable`, `table_too_large`. */
export const readStationTable = (bytes: Buffer): Promise<StationTableRow[]> =>
  readTable<StationColumn>(bytes, {
    heads: stationHeads, needed: [['code', 'name']],
    otherHeads: { 代码: 'code', 单位: 'name', 站点: 'name', 服务站: 'name', 联系电话: 'phone', 开放时间: 'hours', 调休上班: 'day7', 工作内容: 'about' },
  })

interface Reading {
  names: UnitNames
  tree: UnitTree
  scope: Scope
}

/** By its code, or where there is none by its name; a name beside the code must be one of its own. */
const unitOf = ({ code, name }: StationTableRow['cells'], { names, tree, scope }: Reading): { unitId: string } | StationRowProblem => {
  if (!code && !name) return { code: 'unit_missing' }
  const found = unitOfCell(code || name, { names, successor: tree.successor, covers: (id) => covers(scope, tree.unit(id).path) })
  if ('code' in found || !code || !name) return found
  const meant = tree.units.find((unit) => unit.code === code) ?? tree.unit(found.unitId)
  return [meant.name, meant.shortName, ...meant.formerNames].includes(name) ? found : { code: 'unit_mismatch', name: meant.shortName }
}

const wordColumns = ['phone', 'address', 'hours', 'about'] as const

const wordProblem = (cells: StationTableRow['cells']): StationRowProblem | null => {
  for (const column of wordColumns) {
    if (hasUnseenMarks(cells[column])) return { code: 'characters', column }
    if (cells[column].length > stationLimits[column]) return { code: 'too_long', column, most: stationLimits[column] }
  }
  return cells.phone && !isPublicPhone(cells.phone) ? { code: 'phone_unfit' } : null
}

const dayColumns = Array.from({ length: daysOfPattern }, (_unused, day) => `day${day}` as DayColumn)

const daysOf = (cells: StationTableRow['cells']): Pick<WantedStation, 'days'> | StationRowProblem => {
  const days = new Map<number, readonly Span[]>()
  for (const [day, column] of dayColumns.entries()) {
    const spans = cells[column] === '' ? undefined : readSpans(cells[column])
    if (spans === null) return { code: 'hours_unfit', column }
    if (spans && overlapOf([spans]) !== null) return { code: 'hours_order', column }
    if (spans) days.set(day, spans)
  }
  return { days }
}

const degrees = /^\d{1,3}(?:\.\d+)?$/

const positionOf = ({ latitude, longitude }: StationTableRow['cells']): Pick<WantedStation, 'position'> | StationRowProblem => {
  if (!latitude && !longitude) return {}
  if (!latitude || !longitude) return { code: 'position_half' }
  if (!degrees.test(latitude) || !degrees.test(longitude)) return { code: 'position_unfit' }
  const position = { latitude: Number(latitude), longitude: Number(longitude) }
  return isInShanghai(position) ? { position } : { code: 'position_outside' }
}

const isProblem = (read: object): read is StationRowProblem => 'code' in read

const readRow = ({ line, cells, isTooLong }: StationTableRow, reading: Reading): WantedStation | StationRowProblem => {
  if (isTooLong) return { code: 'row_too_long' }
  const [unit, wrong, days, position] = [unitOf(cells, reading), wordProblem(cells), daysOf(cells), positionOf(cells)]
  if (isProblem(unit)) return unit
  if (wrong) return wrong
  if (isProblem(days)) return days
  if (isProblem(position)) return position
  const words = Object.fromEntries(wordColumns.filter((column) => cells[column] !== '').map((column) => [column, cells[column]]))
  return { row: line, ...unit, ...words, ...days, ...position }
}

/** What a table wants, row by row, and what is wrong with the other rows; of two rows about the same station the second is wrong. */
export const readStationRows = (rows: readonly StationTableRow[], { tree, scope }: Omit<Reading, 'names'>): { wanted: WantedStation[]; problems: RowTrouble<StationRowProblem>[] } => {
  const reading = { tree, scope, names: unitNames(tree.units) }
  return readEach<StationTableRow, WantedStation, StationRowProblem>(rows, { read: (row) => readRow(row, reading), keyOf: ({ unitId }) => unitId, repeated: (row) => ({ code: 'repeated', row }) })
}
