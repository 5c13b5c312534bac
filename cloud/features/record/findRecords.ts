import { type contract } from '@shared/contract/contract'
import { type FoundRecord } from '@shared/contract/record'
import { DomainError } from '@shared/domain/error'
import { readSearchText } from '@shared/domain/searchText'
import { type SqlValue } from '../../database/database'
import { asHandler, type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type PersonRow } from '../identity/entities'
import { type NetworkView } from '../network/network'
import { wholeToken } from '../requests/derived'
import { readableBy } from '../requests/readableBy'
import { nameTokens, streetsOf } from '../requests/search'
import { presentFound } from './presenter'

/** Namesakes beyond this are told apart by phone or number. */
const most = 20

interface Words {
  sql: string
  values: SqlValue[]
}

/** Whose record somebody may open, as a condition on the person `p`: the home lies under a unit of theirs, or a request is theirs to read. */
const openableBy = (staff: StaffActor, network: NetworkView): Words => {
  const paths = staff.assignments.map(({ unitPath }) => `${unitPath}%`)
  const readable = readableBy(staff, network, 'q.id')
  return {
    sql: `(EXISTS (SELECT 1 FROM unit h WHERE h.id = p.homeUnitId AND (${paths.map(() => 'h.path LIKE ?').join(' OR ')})) OR EXISTS (SELECT 1 FROM service_request q WHERE q.personId = p.id AND q.status <> 'draft' AND ${readable.sql}))
      AND NOT EXISTS (SELECT 1 FROM account a JOIN representation r ON r.accountId = a.id WHERE a.staffId = ? AND r.personId = p.id)`,
    values: [...paths, ...readable.values, staff.id],
  }
}

/**
 * People by a whole phone, a whole ID number or a whole name; of these alone there is an index, so that nobody can be listed. A name is looked
 * for among those who filed something, by the index of the search. Throws `invalid_input` for less.
 */
export const findRecords = async ({ services, staff: actor, body }: Call<typeof contract.findRecords>): Promise<{ people: FoundRecord[]; isMore: boolean }> => {
  const { database, vault } = services
  const { fullName, phone, idNumber } = readSearchText(body.text)
  if (fullName === null && phone === null && idNumber === null) throw new DomainError('invalid_input', { fields: { text: { code: 'search_whole' } } })
  const network = await services.network.current()
  const staff = asHandler(actor)
  const scope = openableBy(staff, network)
  const tokens = [...(fullName === null ? [] : nameTokens(vault, fullName, streetsOf(staff, network, undefined))), ...(phone === null ? [] : [wholeToken(vault, 'phone', phone)]), ...(idNumber === null ? [] : [wholeToken(vault, 'idNumber', idNumber)])]
  const ways: Words[] = [
    ...(phone === null ? [] : [{ sql: 'SELECT id FROM person WHERE phoneIndex = ?', values: [vault.blindIndex('phone', phone)] }]),
    ...(idNumber === null ? [] : [{ sql: 'SELECT id FROM person WHERE idNumberIndex = ?', values: [vault.blindIndex('idNumber', idNumber)] }]),
    ...tokens.map((token) => ({ sql: 'SELECT s.personId AS id FROM search_token t JOIN service_request s ON s.id = t.requestId WHERE t.token = ?', values: [token] })),
  ]
  const rows = await database.query<Pick<PersonRow, 'id' | 'name' | 'phone' | 'level' | 'homeUnitId'>>(
    `SELECT p.id, p.name, p.phone, p.level, p.homeUnitId FROM (SELECT DISTINCT id FROM (${ways.map(({ sql }) => sql).join(' UNION ALL ')}) w) f JOIN person p ON p.id = f.id
     WHERE p.mergedInto IS NULL AND p.erasedAt IS NULL AND ${scope.sql} ORDER BY p.id DESC LIMIT ${most + 1}`,
    [...ways.flatMap(({ values }) => values), ...scope.values])
  return { people: rows.slice(0, most).map((row) => presentFound(services, row, network)), isMore: rows.length > most }
}
