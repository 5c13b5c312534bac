import { type InterestState, isClosedInterest } from '@shared/domain/posts'
import { type Transaction } from '../../database/database'
import { takeBack } from './takeBack'

/** Posts that somebody likes under both of their records: more nobody does. */
const mostTwice = 1000

interface Twice {
  keptId: string
  keptState: InterestState
  absorbedId: string
  absorbedState: InterestState
}

/** Of two interests in one post: one that is still followed up outlives one that is over. */
const lesser = ({ keptId, keptState, absorbedId, absorbedState }: Twice): string => (isClosedInterest(keptState) && !isClosedInterest(absorbedState) ? keptId : absorbedId)

/** Two records were one human being: the interests of both are of the one that stays, each post once. */
export const moveInterests = async (tx: Transaction, keptId: string, absorbedId: string, now: number): Promise<void> => {
  const twice = await tx.query<Twice>(
    `SELECT k.id AS keptId, k.state AS keptState, a.id AS absorbedId, a.state AS absorbedState FROM post_interest k JOIN post_interest a ON a.personId = ? AND a.postId = k.postId AND a.withdrawnAt = 0
     WHERE k.personId = ? AND k.withdrawnAt = 0 LIMIT ${mostTwice}`, [absorbedId, keptId])
  if (twice.length > 0) await takeBack(tx, twice.map(lesser), now)
  await tx.execute('UPDATE post_interest SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}
