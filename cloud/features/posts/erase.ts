import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'

/** Nothing stays of which posts somebody would have liked, nor of what was asked for them. By the ids: MariaDB walks a whole table for a deletion by a sub-query. Gives how many interests that were. */
export const eraseInterests = async (tx: Transaction, personId: string): Promise<number> => {
  const ids = (await tx.query<{ id: string }>('SELECT id FROM post_interest WHERE personId = ?', [personId])).map(({ id }) => id)
  if (ids.length === 0) return 0
  const { affected } = await tx.execute(`DELETE FROM post_interest WHERE id IN (${holes(ids)})`, ids)
  await tx.execute(`UPDATE post_ask SET wish = NULL, words = NULL, forInterestId = NULL WHERE forInterestId IN (${holes(ids)})`, ids)
  await tx.execute(`DELETE FROM post_interest_step WHERE interestId IN (${holes(ids)})`, ids)
  return affected
}
