import { lineEndsAt } from '@shared/domain/capacity'
import { readOne } from '../database/rows'
import { type TimerKind } from '../jobs/timerKind'
import { type Services } from '../services'
import { holdTable, poolTable } from './entities'
import { endLine } from './endLine'
import { lapseOffers } from './lapseOffers'
import { lineOverKind } from './openPool'
import { batch, offerLapseKind } from './passOn'

/** The first of several offers that end at the same time ends them all; the timers of the others find nothing to do. */
const lapse = async (services: Services, holdId: string): Promise<number | null> => {
  const { database, clock } = services
  const hold = await readOne(database, holdTable, { id: holdId })
  if (hold?.state !== 'offered' || hold.offeredUntil === null) return null
  if (hold.offeredUntil > clock.now()) return hold.offeredUntil
  const ended = await database.transaction((tx) => lapseOffers(tx, services, hold.poolId))
  // There may be more of them than are ended in one go, and this one among those that are left.
  return ended === batch ? clock.now() : null
}

const endLines = async (services: Services, poolId: string): Promise<number | null> => {
  const { database, clock } = services
  const pool = await readOne(database, poolTable, { id: poolId })
  const end = pool ? lineEndsAt(pool.startsAt) : null
  if (end === null || end > clock.now()) return end
  while ((await database.transaction((tx) => endLine(tx, services, poolId))) === batch);
  return null
}

export const capacityTimers: readonly TimerKind[] = [{ kind: offerLapseKind, run: lapse }, { kind: lineOverKind, run: endLines }]
