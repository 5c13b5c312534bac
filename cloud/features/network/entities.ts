import { type UnitKind } from '@shared/domain/roles'
import { type UnitStatus } from '@shared/domain/unitChanges'
import { double, epoch, integer, nullable, table, text, ulid, varchar } from '../../database/table'

/** An organisation unit. Phone, address and hours stay null until the bureau imports them: they are not public data. */
export const unitTable = table({
  name: 'unit',
  columns: {
    id: ulid(),
    code: varchar(64),
    kind: varchar<UnitKind>(30),
    parentId: nullable(ulid()),
    /** Ids from the root to this unit, '/a/b/': what lies under a unit starts with its path. */
    path: varchar(255),
    name: varchar(120),
    shortName: varchar(60),
    officialCode: nullable(varchar(20)),
    status: varchar<UnitStatus>(20),
    /** The unit that it was merged into, under which it hangs since. */
    mergedIntoId: nullable(ulid()),
    /** What an administrator saw when they changed it; null, as 0, until the first change. */
    version: nullable(integer()),
    phone: nullable(varchar(40)),
    address: nullable(varchar(200)),
    hours: nullable(text()),
    /** Its week as JSON (shared/domain/openingHours.ts), what it does, and where it is (GCJ-02). */
    week: nullable(text()),
    about: nullable(text()),
    latitude: nullable(double()),
    longitude: nullable(double()),
    createdAt: epoch(),
  },
  unique: [['code']],
  indexes: [['parentId']],
})

/**
 * One row: the versions that instances compare to know when to reload the tree, and when its coverage too, which is thousands of rows.
 * `coverageVersion` is null until the shipped coverage was brought in.
 */
export const networkStateTable = table({
  name: 'network_state',
  columns: { id: integer(), version: integer(), coverageVersion: nullable(integer()) },
})

export const networkTables = [unitTable, networkStateTable]
