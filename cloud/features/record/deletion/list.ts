import { type contract } from '@shared/contract/contract'
import { type DeletionRow as Shown } from '@shared/contract/ownRecord'
import { dueDay } from '@shared/domain/deadline'
import { maskName, maskPhone } from '@shared/domain/mask'
import { deletionStatusTexts } from '@shared/text/deletion'
import { dayText } from '@shared/text/due'
import { recordWords } from '@shared/text/record'
import { holes } from '../../../database/rows'
import { type StaffActor } from '../../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../../middleware/cursor'
import { type Call } from '../../../middleware/endpoints'
import { type Services } from '../../../services'
import { type PersonRow } from '../../identity/entities'
import { notHiddenFrom } from '../../requests/hiddenFrom'
import { type DeletionRow, deletionTable } from '../entities'
import { openRequestsOf } from '../parts/requests'
import { decidingUnit } from './deciders'

const pageSize = 20
const columns = Object.keys(deletionTable.columns).join(', ')

/** Those of this page for whom the caller stands in private: a colleague decides about them. */
const ownOf = async ({ services: { database }, staff }: { services: Services; staff: StaffActor }, personIds: readonly string[]): Promise<Set<string>> => new Set((await database.query<{ personId: string }>(
  `SELECT DISTINCT r.personId FROM account a JOIN representation r ON r.accountId = a.id WHERE a.staffId = ? AND r.personId IN (${holes(personIds)})`, [staff.id, ...personIds])).map(({ personId }) => personId))

/** Masked: whom it is about is told as far as it tells two of them apart. */
export const presentDeletions = async (call: { services: Services; staff: StaffActor; now: number }, rows: readonly DeletionRow[]): Promise<Shown[]> => {
  const { services: { database, vault, network: source }, now } = call
  const network = await source.current()
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  const persons = new Map((await database.query<Pick<PersonRow, 'id' | 'name' | 'phone' | 'homeUnitId' | 'erasedAt'>>(`SELECT id, name, phone, homeUnitId, erasedAt FROM person WHERE id IN (${holes(ids)})`, ids)).map((person) => [person.id, person]))
  // What waits behind them keeps them waiting all the same: only who decides may not know of it where it is about their own unit.
  const open = await openRequestsOf(database, ids, notHiddenFrom(call.staff, network))
  const own = await ownOf(call, ids)
  return rows.map(({ id, version, status, personId, askedAt, dueAt, decidedAt, reason }) => {
    const person = persons.get(personId)
    const known = person && person.erasedAt === null ? person : null
    return {
      id, version, status: { code: status, text: deletionStatusTexts[status] }, askedAt, dueText: dayText(dueDay(dueAt)), isLate: status === 'open' && now >= dueAt, decidedAt, reason: reason && vault.open(reason, id),
      name: known ? maskName(vault.open(known.name, known.id)) : recordWords.erased, phone: known ? maskPhone(vault.open(known.phone, known.id)) : '',
      home: known?.homeUnitId ? network.unit(known.homeUnitId).name : null, waits: open.filter((request) => request.personId === personId).length, mayDecide: status === 'open' && !own.has(personId),
    }
  })
}

/** For the district and the bureau: what waits, most urgent first; or what was decided, newest first. Throws `forbidden` for others. */
export const listDeletions = async (call: Call<typeof contract.listDeletions>): Promise<{ deletions: Shown[]; next: string | null }> => {
  const { services: { database }, staff, query: { state, after } } = call
  decidingUnit(staff)
  const cursor = decodeCursor(after)
  const rows = state === 'open'
    ? await database.query<DeletionRow>(
        `SELECT ${columns} FROM deletion_request WHERE status = 'open'${cursor ? ' AND dueAt >= ? AND (dueAt > ? OR id > ?)' : ''} ORDER BY dueAt, id LIMIT ${pageSize + 1}`, cursor ? [cursor.at, cursor.at, cursor.id] : [])
    : await database.query<DeletionRow>(
        `SELECT ${columns} FROM deletion_request WHERE status IN ('approved', 'refused', 'done')${cursor ? ' AND id < ?' : ''} ORDER BY id DESC LIMIT ${pageSize + 1}`, cursor ? [cursor.id] : [])
  const last = rows[pageSize - 1]
  return { deletions: await presentDeletions(call, rows.slice(0, pageSize)), next: rows.length > pageSize && last ? encodeCursor({ at: last.dueAt, id: last.id }) : null }
}
