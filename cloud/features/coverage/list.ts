import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { likely } from '../../routing/facts'
import { normalise } from '../../routing/normalise'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type CoverageRow, coverageTable } from './entities'
import { presentEntry } from './presenter'
import { assertCovers, covers, scopeOf } from './scope'

const pageSize = 100

/** Where a page of the list ended: its order is by road, number, id. */
type Position = Pick<CoverageRow, 'name' | 'fromNumber' | 'id'>

const encode = ({ name, fromNumber, id }: Position): string => Buffer.from(JSON.stringify([name, fromNumber, id])).toString('base64url')

const decode = (text: string): Position => {
  try {
    const [name, fromNumber, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof name === 'string' && typeof fromNumber === 'number' && typeof id === 'string') return { name, fromNumber, id }
  } catch {
    // Falls through: not one of ours.
  }
  throw new DomainError('bad_request')
}

/** A unit, and if asked those under it. */
export const unitsUnder = (unitId: string, network: NetworkView, isBelow: boolean): string[] => {
  const { path } = network.unit(unitId)
  return isBelow ? network.units.filter((unit) => unit.path.startsWith(path)).map(({ id }) => id) : [unitId]
}

/** What a road or an estate begins with; the signs of LIKE stand in no name. */
const beginsWith = (text: string): string => `${normalise(text).replace(/[%_\\]/g, '')}%`

const columns = Object.keys(coverageTable.columns).map((column) => `c.${column}`).join(', ')

/** One page of what a unit covers, by road. */
export const listCoverage = async ({ services, staff, params, query }: Call<typeof contract.listCoverage>): Promise<AnswerOf<typeof contract.listCoverage>> => {
  const [network, scope] = [await services.network.current(), scopeOf(staff)]
  assertCovers(scope, network, params.id)
  const units = unitsUnder(params.id, network, query.below === 'yes')
  const conditions: { sql: string; values: SqlValue[] }[] = [
    { sql: `c.unitId IN (${holes(units)})`, values: units },
    // What another unit more likely covers is only offered to people who are asked: it is no area of this one.
    { sql: "(c.source <> 'shipped' OR c.confidence >= ?)", values: [likely] },
  ]
  if (query.name) conditions.push({ sql: 'c.name LIKE ?', values: [beginsWith(query.name)] })
  if (query.after) {
    const { name, fromNumber, id } = decode(query.after)
    conditions.push({ sql: '(c.name > ? OR (c.name = ? AND (c.fromNumber > ? OR (c.fromNumber = ? AND c.id > ?))))', values: [name, name, fromNumber, fromNumber, id] })
  }
  const rows = await services.database.query<CoverageRow & { addedByName: string | null }>(
    `SELECT ${columns}, s.name AS addedByName FROM coverage c LEFT JOIN staff s ON s.id = c.addedByStaffId
     WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY c.name, c.fromNumber, c.id LIMIT ${pageSize + 1}`, conditions.flatMap(({ values }) => values))
  const last = rows[pageSize - 1]
  return {
    unit: presentUnit(network.unit(params.id)), mayEdit: covers(scope, network, params.id),
    entries: rows.slice(0, pageSize).map((row) => presentEntry(row, scope, network)), next: rows.length > pageSize && last ? encode(last) : null,
  }
}
