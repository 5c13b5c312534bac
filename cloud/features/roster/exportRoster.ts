import { type contract } from '@shared/contract/contract'
import { rosterConsentTexts, rosterHeads, rosterRoleTexts } from '@shared/text/roster'
import { newId } from '../../database/id'
import { holes, insert } from '../../database/rows'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { linkToExport, readTaken, tableFile } from '../../tables/exportLink'
import { tableNameOf } from '../../tables/unitNames'
import { type Services } from '../../services'
import { assertCovers, scopeOf } from '../coverage/scope'
import { type NetworkView } from '../network/network'
import { rosterExportTable, type RosterRow } from './entities'
import { openPhone } from './presenter'
import { memberColumns } from './read'
import { rosterUnits } from './sight'

/** More than ten times what a district has. */
const mostMembers = 10_000

/** Records who takes the roster of a unit along and what for, and gives a link for this session alone, for less than a minute. */
export const linkRosterExport = async ({ services, actor, staff, params, body, now }: Call<typeof contract.linkRosterExport>): Promise<{ url: string; expiresAt: number }> => {
  assertCovers(scopeOf(staff), await services.network.current(), params.id)
  const id = newId(services.clock)
  await insert(services.database, rosterExportTable, { id, at: now, staffId: staff.id, unitId: params.id, format: body.format, purpose: body.purpose })
  return linkToExport(services, { kind: 'roster', id, path: '/bureau/roster-exports', viewer: actor.sessionId, now })
}

const cellsOf = (row: RosterRow, { vault }: Services, network: NetworkView): string[] => [
  tableNameOf(network.unit(row.unitId), network.units), rosterRoleTexts[row.role], vault.open(row.name, row.id), openPhone(row, vault) ?? '', row.tasks ?? '',
  row.sinceDay ?? '', row.untilDay ?? '', row.consentDay === null ? rosterConsentTexts.no : rosterConsentTexts.yes, row.consentDay ?? '',
]

/** The roster behind a link, for whom it was made: still signed in, and still somebody who keeps it. */
export const readRosterExport = async ({ services, params, query, now }: Call<typeof contract.readRosterExport>): Promise<BinaryAnswer> => {
  const { staff, taken } = await readTaken(services, rosterExportTable, { kind: 'roster', id: params.id, query, now })
  const network = await services.network.current()
  assertCovers(scopeOf(staff), network, taken.unitId)
  const unit = network.unit(taken.unitId)
  const units = rosterUnits(unit, network, true)
  const rows = await services.database.query<RosterRow>(`SELECT ${memberColumns} FROM roster_member m WHERE m.unitId IN (${holes(units)}) ORDER BY m.unitId, m.id LIMIT ${mostMembers}`, units)
  const cells = [Object.values(rosterHeads), ...rows.map((row) => cellsOf(row, services, network))]
  return tableFile(cells, taken, { title: '名册', plainName: 'roster', unitName: unit.shortName, staffName: staff.name })
}
