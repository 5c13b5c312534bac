import { type ActivityChange, type ActivityKind, type ActivityState, type SignupScope, type TrainingMode } from '@shared/domain/activities'
import { double, epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** 活动, as everybody reads it once it is published. Its places stand in cloud/capacity: a pool for each session, or one under the activity's own id. */
export const activityTable = table({
  name: 'activity',
  columns: {
    id: ulid(),
    organiserUnitId: ulid(),
    kind: varchar<ActivityKind>(20),
    mode: nullable(varchar<TrainingMode>(20)),
    title: varchar(40),
    summary: varchar(120),
    body: text(),
    partner: varchar(60),
    contact: varchar(60),
    /** JSON (Audience of the contract). */
    audience: text(),
    signupScope: varchar<SignupScope>(10),
    signupFrom: epoch(),
    signupUntil: epoch(),
    /** Of the whole; null where each session has its own. */
    places: nullable(integer()),
    /** JSON: the questions of the sign-up form. */
    form: text(),
    /** 0 or 1, both of trainings. */
    needsAdmission: integer(),
    usesEntitlement: integer(),
    pictureId: nullable(ulid()),
    state: varchar<ActivityState>(10),
    /** Of the first and of the last session that is not cancelled; null without any. */
    startsAt: nullable(epoch()),
    endsAt: nullable(epoch()),
    publishedAt: nullable(epoch()),
    byStaffId: ulid(),
    version: integer(),
    createdAt: epoch(),
    updatedAt: epoch(),
  },
  indexes: [['state', 'endsAt', 'startsAt', 'id'], ['organiserUnitId', 'state', 'id'], ['pictureId']],
})

/** One meeting. Where one signs up for sessions, its id is that of its pool. */
export const activitySessionTable = table({
  name: 'activity_session',
  columns: {
    id: ulid(), activityId: ulid(), startsAt: epoch(), endsAt: epoch(), place: varchar(60), address: varchar(120),
    /** GCJ-02. */
    latitude: nullable(double()), longitude: nullable(double()),
    link: nullable(varchar(300)),
    places: nullable(integer()),
    /** 0 or 1. */
    isCancelled: integer(),
  },
  indexes: [['activityId', 'startsAt', 'id'], ['startsAt', 'id'], ['endsAt', 'id']],
})

/** What was done with an activity, by whom. Append-only. */
export const activityChangeTable = table({
  name: 'activity_change',
  columns: { id: ulid(), activityId: ulid(), at: epoch(), staffId: ulid(), what: varchar<ActivityChange>(12), /** What changed, the reason, the purpose; JSON. */ words: text() },
  indexes: [['activityId', 'id']],
})

export type ActivityRow = RowOf<typeof activityTable>
export type ActivitySessionRow = RowOf<typeof activitySessionTable>
export const activityTables = [activityTable, activitySessionTable, activityChangeTable]
