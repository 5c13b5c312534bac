import { type Clock } from '../../database/clock'
import { type Sql } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type UnitChangeRow, unitChangeTable } from './entities'

type Recorded = Pick<UnitChangeRow, 'unitId' | 'what' | 'byStaffId'> & Partial<Pick<UnitChangeRow, 'otherUnitId' | 'reason' | 'formerName'>>

/** A row of the history, for whoever writes several at once. */
export const unitChangeRow = (clock: Clock, change: Recorded): UnitChangeRow => ({ otherUnitId: null, reason: null, formerName: null, ...change, id: newId(clock), at: clock.now() })

/** Writes down, in the transaction of the change itself, what was done with a unit, by whom and why. */
export const recordUnitChange = (sql: Sql, clock: Clock, change: Recorded): Promise<void> =>
  insert(sql, unitChangeTable, unitChangeRow(clock, change))
