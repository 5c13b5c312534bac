import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { type Call } from '../../middleware/endpoints'
import { readOwnSignup } from './own'
import { actionsOf } from './presenter'
import { readSessionsOf, sessionsFor } from './read'

/** 评价, once, by whoever had a seat, when it is over. Throws `action_not_allowed`. */
export const rateActivity = async (tx: Transaction, { services: { vault }, account, params, body, now }: Call<typeof contract.rateActivity>): Promise<string> => {
  const row = await readOwnSignup(tx, account, params.id)
  const sessions = sessionsFor(row, await readSessionsOf(tx, [row.activityId]))
  if (!actionsOf(row, sessions, { attended: [], now }).includes('rate')) throw new DomainError('action_not_allowed')
  const { affected } = await tx.execute(
    'UPDATE signup SET ratedAt = ?, ratingLevel = ?, ratingComment = ?, version = version + 1 WHERE id = ? AND ratedAt IS NULL', [now, body.level, body.comment ? vault.seal(body.comment, row.id) : null, row.id])
  if (affected !== 1) throw new DomainError('action_not_allowed')
  return params.id
}
