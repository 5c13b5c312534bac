import { type ThreadSide } from '@shared/domain/thread'
import { type Transaction } from '../../database/database'
import { duplicateKey, insert } from '../../database/rows'
import { threadTable } from './entities'

/**
 * The next number in a thread. Whoever takes one holds the row until their transaction ends, so that numbers become visible in their order:
 * a reader who asks for what came after one misses none, whatever the clocks of the instances say.
 */
export const takeNumber = async (tx: Transaction, requestId: string, side: ThreadSide, at: number): Promise<number> => {
  const advance = () => tx.execute('UPDATE thread SET lastSeq = lastSeq + 1, lastSide = ?, lastAt = ? WHERE requestId = ?', [side, at, requestId])
  if ((await advance()).affected === 1) return readNumber(tx, requestId)
  try {
    await insert(tx, threadTable, { requestId, lastSeq: 1, lastSide: side, lastAt: at, applicantRead: 0, staffRead: 0 })
    return 1
  } catch (error) {
    if (!duplicateKey(error)) throw error
    await advance()
    return readNumber(tx, requestId)
  }
}

const readNumber = async (tx: Transaction, requestId: string): Promise<number> => {
  const [row] = await tx.query<{ lastSeq: number }>('SELECT lastSeq FROM thread WHERE requestId = ?', [requestId])
  if (!row) throw new Error('a thread that was just counted is not there')
  return row.lastSeq
}
