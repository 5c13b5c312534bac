import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { dayOfText, dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { followUpAhead } from '@shared/domain/trainingOutcome'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { decodeCursor, encodeCursor } from '../../middleware/cursor'
import { type Call } from '../../middleware/endpoints'
import { type ActivityRow } from '../activities/entities'
import { coveredUnits, scopeNow, scopeOf } from '../activities/scope'
import { type NetworkView } from '../network/network'
import { type SignupRow } from '../signups/entities'
import { logSignupLooks } from '../signups/looks'
import { assertFollowed, followedFor } from './followed'
import { followUpRowId, wordsOf } from './outcome'

/** Until when somebody is asked now: within a week, or late. */
const dueUntil = (now: number): string => dayText(shanghaiDay(now) + followUpAhead)

/** 回访: asked again, once for each day. Throws `not_found` for a day that is none of theirs, `action_not_allowed` where it is done or far ahead. */
export const recordFollowUp = async (tx: Transaction, { services: { vault }, staff, params, body, now }: Call<typeof contract.recordFollowUp>, network: NetworkView): Promise<string> => {
  const row = await followedFor(tx, params.id, { scope: await scopeNow(tx, staff.id, now), network, now })
  await assertFollowed(tx, staff, row, now)
  const key = { signupId: row.id, day: body.day }
  const { affected } = await tx.execute(
    'UPDATE job_follow_up SET doneAt = ?, staffId = ?, words = ? WHERE signupId = ? AND day = ? AND doneAt IS NULL AND day <= ?', [now, staff.id, vault.seal(body.text, followUpRowId(key)), row.id, body.day, dueUntil(now)])
  if (affected === 1) return row.id
  const known = await tx.query('SELECT 1 AS one FROM job_follow_up WHERE signupId = ? AND day = ?', [row.id, body.day])
  throw new DomainError(known.length > 0 ? 'action_not_allowed' : 'not_found')
}

const pageSize = 30

type Due = Pick<SignupRow, 'id' | 'personId' | 'outcomeWords'> & Pick<ActivityRow, 'organiserUnitId'> & { title: string; name: string; phone: string; day: string }

/** Whom they should ask again, who is late first; each page is a look that the people on it can see. Who gave up their place since is not asked. */
export const listDueFollowUps = async ({ services, staff, query, now }: Call<typeof contract.listDueFollowUps>): Promise<AnswerOf<typeof contract.listDueFollowUps>> => {
  const { database, vault } = services
  const units = coveredUnits(scopeOf(staff), await services.network.current())
  const after = decodeCursor(query.after)
  const afterDay = after ? dayText(after.at) : ''
  const rows = await database.query<Due>(
    `SELECT su.id, su.personId, su.outcomeWords, a.organiserUnitId, a.title, p.name, p.phone, f.day FROM job_follow_up f JOIN signup su ON su.id = f.signupId JOIN activity a ON a.id = su.activityId JOIN person p ON p.id = su.personId
     JOIN capacity_hold h ON h.id = su.id AND h.state = 'held'
     WHERE f.unitId IN (${holes(units)}) AND f.doneAt IS NULL AND f.day <= ?${after ? ' AND (f.day > ? OR (f.day = ? AND f.signupId > ?))' : ''}
     ORDER BY f.day, f.signupId LIMIT ${pageSize + 1}`, [...units, dueUntil(now), ...(after ? [afterDay, afterDay, after.id] : [])])
  const [shown, last] = [rows.slice(0, pageSize), rows[pageSize - 1]]
  await logSignupLooks(services, staff, shown, now)
  return {
    followUps: shown.map((row) => ({
      signupId: row.id, activityTitle: row.title, name: vault.open(row.name, row.personId), phone: vault.open(row.phone, row.personId), employer: wordsOf(vault, row).employer, day: row.day,
    })),
    next: rows.length > pageSize && last ? encodeCursor({ at: dayOfText(last.day), id: last.id }) : null,
  }
}
