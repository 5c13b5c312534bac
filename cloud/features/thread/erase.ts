import { threadFileField } from '@shared/domain/thread'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type Services } from '../../services'

/** Destroys what was written in the threads of these requests, on either side; their files cannot be had from here on, and the sweep removes the bytes. Says how many messages that were. */
export const eraseThreads = async (tx: Transaction, _services: Pick<Services, 'vault'>, requestIds: readonly string[]): Promise<number> => {
  if (requestIds.length === 0) return 0
  const { affected } = await tx.execute(`DELETE FROM thread_message WHERE requestId IN (${holes(requestIds)})`, requestIds)
  await tx.execute(`DELETE FROM thread WHERE requestId IN (${holes(requestIds)})`, requestIds)
  await tx.execute(`UPDATE stored_file SET state = 'pending' WHERE requestId IN (${holes(requestIds)}) AND field = ?`, [...requestIds, threadFileField])
  return affected
}
