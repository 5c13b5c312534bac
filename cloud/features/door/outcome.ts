import { type contract } from '@shared/contract/contract'
import { type TrainingOutcome } from '@shared/contract/staffActivities'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { followUpDaysOf, type Outcome, outcomeProblems } from '@shared/domain/trainingOutcome'
import { trainingResultTexts } from '@shared/text/activities'
import { type Transaction } from '../../database/database'
import { holes, insertAll, readAll, update } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { type Call } from '../../middleware/endpoints'
import { type Vault } from '../../security/vault'
import { scopeNow } from '../activities/scope'
import { type NetworkView } from '../network/network'
import { type SignupRow, signupTable } from '../signups/entities'
import { jobFollowUpTable } from './entities'
import { assertFollowed, type Followed, followedFor } from './followed'

export type FollowUpRow = RowOf<typeof jobFollowUpTable>

/** What is sealed of it: what a certificate and an employer are called. */
interface OutcomeWords {
  certificateNumber: string | null
  employer: string
}

export const wordsOf = (vault: Vault, { id, outcomeWords }: Pick<SignupRow, 'id' | 'outcomeWords'>): OutcomeWords =>
  outcomeWords === null ? { certificateNumber: null, employer: '' } : (JSON.parse(vault.open(outcomeWords, id)) as OutcomeWords)

/** A seal is bound to one row: the key of these has two columns. */
export const followUpRowId = ({ signupId, day }: Pick<FollowUpRow, 'signupId' | 'day'>): string => `${signupId}:${day}`

/** More than six jobs nobody finds through one activity. */
const mostFollowUps = 20
export const readFollowUps = (sql: Parameters<typeof readAll>[0], signupId: string): Promise<FollowUpRow[]> => readAll(sql, jobFollowUpTable, { signupId }, { orderBy: 'day', limit: mostFollowUps })

export const presentOutcome = (vault: Vault, row: Pick<SignupRow, 'id' | 'result' | 'outcomeWords' | 'jobFound' | 'jobDay'>, followUps: readonly FollowUpRow[]): TrainingOutcome => ({
  result: row.result && { code: row.result, text: trainingResultTexts[row.result] }, ...wordsOf(vault, row), jobFound: row.jobFound === null ? null : row.jobFound === 1, jobDay: row.jobDay,
  followUps: followUps.map((one) => ({ day: one.day, isDone: one.doneAt !== null, text: one.words === null ? '' : vault.open(one.words, followUpRowId(one)) })),
})

/** Without a job there is no employer and no day. */
const settled = ({ result, certificateNumber, jobFound, employer, jobDay }: Outcome): Outcome => ({
  result, certificateNumber: certificateNumber || null, jobFound, employer: jobFound ? employer : '', jobDay: jobFound ? jobDay : null,
})

/** What was asked already stays; what is still to be asked follows the job as it is known now. */
const setFollowUps = async (tx: Transaction, { id, organiserUnitId, jobDay: before }: Followed, jobDay: string | null): Promise<void> => {
  if (before === jobDay) return
  await tx.execute('DELETE FROM job_follow_up WHERE signupId = ? AND doneAt IS NULL', [id])
  if (jobDay === null) return
  const days = followUpDaysOf(jobDay)
  const done = await tx.query<{ day: string }>(`SELECT day FROM job_follow_up WHERE signupId = ? AND day IN (${holes(days)})`, [id, ...days])
  const rows = days.filter((day) => !done.some((one) => one.day === day)).map((day): FollowUpRow => ({ signupId: id, day, unitId: organiserUnitId, doneAt: null, staffId: null, words: null }))
  await insertAll(tx, jobFollowUpTable, rows)
}

/** 记结果: result and certificate, and a job that was found. Throws `action_not_allowed`, `own_request`, `invalid_input`, `stale_version`. */
export const saveOutcome = async (tx: Transaction, { services: { vault }, staff, params, body, now }: Call<typeof contract.saveOutcome>, network: NetworkView): Promise<string> => {
  const row = await followedFor(tx, params.id, { scope: await scopeNow(tx, staff.id, now), network, now })
  await assertFollowed(tx, staff, row, now)
  const { version, ...typed } = body
  const outcome = settled(typed)
  const fields = outcomeProblems(row.kind, outcome, dayText(shanghaiDay(now)))
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields })
  const { certificateNumber, employer } = outcome
  const outcomeWords = certificateNumber || employer ? vault.seal(JSON.stringify({ certificateNumber, employer } satisfies OutcomeWords), row.id) : null
  const set = { result: outcome.result, outcomeWords, jobFound: outcome.jobFound === null ? null : Number(outcome.jobFound), jobDay: outcome.jobDay, version: version + 1 }
  if ((await update(tx, signupTable, set, { id: row.id, version })) !== 1) throw new DomainError('stale_version')
  await setFollowUps(tx, row, outcome.jobDay)
  return row.id
}
