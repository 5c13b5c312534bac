import { type contract } from '@shared/contract/contract'
import { shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { type ReferralOutcome } from '@shared/domain/employment'
import { DomainError } from '@shared/domain/error'
import { type InterestStep, isClosedInterest, openInterestStates } from '@shared/domain/posts'
import { interestStateTexts } from '@shared/text/posts'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert, readOne } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { notify } from '../../notify/notify'
import { todayOf } from '../employers/read'
import { holdPerson } from '../people/merge'
import { appendEmployment } from '../record/employment'
import { assertEdits } from '../record/opening'
import { type StandingRecord } from '../record/standing'
import { postInterestStepTable, postInterestTable } from './entities'
import { type ListedInterest } from './presenter'
import { readFollowed } from './staff'

type StepCall = Call<typeof contract.addInterestStep>

interface Followed {
  row: ListedInterest
  record: StandingRecord
}

/** An interest of somebody whose employment is theirs to write down. */
export const prepareStep = async ({ services, staff, params, body, now }: StepCall): Promise<Followed> => {
  const followed = await readFollowed(services, staff, params.id)
  assertEdits(followed.record, 'employment')
  if (body.nextContactDay !== null && body.nextContactDay < todayOf(now)) throw new DomainError('invalid_input', { fields: { nextContactDay: { code: 'date_before_today' } } })
  return followed
}

/** How the end of an interest is called in the employment record. */
const outcomes: Partial<Record<InterestStep, ReferralOutcome>> = { hired: 'hired', not_fitting: 'not_taken', person_declined: 'declined' }

/** 推荐 and what became of it stand in the employment record as any other; gives the referral. */
const writeRecord = async (tx: Transaction, call: StepCall, { row, record }: Followed, referralId: string | null): Promise<string | null> => {
  const { body: { what, note }, staff, now } = call
  const entry = { personId: row.personId, happenedAt: startOfShanghaiDay(shanghaiDay(now)), by: { staffId: staff.id, unitId: record.unitId } }
  const needsReferral = referralId === null && (what === 'introduced' || what === 'hired')
  const about = needsReferral ? await appendEmployment(tx, call, { ...entry, kind: 'referral', words: { employer: row.employerName, post: row.title, note: what === 'introduced' ? note : '' } }) : referralId
  const outcome = outcomes[what]
  if (about !== null && outcome) await appendEmployment(tx, call, { ...entry, kind: 'outcome', aboutId: about, words: { outcome, note } })
  return about
}

/** What the station did. Throws `stale_version` where somebody else did something meanwhile or the record was merged away, `interest_closed` once it is over. */
export const addInterestStep = async (tx: Transaction, call: StepCall, followed: Followed): Promise<string> => {
  const { services: { clock, vault }, staff, params, body: { version, what, note, nextContactDay }, now } = call
  await holdPerson(tx, followed.row.personId)
  const { affected } = await tx.execute(
    `UPDATE post_interest SET state = ?, nextContactDay = ?, version = version + 1 WHERE id = ? AND version = ? AND state IN (${holes(openInterestStates)})`,
    [what, isClosedInterest(what) ? null : nextContactDay, params.id, version, ...openInterestStates])
  const row = await readOne(tx, postInterestTable, { id: params.id })
  if (affected !== 1 || !row) throw new DomainError(row && row.version === version ? 'interest_closed' : 'stale_version')
  const id = newId(clock)
  await insert(tx, postInterestStepTable, { id, interestId: row.id, at: now, what, staffId: staff.id, unitId: followed.record.unitId, note: note ? vault.seal(note, id) : null, nextContactDay })
  const referralId = await writeRecord(tx, call, followed, row.referralId)
  if (referralId !== row.referralId) await tx.execute('UPDATE post_interest SET referralId = ? WHERE id = ?', [referralId, row.id])
  await tell(tx, call, followed)
  return row.id
}

/** The person hears of what changes something for them. */
const tell = async (tx: Transaction, { services, body: { what } }: StepCall, { row, record }: Followed): Promise<void> => {
  if (what !== 'introduced' && what !== 'not_fitting') return
  const params = { post: row.title, unit: record.network.unit(record.unitId).shortName, state: interestStateTexts[what] }
  await notify(tx, services, { to: { kind: 'person', id: row.personId }, template: 'interest_step', params, requestId: null, link: `myInterests:${row.id}` })
}
