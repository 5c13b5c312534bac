import { type AskState, type InterestState, type InterestStep } from '@shared/domain/posts'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** 岗位意向: somebody would like a post. */
export const postInterestTable = table({
  name: 'post_interest',
  columns: {
    id: ulid(), personId: ulid(), postId: ulid(),
    /** The fair at which they saw it. */
    activityId: nullable(ulid()),
    state: varchar<InterestState>(20),
    /** In the ledger of consents: that name and phone may go to the employer. Null: only the station knows who. */
    consentId: nullable(ulid()),
    /** In their employment record: that they were introduced there. */
    referralId: nullable(ulid()),
    nextContactDay: nullable(varchar(10)),
    at: epoch(),
    /** 0 while it stands: one for a person and a post. */
    withdrawnAt: epoch(),
    version: integer(),
  },
  unique: [['personId', 'postId', 'withdrawnAt']],
  indexes: [['postId', 'id'], ['personId', 'id'], ['state', 'id'], ['activityId', 'id']],
})

/** What the station did about it. Append-only. */
export const postInterestStepTable = table({
  name: 'post_interest_step',
  columns: { id: ulid(), interestId: ulid(), at: epoch(), what: varchar<InterestStep>(20), staffId: ulid(), unitId: ulid(), /** Sealed. */ note: nullable(text()), nextContactDay: nullable(varchar(10)) },
  indexes: [['interestId', 'id']],
})

/** That an employer be asked to loosen a limit of a post, and what it said. */
export const postAskTable = table({
  name: 'post_ask',
  columns: {
    id: ulid(), postId: ulid(), employerId: ulid(),
    /** post:unit while it is open: one at a time for a station. */
    openKey: nullable(varchar(60)),
    what: varchar(60),
    /** Sealed, and gone with whom it is about. */
    wish: nullable(text()),
    forInterestId: nullable(ulid()), byStaffId: ulid(), unitId: ulid(), at: epoch(), state: varchar<AskState>(10),
    /** Sealed. */
    words: nullable(text()),
    limitsBefore: nullable(varchar(200)), limitsAfter: nullable(varchar(200)), answeredByStaffId: nullable(ulid()), answeredAt: nullable(epoch()), version: integer(),
  },
  unique: [['openKey']],
  indexes: [['employerId', 'id'], ['postId', 'id'], ['forInterestId']],
})

/** The posts that are shown at a fair. */
export const activityPostTable = table({
  name: 'activity_post',
  columns: { activityId: ulid(), postId: ulid(), addedAt: epoch(), byStaffId: ulid() },
  primary: ['activityId', 'postId'],
  indexes: [['postId']],
})

/** Who took a list of those interested along, of which employer or fair, when and what for. */
export const interestExportTable = table({
  name: 'interest_export',
  columns: { id: ulid(), at: epoch(), staffId: ulid(), employerId: nullable(ulid()), activityId: nullable(ulid()), format: varchar<'csv' | 'xlsx'>(4), purpose: text() },
  indexes: [['staffId', 'at']],
})

export type InterestRow = RowOf<typeof postInterestTable>
export type InterestStepRow = RowOf<typeof postInterestStepTable>
export type AskRow = RowOf<typeof postAskTable>
export const postTables = [postInterestTable, postInterestStepTable, postAskTable, activityPostTable, interestExportTable]
