import { type contract } from '@shared/contract/contract'
import { type QueueRow } from '@shared/contract/staffRequests'
import { DomainError } from '@shared/domain/error'
import { isNothing, readSearchText, type SearchReading } from '@shared/domain/searchText'
import { type SqlValue } from '../../database/database'
import { unitIdsOf, type StaffActor } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { nameInStreetToken, searchStreetOf, shortToken, shortValues, wholeToken } from './derived'
import { listedColumns, type ListedRequest } from './present/queueRow'
import { pageSize, presentRows } from './queue'
import { readableBy } from './readableBy'

interface Words {
  sql: string
  values: SqlValue[]
}

/** As many streets as somebody may look through at once for what many people share; whoever answers for more picks one. */
const mostStreets = 3

/** What was written down for a street that was merged since is looked for under its own id: it hangs under the one that has its work. */
const withMerged = (streetIds: readonly string[], network: NetworkView): string[] =>
  streetIds.flatMap((id) => [id, ...network.units.filter((unit) => unit.kind === 'street' && unit.mergedIntoId !== null && unit.path.startsWith(network.unit(id).path)).map((unit) => unit.id)])

/** The streets to look through: the one that was picked, else those that somebody answers for, unless they are too many. Throws `invalid_input`. */
export const streetsOf = (staff: StaffActor, network: NetworkView, picked: string | undefined): string[] => {
  if (picked !== undefined) {
    const unit = network.byCode(picked)
    if (!unit) throw new DomainError('invalid_input', { fields: { street: { code: 'choose_street' } } })
    return withMerged([searchStreetOf(unit.id, network)], network)
  }
  const below = network.units.filter(({ kind, path, mergedIntoId }) => kind === 'street' && !mergedIntoId && staff.assignments.some(({ unitPath }) => path.startsWith(unitPath)))
  const streets = new Set([...below.map(({ id }) => id), ...unitIdsOf(staff).map((id) => searchStreetOf(id, network))])
  return streets.size > mostStreets ? [] : withMerged([...streets], network)
}

/** A whole name is looked for in the streets that are `own`; whoever answers for more may read nearly all that bear it. */
export const nameTokens = (vault: Vault, fullName: string, own: readonly string[]): string[] =>
  own.length === 0 ? [wholeToken(vault, 'name', fullName)] : own.map((street) => nameInStreetToken(vault, fullName, street))

/** Blind indexes of everything that the text may be. */
const tokensOf = (vault: Vault, { fullName, phone, idNumber, ...reading }: SearchReading, streets: readonly string[], own: readonly string[]): string[] => {
  const names = fullName === null ? [] : nameTokens(vault, fullName, own)
  const whole = ([['phone', phone], ['idNumber', idNumber]] as const).flatMap(([kind, value]) => (value === null ? [] : [wholeToken(vault, kind, value)]))
  const short = streets.flatMap((street) => shortValues.flatMap((kind) => (reading[kind] === null ? [] : [shortToken(vault, kind, reading[kind], street)])))
  return [...names, ...whole, ...short]
}

type FindCall = Call<typeof contract.findRequests>

/** Ids by any token or by the number, newest first; each is a walk along an index that ends with the page. */
const partsOf = ({ services, body: { after }, staff }: FindCall, number: string | null, tokens: readonly string[], network: NetworkView): Words[] => {
  const cursor = decodeCursor(after)
  const select = (from: string, id: string, key: SqlValue): Words => {
    const scope = readableBy(staff, network, id)
    return {
      sql: `SELECT * FROM (SELECT ${id} AS foundId FROM ${from} = ?${cursor ? ` AND ${id} < ?` : ''} AND ${scope.sql} ORDER BY ${id} DESC LIMIT ${pageSize + 1})`,
      values: [key, ...(cursor ? [cursor.id] : []), ...scope.values],
    }
  }
  // A number alone takes the way of a token as well: no answer comes sooner because there was less to look for.
  const sought = tokens.length > 0 ? tokens : [wholeToken(services.vault, 'name', '')]
  return [...sought.map((token) => select('search_token t WHERE t.token', 't.requestId', token)), select('service_request n WHERE n.number', 'n.id', number ?? '')]
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
  const own = body.street === undefined ? streets : streetsOf(staff, network, undefined)
  const tokens = tokensOf(services.vault, reading, streets, own)
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
