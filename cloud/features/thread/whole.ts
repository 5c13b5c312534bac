import { type ThreadSide } from '@shared/domain/thread'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type Services } from '../../services'
import { type ThreadMessageRow } from './entities'
import { filesOf } from './present'

/** A message as its person takes it along: stations by their names, never those of the staff. */
export interface WholeMessage {
  seq: number
  at: number
  side: ThreadSide
  unit: string | null
  text: string
  files: number
}

type Row = Pick<ThreadMessageRow, 'requestId' | 'seq' | 'id' | 'side' | 'words' | 'files' | 'at'> & { unit: string | null }

/** Messages in one statement. */
const batch = 1000

/** Everything that was written in the threads of these requests, by request, in its order; statements for batches and not for threads. */
export const readWholeThreads = async (sql: Sql, { vault }: Pick<Services, 'vault'>, requestIds: readonly string[]): Promise<Map<string, WholeMessage[]>> => {
  const threads = new Map<string, WholeMessage[]>()
  let last: Row | undefined
  do {
    const beyond = last ? ' AND (m.requestId > ? OR (m.requestId = ? AND m.seq > ?))' : ''
    const rows: Row[] = await sql.query<Row>(
      `SELECT m.requestId, m.seq, m.id, m.side, m.words, m.files, m.at, u.name AS unit FROM thread_message m LEFT JOIN unit u ON u.id = m.unitId
       WHERE m.requestId IN (${holes(requestIds)})${beyond} ORDER BY m.requestId, m.seq LIMIT ${batch}`, [...requestIds, ...(last ? [last.requestId, last.requestId, last.seq] : [])])
    for (const { requestId, seq, at, side, unit, id, words, files } of rows) {
      const message = { seq, at, side, unit, text: vault.open(words, id), files: filesOf({ files }).length }
      threads.set(requestId, [...(threads.get(requestId) ?? []), message])
    }
    last = rows[batch - 1]
  } while (last)
  return threads
}
