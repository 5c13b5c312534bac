import { openInterestStates } from '@shared/domain/posts'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'

/** Interests that stand do so no more, and with each ends its consent; what came of one that was over stays. Gives how many that were. */
export const takeBack = async (tx: Transaction, ids: readonly string[], now: number): Promise<number> =>
  (await tx.execute(
    `UPDATE post_interest SET state = CASE WHEN state IN (${holes(openInterestStates)}) THEN 'withdrawn' ELSE state END, withdrawnAt = ?, nextContactDay = NULL, version = version + 1
     WHERE withdrawnAt = 0 AND id IN (${holes(ids)})`, [...openInterestStates, now, ...ids])).affected
