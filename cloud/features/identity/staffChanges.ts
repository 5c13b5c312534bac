import { type Clock } from '../../database/clock'
import { type Sql } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { staffChangeTable } from './entities'

type Row = RowOf<typeof staffChangeTable>
export type Recorded = Pick<Row, 'staffId' | 'what' | 'byStaffId'> & Partial<Pick<Row, 'unitId' | 'role' | 'fromAt' | 'untilAt'>>

/** Writes down, in the transaction of the change itself, what was done to the record of a member of staff and by whom. */
export const recordStaffChange = (sql: Sql, clock: Clock, change: Recorded): Promise<void> =>
  insert(sql, staffChangeTable, { unitId: null, role: null, fromAt: null, untilAt: null, ...change, id: newId(clock), at: clock.now() })
