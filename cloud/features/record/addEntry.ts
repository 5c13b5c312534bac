import { type contract } from '@shared/contract/contract'
import { type EmploymentEntryGiven } from '@shared/contract/record'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, readOne, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { holdPerson } from '../people/merge'
import { appendEmployment, comingDay, pastDay } from './employment'
import { type EntryWords } from './employmentWords'
import { benefitTable, employmentEntryTable, employmentTable } from './entities'
import { assertEdits, readOpened } from './opening'
import { type StandingRecord } from './standing'

type EntryCall = Call<typeof contract.addEmploymentEntry>
type BenefitCall = Call<typeof contract.addBenefit>

export const prepareEntry = async (call: EntryCall): Promise<StandingRecord> => {
  const record = await readOpened(call, call.body.purpose)
  assertEdits(record, 'employment')
  return record
}

const wordsOf = (entry: EmploymentEntryGiven): EntryWords => {
  switch (entry.kind) {
    case 'referral':
      return { employer: entry.employer, post: entry.post, note: entry.note }
    case 'outcome':
      return { outcome: entry.outcome, note: entry.note }
    case 'contact':
      return { way: entry.way, note: entry.note }
  }
}

/** 推荐, its outcome, or a contact; after one the next day for it is set, or taken away. */
export const addEmploymentEntry = async (tx: Transaction, call: EntryCall, { person, unitId }: StandingRecord): Promise<string> => {
  const { staff, body: { entry }, now } = call
  const { id: personId } = await holdPerson(tx, person.id)
  const aboutId = entry.kind === 'outcome' ? entry.aboutId : undefined
  if (aboutId && !(await readOne(tx, employmentEntryTable, { id: aboutId, personId, kind: 'referral' }))) throw new DomainError('invalid_input', { fields: { aboutId: { code: 'choice_missing' } } })
  const id = await appendEmployment(tx, call, { personId, kind: entry.kind, happenedAt: pastDay(entry.day, now), aboutId, words: wordsOf(entry), by: { staffId: staff.id, unitId } })
  if (entry.kind === 'contact') await update(tx, employmentTable, { nextContactAt: comingDay(entry.nextContactDay, now) }, { personId })
  return id
}

export const prepareBenefit = async (call: BenefitCall): Promise<StandingRecord> => {
  const record = await readOpened(call, call.body.purpose)
  assertEdits(record, 'benefits')
  return record
}

/** What somebody told of a benefit. Nothing that was told before is changed by it. */
export const addBenefit = async (tx: Transaction, { services: { clock, vault }, staff, body, now }: BenefitCall, { person, unitId }: StandingRecord): Promise<string> => {
  const id = newId(clock)
  const { kind, state, since, toldBy, note } = body
  const { id: personId } = await holdPerson(tx, person.id)
  await insert(tx, benefitTable, { id, personId, kind, state, since, toldBy, at: now, staffId: staff.id, unitId, words: note ? vault.seal(note, id) : null })
  return id
}
