import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type LetterPlace } from '@shared/contract/notices'
import { DomainError } from '@shared/domain/error'
import { noticeLimits } from '@shared/domain/notices'
import { type Sql, type SqlValue, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert, readOne, update } from '../../database/rows'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { over, scopeNow, scopeOf, unitsUnder } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { refuse } from './content'
import { type LetterPlaceRow, letterPlaceTable } from './entities'
import { readForStation } from './scope'

const pageSize = 50

type Listed = LetterPlaceRow & { byName: string | null }

const columns = Object.keys(letterPlaceTable.columns).map((column) => `l.${column}`).join(', ')

const read = (sql: Sql, condition: string, values: readonly SqlValue[]): Promise<Listed[]> =>
  sql.query<Listed>(`SELECT ${columns}, s.name AS byName FROM letter_place l LEFT JOIN staff s ON s.id = l.byStaffId WHERE ${condition}`, values)

/** Whose places are listed may be marked by the same people. */
const present = ({ id, name, unitId, hungAt, byName }: Listed, network: NetworkView): LetterPlace => {
  const unit = network.successor(unitId)
  return { id, name: name ?? unit?.name ?? '', unit: unit ? presentUnit(unit) : null, hungAt, byName, mayMark: true }
}

/** 张贴清单: the places of my units and those under them, station by station. Throws `not_found`, `forbidden`. */
export const listLetterPlaces = async ({ services: { database, network: source }, staff, params, query }: Call<typeof contract.listLetterPlaces>): Promise<AnswerOf<typeof contract.listLetterPlaces>> => {
  const [network, scope, after] = [await source.current(), scopeOf(staff), decodeCursor(query.after)]
  const notice = await readForStation(database, 'places', { scope, network, staffId: staff.id }, params.id)
  const units = unitsUnder(scope, network)
  const isTheirs = `l.noticeId = ? AND l.unitId IN (${holes(units)})`
  const rows = await read(database, `${isTheirs}${after ? ' AND l.id > ?' : ''} ORDER BY l.id LIMIT ${pageSize + 1}`, [notice.id, ...units, ...(after ? [after.id] : [])])
  const [sum] = await database.query<{ amount: number; hung: number | null }>(`SELECT COUNT(*) AS amount, SUM(CASE WHEN l.hungAt IS NULL THEN 0 ELSE 1 END) AS hung FROM letter_place l WHERE ${isTheirs}`, [notice.id, ...units])
  const last = rows[pageSize - 1]
  return { places: rows.slice(0, pageSize).map((row) => present(row, network)), next: rows.length > pageSize && last ? encodeCursor({ at: 0, id: last.id }) : null, hung: Number(sum?.hung ?? 0), all: Number(sum?.amount ?? 0) }
}

/** Another place, such as a park or a hospital, for which one of the own units answers. Throws `invalid_input` where there are too many. */
export const addLetterPlace = async (tx: Transaction, { services: { clock }, staff, params, body, now }: Call<typeof contract.addLetterPlace>, network: NetworkView): Promise<string> => {
  const scope = await scopeNow(tx, staff.id, now)
  const notice = await readForStation(tx, 'places', { scope, network, staffId: staff.id }, params.id)
  if (over(scope, network, body.unitId).length === 0) throw new DomainError('forbidden')
  const [added] = await tx.query<{ amount: number }>('SELECT COUNT(*) AS amount FROM letter_place WHERE noticeId = ? AND name IS NOT NULL', [notice.id])
  if (Number(added?.amount ?? 0) >= noticeLimits.places) refuse('invalid_input', { name: { code: 'too_many', most: noticeLimits.places } })
  const id = newId(clock)
  await insert(tx, letterPlaceTable, { id, noticeId: notice.id, unitId: body.unitId, name: body.name, hungAt: null, byStaffId: null })
  return id
}

/** It hangs there, or not any more: when, and who said so. Throws `not_found` for places of others. */
export const markLetterPlace = async (tx: Transaction, { staff, params, body, now }: Call<typeof contract.markLetterPlace>, network: NetworkView): Promise<string> => {
  const row = await readOne(tx, letterPlaceTable, { id: params.id })
  if (!row || over(await scopeNow(tx, staff.id, now), network, row.unitId).length === 0) throw new DomainError('not_found')
  // Who hung it first stays.
  if (body.isHung) await tx.execute('UPDATE letter_place SET hungAt = ?, byStaffId = ? WHERE id = ? AND hungAt IS NULL', [now, staff.id, row.id])
  else await update(tx, letterPlaceTable, { hungAt: null, byStaffId: staff.id }, { id: row.id })
  return row.id
}

/** The place as it is now. */
export const presentPlace = async ({ services: { database, network: source }, staff }: Pick<Call<typeof contract.markLetterPlace>, 'services' | 'staff'>, id: string): Promise<{ place: LetterPlace }> => {
  const network = await source.current()
  const [row] = await read(database, 'l.id = ? LIMIT 1', [id])
  if (!row || over(scopeOf(staff), network, row.unitId).length === 0) throw new DomainError('not_found')
  return { place: present(row, network) }
}
