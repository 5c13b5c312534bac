import { type RecordPurpose } from '@shared/domain/looks'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { mayEditPart, mayReadPart, type RecordPartKey } from '@shared/domain/recordParts'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { logEachLook, logLookOnce, wasLogged } from '../requests/accessLog'
import { type StandingRecord, standingOn } from './standing'

export interface StaffCall {
  services: Services
  staff: StaffActor
  params: { id: string }
  now: number
}

/** One line a day for a person, a member of staff and a purpose. */
const keyOf = ({ staff, params, now }: StaffCall, purpose: RecordPurpose): string => `${staff.id}:${params.id}:${purpose}:${shanghaiDay(now)}`

/** Logs that a record is opened. Words are kept each time: they may be others. Throws as `standingOn`, and `invalid_input` for `other` without words. */
export const openFor = async (call: StaffCall, purpose: RecordPurpose, words: string): Promise<StandingRecord> => {
  if (purpose === 'other' && words.length < 2) throw new DomainError('invalid_input', { fields: { words: { code: 'text_too_short', least: 2 } } })
  const { services, staff, now } = call
  const record = await standingOn(services, staff, call.params.id)
  const { unitId, role } = record
  const look = { personId: record.person.id, requestId: null, purpose, unitId, role, ...(purpose === 'other' ? { words } : {}) }
  const key = keyOf(call, purpose)
  if (purpose === 'other' && (await wasLogged(services.database, key))) await logEachLook(services.database, services, staff, look, now)
  else await logLookOnce(services, staff, look, now, key)
  return record
}

/** A record that was opened today for this purpose, under the rights of now. Throws `record_not_opened`. */
export const readOpened = async (call: StaffCall, purpose: RecordPurpose): Promise<StandingRecord> => {
  const record = await standingOn(call.services, call.staff, call.params.id)
  if (!(await wasLogged(call.services.database, keyOf(call, purpose)))) throw new DomainError('record_not_opened')
  return record
}

/** Throws `forbidden` for a part that is not theirs to read. */
export const assertReads = ({ standing }: StandingRecord, part: RecordPartKey): void => {
  if (!mayReadPart(part, standing)) throw new DomainError('forbidden')
}

/** Throws `forbidden` for a part that is not theirs to add to. */
export const assertEdits = ({ standing }: StandingRecord, part: RecordPartKey): void => {
  if (!mayEditPart(part, standing)) throw new DomainError('forbidden')
}
