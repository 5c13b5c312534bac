import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'

/**
 * After these sign-ups of somebody were destroyed, which holds them: that they came and what they said when they were asked again goes, too. That
 * some ticket was scanned stays, by an id that is nobody's any more. By the ids, for MariaDB reads the whole table where a DELETE looks them up.
 * Gives how many rows went. A merge of two persons moves nothing here: all belongs to the sign-up.
 */
export const eraseDoor = async (tx: Transaction, signupIds: readonly string[]): Promise<number> => {
  const asked = await tx.execute(`DELETE FROM job_follow_up WHERE signupId IN (${holes(signupIds)})`, signupIds)
  const came = await tx.execute(`DELETE FROM attendance WHERE signupId IN (${holes(signupIds)})`, signupIds)
  return asked.affected + came.affected
}
