import { type contract } from '@shared/contract/contract'
import { type CoverageSource } from '@shared/domain/coverage'
import { newId } from '../../database/id'
import { holes, insert } from '../../database/rows'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { sureEnough } from '../../routing/decide'
import { linkToExport, readTaken, tableFile } from '../../tables/exportLink'
import { tableNameOf } from '../../tables/unitNames'
import { type NetworkView } from '../network/network'
import { type AreaColumns } from './area'
import { coverageExportTable } from './entities'
import { ledgerCells, type LedgerEntry } from './ledger/writeLedger'
import { unitsUnder } from './list'
import { assertCovers, scopeOf } from './scope'

/** More than a hundred times what a district has. */
const mostEntries = 100_000

/** Records who takes the ledger of a unit along and what for, and gives a link for this session alone, for less than a minute. */
export const linkExport = async ({ services, actor, staff, params, body, now }: Call<typeof contract.linkCoverageExport>): Promise<{ url: string; expiresAt: number }> => {
  assertCovers(scopeOf(staff), await services.network.current(), params.id)
  const id = newId(services.clock)
  await insert(services.database, coverageExportTable, { id, at: now, staffId: staff.id, unitId: params.id, format: body.format, purpose: body.purpose })
  return linkToExport(services, { kind: 'coverage', id, path: '/bureau/coverage-exports', viewer: actor.sessionId, now })
}

/** What people entered, and of what the program worked out only what it decides by: a guess that came back by an import would be taken for knowledge. */
const readEntries = async ({ services }: Call<typeof contract.readCoverageExport>, unitId: string, network: NetworkView): Promise<LedgerEntry[]> => {
  const units = unitsUnder(unitId, network, true)
  const rows = await services.database.query<AreaColumns & { unitId: string; source: CoverageSource }>(
    `SELECT unitId, kind, name, side, fromNumber, toNumber, source FROM coverage WHERE unitId IN (${holes(units)}) AND (source <> 'shipped' OR confidence >= ?)
     ORDER BY name, fromNumber, id LIMIT ${mostEntries}`, [...units, sureEnough])
  return rows.map((row) => ({ ...row, unitName: tableNameOf(network.unit(row.unitId), network.units) }))
}

/** The ledger behind a link, for whom it was made: still signed in, and still somebody who answers for the unit. */
export const readExport = async (call: Call<typeof contract.readCoverageExport>): Promise<BinaryAnswer> => {
  const { services, params, query, now } = call
  const { staff, taken } = await readTaken(services, coverageExportTable, { kind: 'coverage', id: params.id, query, now })
  const network = await services.network.current()
  assertCovers(scopeOf(staff), network, taken.unitId)
  const entries = await readEntries(call, taken.unitId, network)
  return tableFile(ledgerCells(entries), taken, { title: '辖区', plainName: 'coverage', unitName: network.unit(taken.unitId).shortName, staffName: staff.name })
}
