import { type contract } from '@shared/contract/contract'
import { type EmploymentForm } from '@shared/contract/record'
import { dayOfText, shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { mayEditPart } from '@shared/domain/recordParts'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert, readOne, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { holdPerson } from '../people/merge'
import { type EmploymentEntryRow, employmentEntryTable, employmentTable } from './entities'
import { type EmploymentWords, type EntryWords, openEmployment, openEntry } from './employmentWords'
import { assertEdits, assertReads, readOpened } from './opening'
import { type StandingRecord } from './standing'

type SaveCall = Call<typeof contract.saveEmployment>

export const startOfDay = (day: string): number => startOfShanghaiDay(dayOfText(day))

/** A day on which something happened. Throws `invalid_input` for one that is still to come. */
export const pastDay = (day: string, now: number): number => {
  if (dayOfText(day) > shanghaiDay(now)) throw new DomainError('invalid_input', { fields: { day: { code: 'date_after_today' } } })
  return startOfDay(day)
}

/** A day on which somebody is to be contacted. Throws `invalid_input` for one that is over. */
export const comingDay = (day: string | null, now: number): number | null => {
  if (day === null) return null
  if (dayOfText(day) < shanghaiDay(now)) throw new DomainError('invalid_input', { fields: { nextContactDay: { code: 'date_before_today' } } })
  return startOfDay(day)
}

/** A record that is theirs to add to. */
export const prepareEmployment = async (call: SaveCall): Promise<StandingRecord> => {
  const record = await readOpened(call, call.body.purpose)
  assertEdits(record, 'employment')
  return record
}

interface Writing {
  personId: string
  kind: EmploymentEntryRow['kind']
  happenedAt: number
  aboutId?: string
  words: EntryWords
  by: { staffId: string; unitId: string }
}

/** A line of the history, never to be changed. */
export const appendEmployment = async (tx: Transaction, { services: { clock, vault }, now }: Pick<SaveCall, 'services' | 'now'>, { personId, kind, happenedAt, aboutId, words, by }: Writing): Promise<string> => {
  const id = newId(clock)
  await insert(tx, employmentEntryTable, { id, personId, kind, at: now, happenedAt, aboutId: aboutId ?? null, ...by, words: vault.seal(JSON.stringify(words), id) })
  return id
}

/** Writes down how it stands now; how it stood from which day on stays in the history. Throws `stale_version`. */
export const saveEmployment = async (tx: Transaction, call: SaveCall, { person, unitId }: StandingRecord): Promise<string> => {
  const { services: { vault }, staff, body, now } = call
  const { purpose: _purpose, version, ...given } = body
  const { status, nextContactDay, ...words } = given
  const by = { staffId: staff.id, unitId }
  const { id: personId } = await holdPerson(tx, person.id)
  const columns = { status, words: vault.seal(JSON.stringify(words satisfies EmploymentWords), personId), nextContactAt: await nextContact(tx, personId, nextContactDay, now), ...by, updatedAt: now }
  if (version > 0) {
    if ((await update(tx, employmentTable, { ...columns, version: version + 1 }, { personId, version })) !== 1) throw new DomainError('stale_version')
  } else {
    await insert(tx, employmentTable, { ...columns, personId, version: 1, createdAt: now }).catch((error: unknown) => {
      throw duplicateKey(error) ? new DomainError('stale_version') : error
    })
  }
  await appendEmployment(tx, call, { personId, kind: 'saved', happenedAt: startOfShanghaiDay(shanghaiDay(now)), words: { given }, by })
  return personId
}

/** A day that stood there before may have passed by now; a new one may not. */
const nextContact = async (tx: Transaction, personId: string, day: string | null, now: number): Promise<number | null> => {
  const standing = day === null ? undefined : await readOne(tx, employmentTable, { personId })
  return day !== null && standing?.nextContactAt === startOfDay(day) ? standing.nextContactAt : comingDay(day, now)
}

/** The newest referrals, to say what became of one. */
const mostReferrals = 20

/** How it stands, to be changed. */
export const getEmployment = async (call: Call<typeof contract.getEmployment>): Promise<EmploymentForm> => {
  const { services: { database, vault }, query } = call
  const record = await readOpened(call, query.purpose)
  assertReads(record, 'employment')
  const personId = record.person.id
  const row = await readOne(database, employmentTable, { personId })
  const referrals = await database.query<EmploymentEntryRow>(`SELECT id, words FROM employment_entry WHERE personId = ? AND kind = 'referral' ORDER BY id DESC LIMIT ${mostReferrals}`, [personId])
  return {
    version: row?.version ?? 0, given: row ? openEmployment(vault, row) : null, mayEdit: mayEditPart('employment', record.standing),
    referrals: referrals.map((entry) => {
      const { employer = '', post = '' } = openEntry(vault, entry)
      return { id: entry.id, text: [employer, post].filter(Boolean).join(' · ') }
    }),
  }
}
