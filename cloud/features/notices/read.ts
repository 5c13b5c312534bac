import { type NoticeBody } from '@shared/contract/notices'
import { DomainError } from '@shared/domain/error'
import { type NoticeChange } from '@shared/domain/notices'
import { type Clock } from '../../database/clock'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, readOne, update } from '../../database/rows'
import { noticeChangeTable, noticeEditionTable, type NoticeRow, noticeTable } from './entities'

/** What lists show: all but what is being written, which is long. */
export type ListedNotice = Omit<NoticeRow, 'draft'>
export const listedColumns = Object.keys(noticeTable.columns).filter((column) => column !== 'draft').map((column) => `n.${column}`).join(', ')

export const readNotice = (sql: Sql, id: string): Promise<NoticeRow | undefined> => readOne(sql, noticeTable, { id })

// Written by ourselves, from what the contract let through.
export const readBody = (json: string): NoticeBody => JSON.parse(json) as NoticeBody
export const writersOf = ({ writers }: Pick<NoticeRow, 'writers'>): string[] => JSON.parse(writers) as string[]

/** The edition that people read. Throws `not_found` before the first. */
export const readPublishedBody = async (sql: Sql, { id, edition }: Pick<NoticeRow, 'id' | 'edition'>): Promise<NoticeBody> => {
  const row = await readOne(sql, noticeEditionTable, { noticeId: id, edition })
  if (!row) throw new DomainError('not_found')
  return readBody(row.content)
}

/** Throws `stale_version` where somebody else was first: whatever follows has the notice to itself. */
export const setNotice = async (tx: Transaction, { id, version }: Pick<NoticeRow, 'id' | 'version'>, set: Partial<NoticeRow>): Promise<void> => {
  if ((await update(tx, noticeTable, { ...set, version: version + 1 }, { id, version })) !== 1) throw new DomainError('stale_version')
}

export const recordChange = (tx: Transaction, clock: Clock, { noticeId, staffId, what, text = '', id = newId(clock) }: { noticeId: string; staffId: string | null; what: NoticeChange; text?: string; id?: string }): Promise<void> =>
  insert(tx, noticeChangeTable, { id, noticeId, at: clock.now(), staffId, what, words: text })

/** More nobody reads on one screen. */
const mostChanges = 50

export interface LoggedChange {
  id: string
  at: number
  what: NoticeChange
  byName: string | null
  text: string
}

/** Newest first. */
export const readChanges = (sql: Sql, noticeId: string): Promise<LoggedChange[]> =>
  sql.query(`SELECT c.id, c.at, c.what, s.name AS byName, c.words AS text FROM notice_change c LEFT JOIN staff s ON s.id = c.staffId WHERE c.noticeId = ? ORDER BY c.id DESC LIMIT ${mostChanges}`, [noticeId])
