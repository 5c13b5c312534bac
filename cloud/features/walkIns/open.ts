import { type Answers } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { DomainError } from '@shared/domain/error'
import { idNumberProblem, normaliseIdNumber } from '@shared/domain/idNumber'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { handlerRolesIn, isCounterOf, type StaffActor, unitIdsOf } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type Profile, readProfile } from '../identity/profile'
import { homeOf } from '../people/home'
import { assertCurrentConsent, recordConsent } from '../people/consents'
import { openEntry, presentDraft, readDraft } from '../requests/drafts'
import { emptyRequest, prefilled } from '../requests/emptyRequest'
import { requestTable } from '../requests/entities'
import { isOwnRequest } from '../requests/open'
import { type SaidPlaces } from '../requests/saidAtCounter'
import { sealColumns } from '../requests/sealed'
import { isStaffOnly } from '../requests/staffOnly'
import { isSomebodyOfTheirs, personAtCounter } from './personAtCounter'

export type OpenCall = Call<typeof contract.openWalkIn>

export interface PreparedWalkIn {
  entry: CatalogEntry
  profile: Profile
  /** From the card on the counter, in its one form; null where there was none. */
  idNumber: string | null
  unitId: string
  /** Who keeps the record of somebody who lives there. */
  homeUnitId: string
}

/** The unit at whose counter they stand: one in which the caller handles requests, or their partner point. Throws `forbidden`, and `invalid_input` where there are several and none is named. */
const counterOf = (staff: StaffActor, unitId?: string): string => {
  const units = unitIdsOf(staff).filter((id) => isCounterOf(staff, id))
  if (unitId === undefined && units.length > 1) throw new DomainError('invalid_input', { fields: { unitId: { code: 'counter_missing' } } })
  const counter = unitId === undefined ? units[0] : units.find((id) => id === unitId)
  if (!counter) throw new DomainError('forbidden')
  return counter
}

/** A number as it was typed from a card. Throws `invalid_input`. */
export const readCardNumber = (typed: string, now: number): string => {
  const problem = idNumberProblem(typed, shanghaiDay(now))
  if (problem) throw new DomainError('invalid_input', { fields: { idNumber: problem } })
  return normaliseIdNumber(typed)
}

/** What only the staff begin is for those who handle requests, never for a partner point. */
const assertHandler = (staff: StaffActor, unitId: string): void => {
  if (handlerRolesIn(staff, unitId).length === 0) throw new DomainError('forbidden')
}

/** Throws `invalid_input` where nobody agreed, `consent_changed` where it was to other words. */
const assertConsent = (consent: OpenCall['body']['consent']): void => {
  if (!consent) throw new DomainError('invalid_input', { fields: { consent: { code: 'declaration_missing' } } })
  assertCurrentConsent(consent)
}

export const prepareWalkIn = async ({ services, staff, body, now }: OpenCall): Promise<PreparedWalkIn> => {
  const unitId = counterOf(staff, body.unitId)
  // A partner point looks at papers and hands over: who somebody is, is proven where requests are handled.
  if (body.idNumber !== null) assertHandler(staff, unitId)
  const network = await services.network.current()
  const entry = openEntry(network.forms, body.serviceKey, 'staff')
  if (isStaffOnly(body)) assertHandler(staff, unitId)
  else assertConsent(body.consent)
  const profile = readProfile(body, now)
  const idNumber = body.idNumber === null ? null : readCardNumber(body.idNumber, now)
  if (await isSomebodyOfTheirs(services, staff, profile.phone)) throw new DomainError('own_request')
  return { entry, profile, idNumber, unitId, homeUnitId: homeOf(profile, network) }
}

/** 代办登记: a draft that the staff fill in for somebody at their counter, with the consent beside it. */
export const openWalkIn = async (tx: Transaction, { services, staff, body, now }: OpenCall, { entry, profile, idNumber, unitId, homeUnitId }: PreparedWalkIn): Promise<string> => {
  const id = newId(services.clock)
  const by = { staffId: staff.id, unitId, requestId: id }
  const personId = await personAtCounter(tx, services, { profile, homeUnitId, idNumber, by, now })
  if (await isOwnRequest(tx, staff, personId)) throw new DomainError('own_request')
  await insert(tx, requestTable, assistedDraft(services, id, { entry, profile, answers: prefilled(entry, profile), personId, unitId, staffId: staff.id, actingAs: body.actingAs, now }))
  if (!isStaffOnly(body)) await recordConsent(tx, services, { personId, purpose: 'assisted_filing', givenBy: body.actingAs, ...by }, now)
  return id
}

interface Written {
  entry: CatalogEntry
  profile: Pick<Profile, 'name' | 'phone' | 'residence' | 'registered'>
  answers: Answers
  personId: string
  unitId: string
  staffId: string
  actingAs: OpenCall['body']['actingAs']
  now: number
}

/** Half filled with what was said at the counter or at the door, never with what a record knows: the card opens a file, not its contents. */
export const assistedDraft = ({ vault }: Services, id: string, { entry, profile, answers, personId, unitId, staffId, actingAs, now }: Written) => {
  const { key, version, stages } = entry.definition
  return sealColumns(vault, id, {
    ...emptyRequest, id, draftKey: null, serviceKey: key, formVersion: version, stageKey: stages[0].key, stageKind: stages[0].kind, personId, accountId: null, actingAs,
    filedByStaffId: staffId, filedUnitId: unitId, answers: JSON.stringify(answers), applicantName: profile.name, applicantPhone: profile.phone,
    saidPlaces: JSON.stringify({ residence: profile.residence, registered: profile.registered } satisfies SaidPlaces),
    queueAt: now, createdAt: now, updatedAt: now,
  })
}

export const presentWalkIn = async (call: OpenCall, id: string): Promise<Draft> =>
  presentDraft(await readDraft(call.services, { account: null, staff: call.staff, params: { id } }), null)
