import { DomainError } from '@shared/domain/error'
import { emptyPool } from '../../capacity/emptyPool'
import { type By } from '../../capacity/log'
import { peekPool, type PoolView } from '../../capacity/look'
import { openPool } from '../../capacity/openPool'
import { resizePool } from '../../capacity/resizePool'
import { setStartsAt } from '../../capacity/setStartsAt'
import { type Transaction } from '../../database/database'
import { type Services } from '../../services'
import { type ActivityRow, type ActivitySessionRow } from './entities'

interface Wanted {
  id: string
  places: number
  startsAt: number
  /** Of the editor. */
  field: string
}

type Pooled = Pick<ActivityRow, 'id' | 'signupScope' | 'signupUntil' | 'places' | 'startsAt'>

/**
 * The pools of an activity, one for each session that takes place, or one of the whole: that one stays as long as one may sign up, for a
 * course that has begun can be joined where its organiser leaves the sign-up open.
 */
export const wantedPools = ({ id, signupScope, signupUntil, places, startsAt }: Pooled, sessions: readonly ActivitySessionRow[]): Wanted[] =>
  signupScope === 'whole'
    ? [{ id, places: places ?? 0, startsAt: Math.max(startsAt ?? 0, signupUntil), field: 'places' }]
    : sessions.flatMap((session, at) => (session.isCancelled === 1 ? [] : [{ id: session.id, places: session.places ?? 0, startsAt: session.startsAt, field: `sessions.${at}.places` }]))

interface TooFew {
  field: string
  taken: number
}

const settle = async (tx: Transaction, services: Services, { id, places, startsAt, field }: Wanted, pool: PoolView | undefined, by: By): Promise<TooFew[]> => {
  if (!pool) {
    await openPool(tx, services, { id, places, startsAt, isOpen: true, by })
    return []
  }
  if (pool.startsAt !== startsAt) await setStartsAt(tx, services, { poolId: id, startsAt, by })
  if (pool.places === places) return []
  const resized = await resizePool(tx, services, { poolId: id, places, by })
  return resized.state === 'below_taken' ? [{ field, taken: resized.taken }] : []
}

/**
 * Makes the pools what the activity says: new ones are opened, others moved and resized, those of cancelled sessions emptied, whose holds end;
 * whom that concerns the caller tells. Sessions come in the order of the editor, each pool is touched at most once, and nothing here grows
 * with the people. A pool is open from the publication to the cancellation: when one may sign up is said by the activity, and looked at there.
 * Throws `places_taken` with every field and how many are taken there.
 */
export const syncPools = async (tx: Transaction, services: Services, activity: Pooled, sessions: readonly ActivitySessionRow[], by: By): Promise<void> => {
  const pools = await peekPool(tx, [activity.id, ...sessions.map(({ id }) => id)])
  const tooFew: TooFew[] = []
  for (const wanted of wantedPools(activity, sessions)) tooFew.push(...(await settle(tx, services, wanted, pools.get(wanted.id), by)))
  for (const { id, isCancelled } of sessions) if (isCancelled === 1 && pools.get(id)?.isOpen) await emptyPool(tx, services, { poolId: id, by })
  const [first] = tooFew
  if (first) throw new DomainError('places_taken', { field: first.field, taken: first.taken, least: first.taken, pools: tooFew })
}
