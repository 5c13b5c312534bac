import { type CoverageKind, type CoverageReason, type CoverageSource, type ProposalOrigin, type ProposalStatus, type RoadSide } from '@shared/domain/coverage'
import { double, epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** The longest name of a road or estate. */
export const longestName = 60

/** An area as columns: `name` is the road or the estate; an estate has no numbers, and so 0 to 0. */
const areaColumns = {
  kind: varchar<CoverageKind>(16),
  name: varchar(longestName),
  side: varchar<RoadSide>(8),
  fromNumber: integer(),
  toNumber: integer(),
}
const entryColumns = { unitId: ulid(), source: varchar<CoverageSource>(12), ...areaColumns, confidence: double(), addedAt: epoch(), addedByStaffId: nullable(ulid()) }

/** 辖区: a street or a committee is responsible for an area. */
export const coverageTable = table({
  name: 'coverage',
  columns: { id: ulid(), ...entryColumns },
  // For the list of a unit, and for what stands on a road already.
  indexes: [['unitId', 'name', 'fromNumber', 'id'], ['name', 'fromNumber']],
})

/** The history: who changed what when, and why. */
export const coverageChangeTable = table({
  name: 'coverage_change',
  columns: {
    id: ulid(), at: epoch(),
    /** Null for what a command of the operator did. */
    byStaffId: nullable(ulid()),
    why: varchar<CoverageReason>(12), note: nullable(text()), added: integer(), removed: integer(), undoneByChangeId: nullable(ulid()),
  },
})

/** Every unit that a change touched. */
export const coverageChangeUnitTable = table({
  name: 'coverage_change_unit',
  columns: { unitId: ulid(), changeId: ulid() },
  primary: ['unitId', 'changeId'],
  indexes: [['changeId']],
})

/** What a change added and removed, whole: an entry that is put back is the same entry again. */
export const coverageChangeEntryTable = table({
  name: 'coverage_change_entry',
  columns: { changeId: ulid(), isAdded: integer(), entryId: ulid(), ...entryColumns },
  primary: ['changeId', 'isAdded', 'entryId'],
})

/** What requests taught the program, until the district decides. The area is sealed and compared by keyed hashes: beside the requests that said so it would tell where somebody lives. */
export const coverageProposalTable = table({
  name: 'coverage_proposal',
  columns: {
    id: ulid(), status: varchar<ProposalStatus>(10), origin: varchar<ProposalOrigin>(10), area: text(), unitId: ulid(), fromUnitId: nullable(ulid()),
    times: integer(),
    /** The last that said so; null once it is decided. */
    requestId: nullable(ulid()),
    proposedAt: epoch(), lastAt: epoch(), decidedAt: nullable(epoch()), decidedByStaffId: nullable(ulid()), reason: nullable(text()),
    /** Keyed hash of unit and area, to know it again. */
    areaKey: varchar(64),
    /** The same while it is open, else null: the same proposal stands there once. */
    openKey: nullable(varchar(64)),
  },
  unique: [['openKey']],
  indexes: [['status', 'id'], ['areaKey', 'status']],
})

/** Which requests said so, until it is decided: each counts once. */
export const coverageProposalRequestTable = table({
  name: 'coverage_proposal_request',
  columns: { proposalId: ulid(), requestId: ulid() },
  primary: ['proposalId', 'requestId'],
})

/** Who took a ledger along, when and what for. */
export const coverageExportTable = table({
  name: 'coverage_export',
  columns: { id: ulid(), at: epoch(), staffId: ulid(), unitId: ulid(), format: varchar<'csv' | 'xlsx'>(4), purpose: text() },
  indexes: [['staffId', 'at']],
})

/**
 * What the router read of the address of a request, so that a rehearsal or a proposal need not open the whole of it: the address without
 * building and room, sealed and bound to its request, found by keyed hashes of its road and its estate.
 */
export const requestPlaceTable = table({
  name: 'request_place',
  columns: { requestId: ulid(), token: varchar(64), place: text(), submittedAt: epoch() },
  primary: ['requestId', 'token'],
  indexes: [['token', 'submittedAt'], ['submittedAt']],
})

export type CoverageRow = RowOf<typeof coverageTable>
export type CoverageChangeRow = RowOf<typeof coverageChangeTable>
export type CoverageProposalRow = RowOf<typeof coverageProposalTable>

export const coverageTables = [
  coverageTable, coverageChangeTable, coverageChangeUnitTable, coverageChangeEntryTable, coverageProposalTable, coverageProposalRequestTable, coverageExportTable, requestPlaceTable,
]
