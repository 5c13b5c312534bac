import { type Transaction } from '../../database/database'

const theirs = 'SELECT id FROM post_interest WHERE personId = ?'

/** Nothing stays of which posts somebody would have liked, nor of what was asked for them. Gives how many interests that were. */
export const eraseInterests = async (tx: Transaction, personId: string): Promise<number> => {
  await tx.execute(`UPDATE post_ask SET wish = NULL, words = NULL, forInterestId = NULL WHERE forInterestId IN (${theirs})`, [personId])
  await tx.execute(`DELETE FROM post_interest_step WHERE interestId IN (${theirs})`, [personId])
  return (await tx.execute('DELETE FROM post_interest WHERE personId = ?', [personId])).affected
}
