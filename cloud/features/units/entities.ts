import { type UnitChange } from '@shared/domain/unitChanges'
import { epoch, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** Append-only: who did what with a unit, and why. */
export const unitChangeTable = table({
  name: 'unit_change',
  columns: {
    id: ulid(),
    at: epoch(),
    unitId: ulid(),
    what: varchar<UnitChange>(20),
    byStaffId: nullable(ulid()),
    /** Of a merge, the other unit. */
    otherUnitId: nullable(ulid()),
    reason: nullable(text()),
  },
  indexes: [['unitId', 'id']],
})

export type UnitChangeRow = RowOf<typeof unitChangeTable>
export const unitTables = [unitChangeTable]
