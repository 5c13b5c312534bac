import { type BenefitKind, type BenefitState, type BenefitTeller } from '@shared/domain/benefits'
import { type DeletionStatus } from '@shared/domain/deletion'
import { type EmploymentStatus } from '@shared/domain/employment'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** 就业: one for a person, as it is now. */
export const employmentTable = table({
  name: 'employment_record',
  columns: {
    personId: ulid(),
    status: varchar<EmploymentStatus>(20),
    /** Reason, wish, skills and limits, coded and in words; sealed JSON (EmploymentWords). */
    words: text(),
    /** When somebody should hear from the station again: the start of that day. */
    nextContactAt: nullable(epoch()),
    /** Who wrote it last. */
    staffId: ulid(),
    unitId: ulid(),
    version: integer(),
    createdAt: epoch(),
    updatedAt: epoch(),
  },
  primary: ['personId'],
  indexes: [['nextContactAt', 'personId']],
})

/** What was written down, referred and talked about, one after the other. Append-only. */
export const employmentEntryTable = table({
  name: 'employment_entry',
  columns: {
    id: ulid(),
    personId: ulid(),
    kind: varchar<'saved' | 'referral' | 'outcome' | 'contact'>(10),
    at: epoch(),
    /** The day that it is about. */
    happenedAt: epoch(),
    /** Of an outcome: the referral. */
    aboutId: nullable(ulid()),
    staffId: ulid(),
    unitId: ulid(),
    /** Sealed JSON (EntryWords). */
    words: text(),
  },
  indexes: [['personId', 'id']],
})

/** 待遇: what somebody told of what they get. Append-only, never checked. */
export const benefitTable = table({
  name: 'benefit_told',
  columns: {
    id: ulid(),
    personId: ulid(),
    kind: varchar<BenefitKind>(30),
    state: varchar<BenefitState>(10),
    /** 2019-07, or null where nobody knows. */
    since: nullable(varchar(7)),
    toldBy: varchar<BenefitTeller>(10),
    at: epoch(),
    staffId: ulid(),
    unitId: ulid(),
    /** Sealed. */
    words: nullable(text()),
  },
  indexes: [['personId', 'id']],
})

/** 注销/删除: the wish of a person, its decision, and the record of what was done; ids and codes, words sealed. */
export const deletionTable = table({
  name: 'deletion_request',
  columns: {
    id: ulid(),
    personId: ulid(),
    /** Who asked, and is told. */
    accountId: ulid(),
    status: varchar<DeletionStatus>(12),
    /** The person's id while it stands: one at a time. */
    openKey: nullable(ulid()),
    /** The edition of the words that the person confirmed. */
    textVersion: varchar(20),
    askedAt: epoch(),
    dueAt: epoch(),
    decidedAt: nullable(epoch()),
    decidedByStaffId: nullable(ulid()),
    unitId: nullable(ulid()),
    /** Why it was refused; sealed. */
    reason: nullable(text()),
    /** When it was carried out or taken back. */
    closedAt: nullable(epoch()),
    /** What was destroyed, as numbers by kind; JSON. */
    erased: nullable(text()),
    version: integer(),
  },
  unique: [['openKey']],
  indexes: [['status', 'dueAt', 'id'], ['personId', 'id']],
})

export type EmploymentRow = RowOf<typeof employmentTable>
export type EmploymentEntryRow = RowOf<typeof employmentEntryTable>
export type BenefitRow = RowOf<typeof benefitTable>
export type DeletionRow = RowOf<typeof deletionTable>

export const recordTables = [employmentTable, employmentEntryTable, benefitTable, deletionTable]
