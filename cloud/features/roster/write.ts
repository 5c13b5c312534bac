import { type RosterBody } from '@shared/contract/roster'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { normalisePersonName, personNameProblem } from '@shared/domain/personName'
import { readPhone } from '@shared/domain/phone'
import { type RosterChange } from '@shared/domain/rosterRoles'
import { type RosterColumn, rosterConsent } from '@shared/text/roster'
import { type Clock } from '../../database/clock'
import { type Sql } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, insert } from '../../database/rows'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { rosterChangeTable, type RosterRow } from './entities'

export const memberKeyOf = (vault: Vault, { unitId, role, name }: Pick<RosterRow, 'unitId' | 'role' | 'name'>): string => vault.blindIndex('rosterMember', `${unitId}\n${role}\n${name}`)

/** The keys under which somebody may stand: at this unit, which comes first, and at those that were merged into it, where entries stay as they were. */
export const memberKeysOf = (vault: Vault, network: NetworkView, { unitId, role, name }: Pick<RosterRow, 'unitId' | 'role' | 'name'>): string[] => {
  const merged = network.units.filter(({ id, mergedIntoId }) => mergedIntoId !== null && network.successor(id)?.id === unitId)
  return [unitId, ...merged.map(({ id }) => id)].map((id) => memberKeyOf(vault, { unitId: id, role, name }))
}

/** What was typed, in the form that is kept. Throws `invalid_input`, `consent_changed` for a consent to another text than the one of now. */
export const checked = (body: RosterBody, { now, kept }: { now: number; kept: Pick<RosterRow, 'consentVersion'> | null }): RosterBody => {
  const name = normalisePersonName(body.name)
  const nameTrouble = personNameProblem(name)
  const phone = body.phone ? readPhone(body.phone) : { phone: null }
  const isBackwards = body.sinceDay !== null && body.untilDay !== null && body.untilDay < body.sinceDay
  const fields = {
    ...(nameTrouble ? { name: nameTrouble } : {}),
    ...('problem' in phone ? { phone: phone.problem } : {}),
    ...(isBackwards ? { untilDay: { code: 'term_order' } as const } : {}),
    ...(body.consent && body.consent.day > dayText(shanghaiDay(now)) ? { consentDay: { code: 'date_after_today' } as const } : {}),
  }
  if (Object.keys(fields).length > 0 || 'problem' in phone) throw new DomainError('invalid_input', { fields })
  if (body.consent && body.consent.version !== rosterConsent.version && body.consent.version !== kept?.consentVersion) throw new DomainError('consent_changed')
  return { ...body, name, phone: phone.phone }
}

type Consent = Pick<RosterRow, 'consentVersion' | 'consentDay' | 'consentByStaffId' | 'consentAt'>
const noConsent: Consent = { consentVersion: null, consentDay: null, consentByStaffId: null, consentAt: null }

/** The consent as it is kept: who wrote it down stays who first did. */
export const consentOf = (given: RosterBody['consent'], kept: Consent | null, by: { staffId: string; now: number }): Consent => {
  if (given === null) return noConsent
  if (kept?.consentVersion === given.version && kept.consentDay === given.day) return { consentVersion: kept.consentVersion, consentDay: kept.consentDay, consentByStaffId: kept.consentByStaffId, consentAt: kept.consentAt }
  return { consentVersion: given.version, consentDay: given.day, consentByStaffId: by.staffId, consentAt: by.now }
}

/** Which of the columns somebody would see changed. */
export const changedFields = (before: RosterBody, after: RosterBody): RosterColumn[] => {
  const same: readonly [RosterColumn, boolean][] = [
    ['role', before.role === after.role], ['name', before.name === after.name], ['phone', before.phone === after.phone], ['tasks', before.tasks === after.tasks],
    ['since', before.sinceDay === after.sinceDay], ['until', before.untilDay === after.untilDay],
    ['consent', (before.consent === null) === (after.consent === null)], ['consentDay', before.consent?.day === after.consent?.day],
  ]
  return same.flatMap(([column, isSame]) => (isSame ? [] : [column]))
}

/** A change of the consent alone is called that. */
export const changeNameOf = (fields: readonly RosterColumn[], hasConsent: boolean): RosterChange =>
  fields.length > 0 && fields.every((field) => field === 'consent' || field === 'consentDay') ? (hasConsent ? 'consented' : 'consent_withdrawn') : 'changed'

export interface Recorded {
  memberId: string
  unitId: string
  what: RosterChange
  byStaffId: string
  fields?: readonly RosterColumn[]
  reason?: string
}

export const changeRow = (clock: Clock, { fields = [], reason, ...change }: Recorded) => ({ ...change, id: newId(clock), at: clock.now(), fields: fields.join(',') || null, reason: reason ?? null })

export const recordChange = (sql: Sql, clock: Clock, change: Recorded): Promise<void> => insert(sql, rosterChangeTable, changeRow(clock, change))

/** Says of a second entry of the same person what it is. */
export const orThereAlready = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw duplicateKey(error) ? new DomainError('roster_there_already') : error
  }
}
