import { type RepresentationKind } from '@shared/domain/representation'
import { epoch, nullable, table, ulid, varchar } from '../../database/table'

/** What somebody agrees to: that another acts for them on a phone or at a counter; as a guardian, that data of a child is used; that another signs them up for an activity, or makes an appointment for them; that an employer hears who would like a post. */
export type ConsentPurpose = 'helped_by_account' | 'assisted_filing' | 'child_data' | 'activity_signup' | 'appointment' | 'post_interest'

/** That a person agreed: to what, in which words, when, and who wrote it down. Append-only. */
export const consentTable = table({
  name: 'consent',
  columns: {
    id: ulid(),
    personId: ulid(),
    purpose: varchar<ConsentPurpose>(24),
    /** The edition of the words that were agreed to (shared/text/consents.ts). */
    version: varchar(20),
    /** Who said so: the person, or who acts for them. */
    givenBy: varchar<RepresentationKind>(20),
    accountId: nullable(ulid()),
    staffId: nullable(ulid()),
    unitId: nullable(ulid()),
    requestId: nullable(ulid()),
    at: epoch(),
  },
  indexes: [['personId', 'id']],
})

export type IdentityStep = 'represented' | 'representation_ended' | 'checked' | 'merged' | 'receipt_code_renewed'

/** Who became known as whom, by what, through whom. Append-only; ids alone. */
export const identityLogTable = table({
  name: 'identity_log',
  columns: {
    id: ulid(),
    at: epoch(),
    step: varchar<IdentityStep>(24),
    personId: ulid(),
    /** Of a merge: who was absorbed. */
    otherPersonId: nullable(ulid()),
    accountId: nullable(ulid()),
    staffId: nullable(ulid()),
    unitId: nullable(ulid()),
    requestId: nullable(ulid()),
    evidence: nullable(varchar<'declared' | 'receipt' | 'counter'>(20)),
  },
  indexes: [['personId', 'id']],
})

/** The code that a phone shows for the counter: one for an account, for some minutes, once. */
export const linkCodeTable = table({
  name: 'link_code',
  columns: { accountId: ulid(), codeHash: varchar(64), expiresAt: epoch() },
  primary: ['accountId'],
  unique: [['codeHash']],
  indexes: [['expiresAt']],
})

export const peopleTables = [consentTable, identityLogTable, linkCodeTable]
