import { type Admission, type AudienceGroup, type TrainingResult } from '@shared/domain/activities'
import { type RatingLevel } from '@shared/domain/rating'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** 报名. Its id is that of its hold in cloud/capacity, where it stands whether it has a place, waits or has ended; here stands everything else. */
export const signupTable = table({
  name: 'signup',
  columns: {
    id: ulid(),
    activityId: ulid(),
    /** Null where one signs up for the whole. */
    sessionId: nullable(ulid()),
    personId: ulid(),
    /** Who sent it: an account, or for somebody without a phone the staff. */
    accountId: nullable(ulid()),
    byStaffId: nullable(ulid()),
    byUnitId: nullable(ulid()),
    admission: varchar<Admission>(10),
    /** What they say of themselves. */
    audienceGroup: nullable(varchar<AudienceGroup>(20)),
    /** Sealed JSON. */
    answers: text(),
    /** Eight random digits; among all sign-ups that are not over nobody else has them. */
    ticketCode: varchar(8),
    /** The person's id while this sign-up uses the one free training that everybody has. */
    entitlementKey: nullable(ulid()),
    /** Why it ended, where somebody of the staff wrote it; sealed. */
    endedWords: nullable(text()),
    ratedAt: nullable(epoch()),
    ratingLevel: nullable(varchar<RatingLevel>(1)),
    /** Sealed. */
    ratingComment: nullable(text()),
    result: nullable(varchar<TrainingResult>(12)),
    /** Sealed JSON: number of the certificate, employer. */
    outcomeWords: nullable(text()),
    /** 0 or 1; null while nobody asked. */
    jobFound: nullable(integer()),
    jobDay: nullable(varchar(10)),
    version: integer(),
    createdAt: epoch(),
  },
  unique: [['ticketCode'], ['entitlementKey']],
  indexes: [['activityId', 'sessionId', 'id'], ['personId', 'id']],
})
export type SignupRow = RowOf<typeof signupTable>
export const signupTables = [signupTable]
