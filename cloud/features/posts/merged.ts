import { type Transaction } from '../../database/database'

/** Two records were one human being: the interests of both are of the one that stays, each post once. */
export const moveInterests = async (tx: Transaction, keptId: string, absorbedId: string, now: number): Promise<void> => {
  const standing = await tx.query<{ postId: string }>('SELECT postId FROM post_interest WHERE personId = ? AND withdrawnAt = 0 LIMIT 1000', [keptId])
  if (standing.length > 0) {
    const ids = standing.map(({ postId }) => postId)
    await tx.execute(`UPDATE post_interest SET state = 'withdrawn', withdrawnAt = ?, version = version + 1 WHERE personId = ? AND withdrawnAt = 0 AND postId IN (${ids.map(() => '?').join(', ')})`, [now, absorbedId, ...ids])
  }
  await tx.execute('UPDATE post_interest SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}
