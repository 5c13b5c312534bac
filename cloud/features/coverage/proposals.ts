import { type contract } from '@shared/contract/contract'
import { type CoverageProposal } from '@shared/contract/coverage'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type Area, enoughConfirmations } from '@shared/domain/coverage'
import { DomainError } from '@shared/domain/error'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { areaText, proposalOriginTexts, proposalStatusTexts } from '@shared/text/coverage'
import { type Sql, type SqlValue } from '../../database/database'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Vault } from '../../security/vault'
import { type Services } from '../../services'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type CoverageProposalRow, coverageProposalTable } from './entities'
import { covers, mayDecide, type Scope, scopeOf } from './scope'

const pageSize = 30

export type ReadProposal = Omit<CoverageProposalRow, 'area'> & { area: Area; lastNumber: string | null; decidedByName: string | null }

const columns = Object.keys(coverageProposalTable.columns).map((column) => `p.${column}`).join(', ')

const read = async (sql: Sql, vault: Vault, condition: string, values: readonly SqlValue[], limit: number): Promise<ReadProposal[]> => {
  const rows = await sql.query<Omit<ReadProposal, 'area'> & { area: string }>(
    `SELECT ${columns}, r.number AS lastNumber, s.name AS decidedByName FROM coverage_proposal p
     JOIN unit u ON u.id = p.unitId LEFT JOIN unit f ON f.id = p.fromUnitId LEFT JOIN service_request r ON r.id = p.requestId LEFT JOIN staff s ON s.id = p.decidedByStaffId
     WHERE ${condition} ORDER BY p.id DESC LIMIT ${limit}`, values)
  return rows.map((row) => ({ ...row, area: JSON.parse(vault.open(row.area, row.id)) as Area }))
}

const present = (row: ReadProposal, scope: Scope, network: NetworkView): CoverageProposal => {
  const { area } = row
  return {
    id: row.id, status: { code: row.status, text: proposalStatusTexts[row.status] }, origin: { code: row.origin, text: proposalOriginTexts[row.origin] },
    area, text: areaText(area), unit: presentUnit(network.unit(row.unitId)), from: row.fromUnitId ? presentUnit(network.unit(row.fromUnitId)) : null,
    times: row.times, lastNumber: row.lastNumber ? formatRequestNumber(row.lastNumber) : null, proposedAt: row.proposedAt, lastAt: row.lastAt,
    decidedAt: row.decidedAt, decidedByName: row.decidedByName, reason: row.reason ?? '', mayDecide: row.status === 'open' && mayDecide(scope, network),
  }
}

/** What applicants say of themselves becomes a proposal only once enough of them agree; until then nobody is asked. */
const isReady = `(p.status <> 'open' OR p.origin = 'corrected' OR p.times >= ${enoughConfirmations})`

/** One page of the proposals that concern somebody's units, newest first. */
export const listProposals = async ({ services, staff, query }: Call<typeof contract.listCoverageProposals>): Promise<AnswerOf<typeof contract.listCoverageProposals>> => {
  const [network, scope, after] = [await services.network.current(), scopeOf(staff), decodeCursor(query.after)]
  const paths = scope.paths.map((path) => `${path}%`)
  const isTheirs = `(${paths.map(() => 'u.path LIKE ? OR f.path LIKE ?').join(' OR ')})`
  const rows = await read(services.database, services.vault, `p.status = ? AND ${isReady} AND ${isTheirs}${after ? ' AND p.id < ?' : ''}`, [query.status, ...paths.flatMap((path) => [path, path]), ...(after ? [after.id] : [])], pageSize + 1)
  const last = rows[pageSize - 1]
  return { proposals: rows.slice(0, pageSize).map((row) => present(row, scope, network)), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null }
}

/** One proposal that may be decided: ready, and somebody's to see. Throws `not_found`, `forbidden`. */
export const readProposal = async (sql: Sql, vault: Vault, id: string, scope: Scope, network: NetworkView): Promise<ReadProposal> => {
  const [row] = await read(sql, vault, `p.id = ? AND ${isReady}`, [id], 1)
  if (!row) throw new DomainError('not_found')
  if (!covers(scope, network, row.unitId) && !(row.fromUnitId && covers(scope, network, row.fromUnitId))) throw new DomainError('forbidden')
  return row
}

export const presentProposal = async ({ services, staff }: { services: Services; staff: StaffActor }, id: string): Promise<{ proposal: CoverageProposal }> => {
  const [network, scope] = [await services.network.current(), scopeOf(staff)]
  return { proposal: present(await readProposal(services.database, services.vault, id, scope, network), scope, network) }
}
