import { type contract } from '@shared/contract/contract'
import { type QueueRow } from '@shared/contract/staffRequests'
import { DomainError } from '@shared/domain/error'
import { isNothing, readSearchText, type SearchReading } from '@shared/domain/searchText'
import { type SqlValue } from '../../database/database'
import { holes } from '../../database/rows'
import { unitIdsOf, type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { searchStreetOf, shortToken, shortValues, wholeToken } from './derived'
import { listedColumns, type ListedRequest } from './present/queueRow'
import { pageSize, presentRows, workedOn } from './queue'

interface Words {
  sql: string
  values: SqlValue[]
}

/** As many streets as somebody may look through at once for what many people share; whoever answers for more picks one. */
const mostStreets = 3

/** The streets to look through: the one that was picked, else those that somebody answers for, unless they are too many. Throws `invalid_input`. */
const streetsOf = (staff: StaffActor, network: NetworkView, picked: string | undefined): string[] => {
  if (picked !== undefined) {
    const unit = network.byCode(picked)
    if (!unit) throw new DomainError('invalid_input', { fields: { street: { code: 'choose_street' } } })
    return [searchStreetOf(unit.id, network)]
  }
  const below = network.units.filter(({ kind, path }) => kind === 'street' && staff.assignments.some(({ unitPath }) => path.startsWith(unitPath)))
  const streets = new Set([...below.map(({ id }) => id), ...unitIdsOf(staff).map((id) => searchStreetOf(id, network))])
  return streets.size > mostStreets ? [] : [...streets]
}

/** Blind indexes of everything that the text may be. */
const tokensOf = (vault: Vault, { fullName, phone, idNumber, ...reading }: SearchReading, streets: readonly string[]): string[] => {
  const whole = ([['name', fullName], ['phone', phone], ['idNumber', idNumber]] as const).flatMap(([kind, value]) => (value === null ? [] : [wholeToken(vault, kind, value)]))
  const short = streets.flatMap((street) => shortValues.flatMap((kind) => (reading[kind] === null ? [] : [shortToken(vault, kind, reading[kind], street)])))
  return [...whole, ...short]
}

/**
 * What somebody may read, and so may find: what lies with their units or those below, is offered to them, comes from a home street of theirs
 * or has passed through their hands. Never by what the caller says.
 */
const scopeOf = (staff: StaffActor, network: NetworkView): Words => {
  const standIn = workedOn(staff, network)
  const unit = `(${[...staff.assignments.map(() => 'u.path LIKE ?'), `u.id IN (${holes(standIn)})`].join(' OR ')})`
  const values = [...staff.assignments.map(({ unitPath }) => `${unitPath}%`), ...standIn]
  return {
    sql: `(EXISTS (SELECT 1 FROM unit u WHERE u.id IN (r.ownerUnitId, r.offeredUnitId, r.homeUnitId) AND ${unit})
      OR EXISTS (SELECT 1 FROM request_participation p JOIN unit u ON u.id = p.unitId WHERE p.requestId = r.id AND p.endedAt IS NULL AND ${unit}))`,
    values: [...values, ...values],
  }
}

type FindCall = Call<typeof contract.findRequests>

/** Ids by any token or by the number, newest first; each is a walk along an index that ends with the page. */
const partsOf = ({ services, body: { after }, staff }: FindCall, number: string | null, tokens: readonly string[], network: NetworkView): Words[] => {
  const scope = scopeOf(staff, network)
  const cursor = decodeCursor(after)
  const select = (from: string, id: string, key: SqlValue): Words => ({
    sql: `SELECT * FROM (SELECT ${id} AS foundId FROM ${from} = ?${cursor ? ` AND ${id} < ?` : ''} AND ${scope.sql} ORDER BY ${id} DESC LIMIT ${pageSize + 1})`,
    values: [key, ...(cursor ? [cursor.id] : []), ...scope.values],
  })
  const byToken = 'search_token t JOIN service_request r ON r.id = t.requestId WHERE t.token'
  // A number and nothing else still takes the way of a token, so that no answer comes sooner because there is less to find.
  const sought = tokens.length > 0 ? tokens : [services.vault.blindIndex('name', '')]
  return [...sought.map((token) => select(byToken, 't.requestId', token)), select('service_request r WHERE r.number', 'r.id', number ?? '')]
}

/**
 * Finds requests by what people say at the counter or on the phone; one statement, whatever is found.
 * Throws `invalid_input` for a text that nobody is found by, or that needs a street.
 */
export const findRequests = async (call: FindCall): Promise<{ requests: QueueRow[]; next: string | null; isWholeOnly: boolean }> => {
  const { services, staff, body } = call
  const network = await services.network.current()
  const reading = readSearchText(body.text)
  if (isNothing(reading)) throw new DomainError('invalid_input', { fields: { text: { code: 'search_text' } } })
  const streets = streetsOf(staff, network, body.street)
  const tokens = tokensOf(services.vault, reading, streets)
  if (tokens.length === 0 && reading.number === null) throw new DomainError('invalid_input', { fields: { street: { code: 'choose_street' } } })
  const parts = partsOf(call, reading.number, tokens, network)
  const found = parts.map(({ sql }, index) => `${sql} AS part${index}`).join(' UNION ')
  const rows = await services.database.query<ListedRequest>(
    `SELECT ${listedColumns} FROM service_request WHERE id IN (SELECT foundId FROM (${found} ORDER BY foundId DESC LIMIT ${pageSize + 1}) AS page) ORDER BY id DESC LIMIT ${pageSize + 1}`,
    parts.flatMap(({ values }) => values))
  const last = rows[pageSize - 1]
  return {
    requests: presentRows(rows.slice(0, pageSize), call, network),
    next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null,
    isWholeOnly: streets.length === 0 && reading.surname !== null,
  }
}
