import { type contract } from '@shared/contract/contract'
import { type StationFacts, type StationReport } from '@shared/contract/directory'
import { type AnswerOf } from '@shared/contract/endpoint'
import { daysOfPattern } from '@shared/domain/openingHours'
import { type StationRowProblem } from '@shared/domain/stationRows'
import { stationImportReason, stationRowText } from '@shared/text/stations'
import { type Transaction } from '../../database/database'
import { insertMany } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { assertTakes, importTable } from '../../tables/importTable'
import { type RowTrouble, tellTroubles } from '../../tables/tableRows'
import { raiseNetworkVersion } from '../network/network'
import { createUnitTree, readUnits, type UnitTree, type UnitView } from '../network/unitTree'
import { type Scope, scopeNow, scopeOf } from '../staff/scope'
import { writeUnit } from '../units/change'
import { unitChangeTable } from '../units/entities'
import { unitChangeRow } from '../units/record'
import { factColumns, factsOf, sameFacts } from './facts'
import { readStationRows, readStationTable, type StationTableRow, type WantedStation } from './readStations'

type ImportCall = Call<typeof contract.importStations>

interface Planned {
  rows: number
  changed: { unit: UnitView; facts: StationFacts }[]
  unchanged: number
  problems: RowTrouble<StationRowProblem>[]
}

/** The facts as they would be after the row. Of a week that nobody knew, the days that the row leaves empty are days on which it is closed. */
const merged = ({ row: _row, unitId: _unitId, days, ...given }: WantedStation, kept: StationFacts): StationFacts => {
  const week = days.size === 0 ? kept.week : Array.from({ length: daysOfPattern }, (_unused, day) => (days.get(day) ?? kept.week?.[day] ?? []).map((span) => ({ ...span })))
  return { ...kept, ...given, week }
}

const plan = (rows: readonly StationTableRow[], tree: UnitTree, scope: Scope): Planned => {
  const { wanted, problems } = readStationRows(rows, { tree, scope })
  const planned = wanted.map((one) => ({ unit: tree.unit(one.unitId), facts: merged(one, factsOf(tree.unit(one.unitId))) }))
  const changed = planned.filter(({ unit, facts }) => !sameFacts(facts, factsOf(unit)))
  return { rows: rows.length, changed, unchanged: planned.length - changed.length, problems }
}

const reportOf = ({ rows, changed, unchanged, problems }: Planned): StationReport =>
  ({ rows, changed: changed.length, unchanged, bad: problems.length, problems: tellTroubles(problems, stationRowText) })

const takeIn = async (tx: Transaction, { services: { clock }, staff }: ImportCall, { changed }: Planned): Promise<void> => {
  // Only what differs is written: some hundreds of stations once, afterwards a handful.
  for (const { unit, facts } of changed) await writeUnit(tx, unit, unit.version, factColumns(facts))
  await insertMany(tx, unitChangeTable, changed.map(({ unit }) => unitChangeRow(clock, { unitId: unit.id, what: 'described', byStaffId: staff.id, reason: stationImportReason })))
}

/** Takes facts of stations in, once for a key and a file; with `dryRun` only says what would come of it. Throws `station_rows_bad` with the report, `station_unchanged`. */
export const importStations = async (call: ImportCall): Promise<AnswerOf<typeof contract.importStations>> => {
  const { services, staff, body, upload, now } = call
  const rows = await readStationTable(upload.bytes)
  return importTable(call, {
    endpoint: 'importStations',
    rehearse: async () => reportOf(plan(rows, await services.network.current(), scopeOf(staff))),
    take: async (tx) => {
      // First: the row is the lock by which changes of units come one after the other.
      await raiseNetworkVersion(tx)
      const planned = plan(rows, createUnitTree((await readUnits(tx, now)).units), await scopeNow(tx, staff.id, now))
      assertTakes(reportOf(planned), body.onlyGood === 'yes', { rowsBad: 'station_rows_bad', unchanged: 'station_unchanged' })
      await takeIn(tx, call, planned)
    },
  })
}
