import { type contract } from '@shared/contract/contract'
import { type DueContact } from '@shared/contract/record'
import { shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { maskName, maskPhone } from '@shared/domain/mask'
import { dayText } from '@shared/text/due'
import { employmentStatusTexts } from '@shared/text/employment'
import { asHandler } from '../../middleware/actor'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type PersonRow } from '../identity/entities'
import { type EmploymentRow } from './entities'

const pageSize = 20

type Row = Pick<PersonRow, 'id' | 'name' | 'phone'> & Pick<EmploymentRow, 'status'> & { nextContactAt: number }

/** 该联系的人: those whose home is in my area and whose day has come, longest waiting first; masked. Never one's own family. */
export const listDueContacts = async ({ services: { database, vault }, staff: actor, query: { after }, now }: Call<typeof contract.listDueContacts>): Promise<{ people: DueContact[]; next: string | null }> => {
  const cursor = decodeCursor(after)
  const paths = asHandler(actor).assignments.map(({ unitPath }) => `${unitPath}%`)
  const today = startOfShanghaiDay(shanghaiDay(now))
  const rows = await database.query<Row>(
    `SELECT p.id, p.name, p.phone, e.status, e.nextContactAt FROM employment_record e JOIN person p ON p.id = e.personId JOIN unit u ON u.id = p.homeUnitId
     WHERE e.nextContactAt <= ?${cursor ? ' AND e.nextContactAt >= ? AND (e.nextContactAt > ? OR e.personId > ?)' : ''} AND (${paths.map(() => 'u.path LIKE ?').join(' OR ')})
       AND NOT EXISTS (SELECT 1 FROM account a JOIN representation r ON r.accountId = a.id WHERE a.staffId = ? AND r.personId = p.id)
     ORDER BY e.nextContactAt, e.personId LIMIT ${pageSize + 1}`,
    [today, ...(cursor ? [cursor.at, cursor.at, cursor.id] : []), ...paths, actor.id])
  const last = rows[pageSize - 1]
  return {
    people: rows.slice(0, pageSize).map(({ id, name, phone, status, nextContactAt }) => ({
      id, name: maskName(vault.open(name, id)), phone: maskPhone(vault.open(phone, id)), status: { code: status, text: employmentStatusTexts[status] },
      day: dayText(shanghaiDay(nextContactAt)), isLate: nextContactAt < today,
    })),
    next: rows.length > pageSize && last ? encodeCursor({ at: last.nextContactAt, id: last.id }) : null,
  }
}
