import { type contract } from '@shared/contract/contract'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { namesAny } from './codes'
import { logVisitLooks } from './looks'
import { caredColumns, type CaredWithPerson, isWholeFor, presentCared } from './presenter'
import { readerFor } from './reader'
import { withinSight } from './scope'

const pageSize = 30

/** The lists of their units and those below, newest first; whole only for the station that visits. */
export const listCared = async ({ services, staff, query: { group, after }, now }: Call<typeof contract.listCared>) => {
  const network = await services.network.current()
  const sight = withinSight(staff, network)
  const fits = group ? namesAny('c.careGroups', [group]) : { sql: '1 = 1', values: [] }
  const cursor = decodeCursor(after)
  const rows = await services.database.query<CaredWithPerson>(
    `SELECT ${caredColumns} FROM cared_person c JOIN unit u ON u.id = c.unitId JOIN person p ON p.id = c.personId
     WHERE c.endedAt = 0 AND ${sight.sql} AND ${fits.sql} ${cursor ? 'AND c.id < ? ' : ''}ORDER BY c.id DESC LIMIT ${pageSize + 1}`, [...sight.values, ...fits.values, ...(cursor ? [cursor.id] : [])])
  const reader = await readerFor(services, staff, network)
  const shown = rows.slice(0, pageSize)
  await logVisitLooks(services, staff, shown.filter((row) => isWholeFor(reader, row)), now)
  const last = shown.at(-1)
  return { people: shown.map((row) => presentCared(row, reader)), next: rows.length > pageSize && last ? encodeCursor({ at: last.addedAt, id: last.id }) : null }
}
