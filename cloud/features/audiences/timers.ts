import { type TimerKind } from '../../jobs/timerKind'
import { fillCategories } from './categories'

const minute = 60_000

/** A batch at a time until all is filled; from then on it looks at one row. */
const categoryFill: TimerKind = {
  kind: 'category_fill',
  isChore: true,
  run: async (services) => services.clock.now() + ((await fillCategories(services)) ? 5000 : 60 * minute),
}

export const categoryTimers = [categoryFill]
