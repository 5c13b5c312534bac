import { type VisitNeed, type VisitOccasion, type VisitOutcome, type VisitRemark, type VisitTaskState } from '@shared/domain/visits'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** Somebody whom a station keeps contact with. Days are whole numbers (days since 1970), so that they sort. */
export const caredPersonTable = table({
  name: 'cared_person',
  columns: {
    id: ulid(),
    personId: ulid(),
    unitId: ulid(),
    /** Codes between commas, ',key_care,unemployed,': one statement makes the tasks of a plan by it. */
    careGroups: varchar(120),
    /** Sealed. */
    note: nullable(text()),
    addedByStaffId: ulid(),
    addedAt: epoch(),
    /** 0 while they are on the list: once on the list of a unit. */
    endedAt: epoch(),
    endedByStaffId: nullable(ulid()),
    /** Sealed. */
    endedWhy: nullable(text()),
    version: integer(),
  },
  unique: [['personId', 'unitId', 'endedAt']],
  indexes: [['unitId', 'endedAt', 'id']],
})

/** Visits that a unit plans for what lies under it. A plan that comes again is a row for each time. */
export const visitPlanTable = table({
  name: 'visit_plan',
  columns: {
    id: ulid(),
    unitId: ulid(),
    occasion: varchar<VisitOccasion>(20),
    /** As in cared_person; ',' stands for everybody. */
    careGroups: varchar(120),
    fromDay: integer(),
    untilDay: integer(),
    words: text(),
    byStaffId: ulid(),
    createdAt: epoch(),
    /** The one before, of a plan that came again. */
    previousId: nullable(ulid()),
    /** Ended by somebody, or the next one has begun: its tasks are on nobody's list any more. */
    overAt: nullable(epoch()),
    endedByStaffId: nullable(ulid()),
  },
  unique: [['previousId']],
  indexes: [['unitId', 'id'], ['overAt', 'unitId']],
})

/** Somebody to be visited for a plan, by their station. */
export const visitTaskTable = table({
  name: 'visit_task',
  columns: {
    id: ulid(),
    planId: ulid(),
    caredId: ulid(),
    unitId: ulid(),
    untilDay: integer(),
    /** Who goes; null while nobody took it. */
    staffId: nullable(ulid()),
    state: varchar<VisitTaskState>(10),
    visitId: nullable(ulid()),
    createdAt: epoch(),
    version: integer(),
  },
  unique: [['planId', 'caredId']],
  indexes: [['unitId', 'state', 'untilDay', 'id'], ['planId', 'unitId', 'state', 'id'], ['staffId', 'state'], ['caredId', 'state']],
})

/** 走访, as it was written at the door. Its id is the device's own, so that a record never counts twice. Append-only but for its follow-up. */
export const careVisitTable = table({
  name: 'care_visit',
  columns: {
    id: ulid(),
    caredId: ulid(),
    personId: ulid(),
    /** The unit on whose list the person stood; and the one for which the staff went. */
    unitId: ulid(),
    byUnitId: ulid(),
    staffId: ulid(),
    taskId: nullable(ulid()),
    happenedAt: epoch(),
    receivedAt: epoch(),
    outcome: varchar<VisitOutcome>(20),
    /** Sealed. */
    findings: text(),
    needs: varchar(200),
    followUpDay: nullable(integer()),
    followedUpAt: nullable(epoch()),
    remark: nullable(varchar<VisitRemark>(20)),
    /** The edition of the words to which the person agreed; null where nobody asked. */
    consentVersion: nullable(varchar(20)),
    /** Keyed hash of what was handed in. */
    contentHash: varchar(64),
    version: integer(),
  },
  indexes: [['personId', 'id'], ['caredId', 'happenedAt'], ['staffId', 'followedUpAt', 'followUpDay', 'id']],
})

/** The request that a need of a visit became. */
export const visitRequestTable = table({
  name: 'visit_request',
  columns: { visitId: ulid(), need: varchar<VisitNeed>(20), requestId: ulid(), staffId: ulid(), createdAt: epoch() },
  primary: ['visitId', 'need'],
  unique: [['requestId']],
})

export type CaredRow = RowOf<typeof caredPersonTable>
export type VisitPlanRow = RowOf<typeof visitPlanTable>
export type VisitTaskRow = RowOf<typeof visitTaskTable>
export type CareVisitRow = RowOf<typeof careVisitTable>

export const visitTables = [caredPersonTable, visitPlanTable, visitTaskTable, careVisitTable, visitRequestTable]
