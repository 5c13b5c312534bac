import { DomainError } from '@shared/domain/error'
import { type Sql } from '../../database/database'
import { type StaffActor } from '../../middleware/actor'
import { type HoldRow } from '../../capacity/entities'
import { type ActivityRow } from '../activities/entities'
import { type ActivityScope, assertMay } from '../activities/scope'
import { type NetworkView } from '../network/network'
import { isOwnRequest } from '../requests/open'
import { type SignupRow } from '../signups/entities'

/** A sign-up of which something may have come. */
export type Followed = Pick<SignupRow, 'id' | 'activityId' | 'personId' | 'admission' | 'result' | 'outcomeWords' | 'jobFound' | 'jobDay' | 'version'> &
  Pick<ActivityRow, 'organiserUnitId' | 'state' | 'kind' | 'endsAt'> & {
    holdState: HoldRow['state']
    /** Of their own session where they have one, else of the whole. */
    beginsAt: number | null
  }

const columns = `su.id, su.activityId, su.personId, su.admission, su.result, su.outcomeWords, su.jobFound, su.jobDay, su.version, a.organiserUnitId, a.state, a.kind, a.endsAt, h.state AS holdState, CASE WHEN su.sessionId IS NULL THEN a.startsAt ELSE se.startsAt END AS beginsAt`

interface Reader {
  scope: ActivityScope
  network: NetworkView
  now: number
}

/** A sign-up for an activity of theirs, in one statement. Throws `not_found`. */
export const followedFor = async (sql: Sql, id: string, { scope, network, now }: Reader): Promise<Followed> => {
  const [row] = await sql.query<Followed>(`SELECT ${columns} FROM signup su JOIN activity a ON a.id = su.activityId JOIN capacity_hold h ON h.id = su.id LEFT JOIN activity_session se ON se.id = su.sessionId WHERE su.id = ?`, [id])
  if (!row) throw new DomainError('not_found')
  assertMay('results', scope, network, row, now)
  return row
}

/**
 * Something may be written down of them: they had a place, what they came for has begun, and they are not of the family of whoever writes. Throws
 * `action_not_allowed`, `own_request`.
 */
export const assertFollowed = async (sql: Sql, staff: StaffActor, row: Followed, now: number): Promise<void> => {
  const hadPlace = row.holdState === 'held' && (row.admission === 'none' || row.admission === 'admitted')
  if (!hadPlace || row.beginsAt === null || row.beginsAt > now) throw new DomainError('action_not_allowed')
  if (await isOwnRequest(sql, staff, row.personId)) throw new DomainError('own_request')
}
