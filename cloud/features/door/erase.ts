import { type Transaction } from '../../database/database'

const theirs = 'SELECT id FROM signup WHERE personId = ?'

/**
 * Before the sign-ups of somebody are destroyed: that they came and what they said when they were asked again goes with them. That some ticket was
 * scanned stays, by an id that is nobody's any more. Gives how many rows went. A merge of two persons moves nothing here: all belongs to the sign-up.
 */
export const eraseDoor = async (tx: Transaction, personId: string): Promise<number> => {
  const asked = await tx.execute(`DELETE FROM job_follow_up WHERE signupId IN (${theirs})`, [personId])
  const came = await tx.execute(`DELETE FROM attendance WHERE signupId IN (${theirs})`, [personId])
  return asked.affected + came.affected
}
