import { type ActivityChange } from '@shared/domain/activities'
import { type Clock } from '../../database/clock'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { activityChangeTable } from './entities'

/** What was done, by whom; `text` is read by colleagues: what changed, the reason, the purpose. */
export const recordChange = (tx: Transaction, clock: Clock, { activityId, staffId, what, text = '' }: { activityId: string; staffId: string; what: ActivityChange; text?: string }): Promise<void> =>
  insert(tx, activityChangeTable, { id: newId(clock), activityId, at: clock.now(), staffId, what, words: JSON.stringify({ text }) })

/** More nobody reads on one screen. */
const mostChanges = 50

export interface LoggedChange {
  id: string
  at: number
  what: ActivityChange
  byName: string | null
  text: string
}

/** Newest first. */
export const readChanges = async (sql: Sql, activityId: string): Promise<LoggedChange[]> => {
  const rows = await sql.query<Omit<LoggedChange, 'text'> & { words: string }>(
    `SELECT c.id, c.at, c.what, s.name AS byName, c.words FROM activity_change c LEFT JOIN staff s ON s.id = c.staffId WHERE c.activityId = ? ORDER BY c.id DESC LIMIT ${mostChanges}`, [activityId])
  return rows.map(({ words, ...row }) => ({ ...row, text: (JSON.parse(words) as { text?: string }).text ?? '' }))
}
