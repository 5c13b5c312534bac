import { type PersonLevel } from '@shared/domain/personLevels'
import { type HelpRelation, type RepresentationEvidence, type RepresentationKind } from '@shared/domain/representation'
import { type StaffRole } from '@shared/domain/roles'
import { type StaffChange } from '@shared/domain/staffChanges'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** One WeChat user. */
export const accountTable = table({
  name: 'account',
  columns: {
    id: ulid(),
    openidIndex: varchar(64),
    /** Sealed. */
    openid: text(),
    /** The staff record that an invitation bound it to. */
    staffId: nullable(ulid()),
    privacyVersion: varchar(20),
    privacyAcceptedAt: epoch(),
    disabledAt: nullable(epoch()),
    createdAt: epoch(),
  },
  unique: [['openidIndex'], ['staffId']],
})

/** Somebody whom requests are for. Name, phone, addresses, workplace and ID number are sealed. */
export const personTable = table({
  name: 'person',
  columns: {
    id: ulid(),
    level: varchar<PersonLevel>(20),
    name: text(),
    phone: text(),
    phoneIndex: varchar(64),
    /** Only of a person checked at a counter. */
    idNumber: nullable(text()),
    idNumberIndex: nullable(varchar(64)),
    residence: text(),
    registered: nullable(text()),
    /** Employer or school, sealed; only to tell the person of a service point there. */
    workplace: nullable(text()),
    /** The unit that keeps their record; null only of those from before it was kept, until the next sweep (people/home.ts). */
    homeUnitId: nullable(ulid()),
    /** When what was known of them was destroyed at their own request. */
    erasedAt: nullable(epoch()),
    /** The same human being under another id: everything has moved there, and nothing is kept here. */
    mergedInto: nullable(ulid()),
    version: integer(),
    createdAt: epoch(),
    updatedAt: epoch(),
  },
  unique: [['idNumberIndex']],
  indexes: [['phoneIndex'], ['homeUnitId', 'id']],
})

/** An account acting for a person. */
export const representationTable = table({
  name: 'representation',
  columns: {
    id: ulid(),
    accountId: ulid(),
    personId: ulid(),
    kind: varchar<RepresentationKind>(20),
    /** What the person is to the account; null for oneself. */
    relation: nullable(varchar<HelpRelation>(20)),
    evidence: varchar<RepresentationEvidence>(20),
    /** The account's id for a `self` that was not ended, null otherwise: an account has one self. */
    selfKey: nullable(ulid()),
    /** account:person until it is ended: once for each at a time, and those that were stay to be read. */
    activeKey: nullable(varchar(60)),
    fromAt: epoch(),
    /** Known beforehand, as of a mandate, or when it was ended. */
    untilAt: nullable(epoch()),
  },
  unique: [['selfKey'], ['activeKey']],
  indexes: [['accountId'], ['personId']],
})

export const staffTable = table({
  name: 'staff',
  columns: {
    id: ulid(),
    name: varchar(60),
    loginName: nullable(varchar(60)),
    passwordHash: nullable(varchar(255)),
    disabledAt: nullable(epoch()),
    createdAt: epoch(),
  },
  unique: [['loginName']],
})

export const staffAssignmentTable = table({
  name: 'staff_assignment',
  columns: {
    id: ulid(),
    staffId: ulid(),
    unitId: ulid(),
    role: varchar<StaffRole>(20),
    fromAt: epoch(),
    untilAt: nullable(epoch()),
  },
  indexes: [['staffId'], ['unitId']],
})

/** 请假: from one moment to another somebody does not count as active. */
export const staffLeaveTable = table({
  name: 'staff_leave',
  /** `handToStaffId`: the colleague who gets what they have in hand when it begins; null for the queue. */
  columns: { id: ulid(), staffId: ulid(), fromAt: epoch(), untilAt: epoch(), handToStaffId: nullable(ulid()) },
  indexes: [['staffId'], ['untilAt']],
})

/** Append-only: who did what to whose record, in codes and references. */
export const staffChangeTable = table({
  name: 'staff_change',
  columns: {
    id: ulid(),
    at: epoch(),
    staffId: ulid(),
    what: varchar<StaffChange>(30),
    /** Null for what was done at the machine itself, by a command. */
    byStaffId: nullable(ulid()),
    unitId: nullable(ulid()),
    role: nullable(varchar<StaffRole>(20)),
    fromAt: nullable(epoch()),
    untilAt: nullable(epoch()),
  },
  indexes: [['staffId', 'id']],
})

export const staffInvitationTable = table({
  name: 'staff_invitation',
  columns: { id: ulid(), codeHash: varchar(64), staffId: ulid(), createdAt: epoch(), expiresAt: epoch(), usedAt: nullable(epoch()) },
  unique: [['codeHash']],
  indexes: [['staffId']],
})

/** What an authenticator was given, one for a member of staff. */
export const secondFactorTable = table({
  name: 'staff_second_factor',
  columns: {
    staffId: ulid(),
    /** Sealed. */
    secret: text(),
    /** The newest step of which a code was taken: neither it nor one before it is taken again. */
    lastStep: integer(),
    createdAt: epoch(),
    /** Null until the first code: then nothing but a reset replaces it. */
    confirmedAt: nullable(epoch()),
  },
  primary: ['staffId'],
})

export const sessionTable = table({
  name: 'session',
  columns: {
    id: ulid(),
    tokenHash: varchar(64),
    kind: varchar<'wechat' | 'cookie'>(10),
    /** `full` after a second factor. */
    level: varchar<'password' | 'full'>(10),
    accountId: nullable(ulid()),
    staffId: nullable(ulid()),
    device: varchar(60),
    createdAt: epoch(),
    lastSeenAt: epoch(),
    expiresAt: epoch(),
  },
  unique: [['tokenHash']],
  indexes: [['accountId'], ['staffId'], ['expiresAt']],
})

export type PersonRow = RowOf<typeof personTable>
export const identityTables = [
  accountTable, personTable, representationTable, staffTable, staffAssignmentTable, staffLeaveTable, staffChangeTable, staffInvitationTable, secondFactorTable, sessionTable,
]
