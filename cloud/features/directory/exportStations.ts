import { type contract } from '@shared/contract/contract'
import { daysOfPattern, spansText } from '@shared/domain/openingHours'
import { closedText } from '@shared/text/openingHours'
import { type StationColumn, stationExportTitle, stationHeads } from '@shared/text/stations'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { linkToExport, readTaken, tableFile } from '../../tables/exportLink'
import { type UnitView } from '../network/unitTree'
import { covers, scopeOf } from '../staff/scope'
import { stationExportTable } from './entities'

/** Records who takes the facts along and what for, and gives a link for this session alone, for less than a minute. */
export const linkStationExport = async ({ services, actor, staff, body, now }: Call<typeof contract.linkStationExport>): Promise<{ url: string; expiresAt: number }> => {
  const id = newId(services.clock)
  await insert(services.database, stationExportTable, { id, at: now, staffId: staff.id, format: body.format, purpose: body.purpose })
  return linkToExport(services, { kind: 'stations', id, path: '/bureau/station-exports', viewer: actor.sessionId, now })
}

/** As the import reads it: days of a week that nobody knows stay empty, those on which it is closed say so. */
const dayCells = ({ week }: UnitView): Record<string, string> =>
  Object.fromEntries(Array.from({ length: daysOfPattern }, (_unused, day) => [`day${day}`, week === null ? '' : spansText(week[day] ?? []) || closedText]))

const cellsOf = (unit: UnitView): string[] => {
  const cells: Partial<Record<StationColumn, string>> = {
    code: unit.code, name: unit.name, phone: unit.phone ?? '', address: unit.address ?? '', hours: unit.hours ?? '', ...dayCells(unit), about: unit.about ?? '',
    longitude: unit.position ? String(unit.position.longitude) : '', latitude: unit.position ? String(unit.position.latitude) : '',
  }
  return (Object.keys(stationHeads) as StationColumn[]).map((column) => cells[column] ?? '')
}

/** The facts behind a link, for whom it was made: still signed in, and of the units that they administer at this moment. It is the form for the import, too. */
export const readStationExport = async ({ services, params, query, now }: Call<typeof contract.readStationExport>): Promise<BinaryAnswer> => {
  const { staff, taken } = await readTaken(services, stationExportTable, { kind: 'stations', id: params.id, query, now })
  const { units } = await services.network.current()
  const mine = units.filter(({ path, mergedIntoId }) => mergedIntoId === null && covers(scopeOf(staff), path))
  const cells = [Object.values(stationHeads), ...mine.map(cellsOf)]
  return tableFile(cells, taken, { title: stationExportTitle, plainName: 'stations', unitName: mine[0]?.shortName ?? '', staffName: staff.name })
}
