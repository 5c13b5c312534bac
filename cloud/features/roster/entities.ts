import { type RosterChange, type RosterRole } from '@shared/domain/rosterRoles'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** Somebody of the network in a role at a unit. Name and phone are sealed; the name is shown only while there is a consent. */
export const rosterMemberTable = table({
  name: 'roster_member',
  columns: {
    id: ulid(), unitId: ulid(), role: varchar<RosterRole>(24),
    name: text(), phone: nullable(text()), tasks: nullable(text()),
    sinceDay: nullable(varchar(10)), untilDay: nullable(varchar(10)),
    /** To which text they agreed and on which day; who wrote that down, and when. All null: not named. */
    consentVersion: nullable(varchar(20)), consentDay: nullable(varchar(10)), consentByStaffId: nullable(ulid()), consentAt: nullable(epoch()),
    /** Keyed hash of unit, role and name: the same person stands there once. */
    memberKey: varchar(64),
    version: integer(), createdAt: epoch(), updatedAt: epoch(),
  },
  unique: [['memberKey']],
  indexes: [['unitId', 'id']],
})

/** Append-only: who did what with an entry. Neither name nor phone stands here. */
export const rosterChangeTable = table({
  name: 'roster_change',
  columns: {
    id: ulid(), at: epoch(), memberId: ulid(), unitId: ulid(), what: varchar<RosterChange>(20), byStaffId: ulid(),
    /** What was changed, as names of columns of the table that is imported, with commas between them. */
    fields: nullable(varchar(120)),
    reason: nullable(text()),
  },
  indexes: [['memberId', 'id']],
})

/** Who took a roster along, when and what for. */
export const rosterExportTable = table({
  name: 'roster_export',
  columns: { id: ulid(), at: epoch(), staffId: ulid(), unitId: ulid(), format: varchar<'csv' | 'xlsx'>(4), purpose: text() },
  indexes: [['staffId', 'at']],
})

export type RosterRow = RowOf<typeof rosterMemberTable>
export const rosterTables = [rosterMemberTable, rosterChangeTable, rosterExportTable]
