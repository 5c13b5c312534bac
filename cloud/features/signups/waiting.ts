import { type SignupBrief } from '@shared/contract/activities'
import { holes } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { presentBriefs, readComing } from './own'
import { readSignups } from './read'

/** What is so near (ms) is worth a look on the first screen. */
const soon = 2 * 24 * 60 * 60_000
const most = { shown: 10, counted: 100 } as const

/** For the first screen: seats that are offered, which lapse while nobody looks, then what is near; and how much there is to come. */
export const waitingSignups = async (services: Services, account: AccountActor, now: number): Promise<{ waiting: SignupBrief[]; coming: number }> => {
  const { personIds } = account
  if (personIds.length === 0) return { waiting: [], coming: 0 }
  const coming = await readComing(services.database, personIds, now, { limit: most.counted })
  if (coming.length === 0) return { waiting: [], coming: 0 }
  const offered = await readSignups(services.database, `s.personId IN (${holes(personIds)}) AND h.state = 'offered' AND h.offeredUntil > ? ORDER BY h.offeredUntil, s.id LIMIT ${most.shown}`, [...personIds, now])
  const near = coming.filter(({ at, holdState }) => holdState === 'held' && at < now + soon)
  return { waiting: await presentBriefs(services, account, [...offered, ...near].slice(0, most.shown), now), coming: coming.length }
}
