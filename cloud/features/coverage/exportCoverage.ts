import { type contract } from '@shared/contract/contract'
import { type CoverageSource } from '@shared/domain/coverage'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { newId } from '../../database/id'
import { holes, insert, readOne } from '../../database/rows'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { followerOf } from '../../middleware/session'
import { linkLifetime, signLink, verifyLink } from '../../security/token'
import { sureEnough } from '../../routing/decide'
import { type NetworkView } from '../network/network'
import { type AreaColumns } from './area'
import { coverageExportTable } from './entities'
import { type LedgerEntry, writeCsv, writeXlsx } from './ledger/writeLedger'
import { unitsUnder } from './list'
import { assertCovers, scopeOf } from './scope'

/** More than a hundred times what a district has. */
const mostEntries = 100_000

/** Records who takes the ledger of a unit along and what for, and gives a link for this session alone, for less than a minute. */
export const linkExport = async ({ services, actor, staff, params, body, now }: Call<typeof contract.linkCoverageExport>): Promise<{ url: string; expiresAt: number }> => {
  assertCovers(scopeOf(staff), await services.network.current(), params.id)
  const id = newId(services.clock)
  await insert(services.database, coverageExportTable, { id, at: now, staffId: staff.id, unitId: params.id, format: body.format, purpose: body.purpose })
  const expires = now + linkLifetime - 1
  const signature = signLink(services.keys, { kind: 'coverage', fileId: id, viewer: actor.sessionId, expires })
  return { url: `/api/bureau/coverage-exports/${id}?viewer=${actor.sessionId}&expires=${expires}&signature=${signature}`, expiresAt: expires }
}

/** What people entered, and of what the program worked out only what it decides by: a guess that came back by an import would be taken for knowledge. */
const readEntries = async ({ services }: Call<typeof contract.readCoverageExport>, unitId: string, network: NetworkView): Promise<LedgerEntry[]> => {
  const units = unitsUnder(unitId, network, true)
  const rows = await services.database.query<AreaColumns & { unitId: string; source: CoverageSource }>(
    `SELECT unitId, kind, name, side, fromNumber, toNumber, source FROM coverage WHERE unitId IN (${holes(units)}) AND (source <> 'shipped' OR confidence >= ?)
     ORDER BY name, fromNumber, id LIMIT ${mostEntries}`, [...units, sureEnough])
  return rows.map((row) => ({ ...row, unitName: ledgerNameOf(row.unitId, network) }))
}

/** The short name, as people know it, or the code where two units bear it: what was exported is read again. */
const ledgerNameOf = (unitId: string, network: NetworkView): string => {
  const { code, shortName } = network.unit(unitId)
  return network.units.some((other) => other.id !== unitId && other.shortName === shortName) ? code : shortName
}

/** The ledger behind a link, for whom it was made: still signed in, and still somebody who answers for the unit. */
export const readExport = async (call: Call<typeof contract.readCoverageExport>): Promise<BinaryAnswer> => {
  const { services, params, query, now } = call
  const link = { kind: 'coverage', fileId: params.id, viewer: query.viewer, expires: Number(query.expires) } as const
  if (!verifyLink(services.keys, link, query.signature, now)) throw new DomainError('link_expired')
  const { staff } = await followerOf(services, query.viewer)
  const taken = await readOne(services.database, coverageExportTable, { id: params.id })
  if (!staff || !taken || taken.staffId !== staff.id) throw new DomainError('forbidden')
  const network = await services.network.current()
  assertCovers(scopeOf(staff), network, taken.unitId)
  const entries = await readEntries(call, taken.unitId, network)
  const day = dayText(shanghaiDay(taken.at))
  const unitName = network.unit(taken.unitId).shortName
  const bytes = taken.format === 'csv' ? writeCsv(entries) : await writeXlsx(entries, [`单位：${unitName}`, `导出人：${staff.name}`, `日期：${day}`, `用途：${taken.purpose}`])
  const name = encodeURIComponent(`辖区-${unitName}-${day}-${staff.name}.${taken.format}`)
  return {
    bytes, mediaType: taken.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    headers: { 'Content-Disposition': `attachment; filename="coverage.${taken.format}"; filename*=UTF-8''${name}`, 'X-Content-Type-Options': 'nosniff' },
  }
}
