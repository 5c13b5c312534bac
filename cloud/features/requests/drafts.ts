import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { DomainError } from '@shared/domain/error'
import { newId } from '../../database/id'
import { duplicateKey, insert, readOne, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { type PresentedPerson, readOwnPerson } from '../identity/presenter'
import { ownPersonId } from '../identity/policy'
import { requestTable, type StoredRequest } from './entities'
import { actingAsOf } from './facts'
import { isApplicant } from './policy'
import { readStored } from './read'
import { openColumns, sealColumns } from './sealed'

/** Needs to know who it is for; the profile comes first. Throws `profile_incomplete`. */
const requirePerson = async (services: Services, personIds: readonly string[]): Promise<PresentedPerson> => {
  const person = await readOwnPerson(services, ownPersonId({ id: '', personIds }))
  if (!person) throw new DomainError('profile_incomplete')
  return person
}

const prefilled = ({ definition }: CatalogEntry, person: PresentedPerson): Answers =>
  Object.fromEntries(fieldsOf(definition).flatMap(({ key, prefill }) => {
    const value = prefill ? person[prefill] : null
    return value ? [[key, value]] : []
  }))

/** The draft of this service that was begun before, on whichever device, or a new one half filled from the record. */
export const openDraft = async (call: Call<typeof contract.openDraft>): Promise<Draft> => {
  const { services, account, body } = call
  const person = await requirePerson(services, account.personIds)
  const entry = (await services.network.current()).forms.current(body.serviceKey)
  const { definition } = entry
  if (definition.isInternal) throw new DomainError('service_unavailable')
  const draftKey = `${person.id}:${definition.key}`
  const find = () => readOne(services.database, requestTable, { draftKey })
  const begun = (await find()) ?? (await beginDraft(call, entry, person, draftKey))
  // Two devices began it at once: the unique key let one of them, and the other goes on with that.
  const draft = begun ?? (await find())
  if (!draft) throw new DomainError('stale_version')
  return presentDraft(openColumns(services.vault, draft.id, await lifted(services, draft, definition.version)))
}

/** A draft of an older edition goes on in the newest: what both ask for is kept, what is new is asked for on the way to submitting. */
const lifted = async ({ database }: Services, draft: StoredRequest, formVersion: number): Promise<StoredRequest> => {
  if (draft.formVersion >= formVersion || draft.status !== 'draft') return draft
  const next = { formVersion, version: draft.version + 1 }
  const written = await update(database, requestTable, next, { id: draft.id, version: draft.version, status: 'draft' })
  if (written !== 1) throw new DomainError('stale_version')
  return { ...draft, ...next }
}

/** A new draft; null when there is one by now. */
const beginDraft = async ({ services, account, now }: Call<typeof contract.openDraft>, entry: CatalogEntry, person: PresentedPerson, draftKey: string): Promise<StoredRequest | null> => {
  const { key, version, stages } = entry.definition
  const id = newId(services.clock)
  const row = sealColumns(services.vault, id, {
    ...emptyRequest, id, draftKey, serviceKey: key, formVersion: version, stageKey: stages[0].key, stageKind: stages[0].kind,
    personId: person.id, accountId: account.id, answers: JSON.stringify(prefilled(entry, person)), applicantName: person.name, applicantPhone: person.phone,
    queueAt: now, createdAt: now, updatedAt: now,
  })
  try {
    await insert(services.database, requestTable, row)
    return row
  } catch (error) {
    if (!duplicateKey(error)) throw error
    return null
  }
}

export const emptyRequest = {
  number: null, status: 'draft', routedUnitId: null, homeUnitId: null, ownerUnitId: null, assigneeId: null, offeredUnitId: null, offerKind: null, offeredAt: null,
  offerReason: null, statusBefore: null, supplement: null, supplementRounds: 0, askedBefore: null, limitClock: null, dueAt: null, amberAt: null, alarm: null, alarmAt: null,
  expectedAt: null, lastEnquiryAt: null, readyAt: null, flag: null, outside: null, reviewOf: null, reviewedById: null, ratingLevel: null, ratingWords: null, ratedAt: null, callbackDueAt: null, routing: null, closing: null,
  submittedAt: null, closedAt: null, version: 1,
} as const satisfies Partial<StoredRequest>

/** A draft of this account. Throws `not_found` for anybody else's, and for what was submitted already. */
export const readDraft = async (services: Services, call: Pick<Call<typeof contract.saveDraft>, 'account' | 'params'>): Promise<StoredRequest> => {
  const draft = await readStored(services.database, services, call.params.id)
  if (!isApplicant(call.account, draft)) throw new DomainError('not_found')
  return draft
}

const presentDraft = (row: StoredRequest): Draft => ({
  id: row.id, serviceKey: row.serviceKey, formVersion: row.formVersion, version: row.version, answers: JSON.parse(row.answers) as Draft['answers'], savedAt: row.updatedAt, actingAs: actingAsOf(row),
})

/** The draft as it stands, made or changed by nobody for being looked at. Submitted by now: `action_not_allowed` with the status. */
export const getDraft = async (call: Call<typeof contract.getDraft>): Promise<Draft> => {
  const draft = await readDraft(call.services, call)
  if (draft.status !== 'draft') throw new DomainError('action_not_allowed', { status: draft.status })
  return presentDraft(draft)
}

/** Keeps what was typed, as it was typed. Refused when another device saved in between: nothing is overwritten unseen. */
export const saveDraft = async (call: Call<typeof contract.saveDraft>): Promise<{ version: number; savedAt: number }> => {
  const { services, body, now } = call
  const draft = await readDraft(services, call)
  const { affected } = await services.database.execute(
    "UPDATE service_request SET answers = ?, updatedAt = ?, version = version + 1 WHERE id = ? AND version = ? AND status = 'draft'",
    [services.vault.seal(JSON.stringify(body.answers), draft.id), now, draft.id, body.version])
  if (affected !== 1) throw new DomainError('stale_version', { version: draft.version, savedAt: draft.updatedAt, status: draft.status })
  return { version: body.version + 1, savedAt: now }
}

export const discardDraft = async (call: Call<typeof contract.discardDraft>): Promise<{ done: true }> => {
  const draft = await readDraft(call.services, call)
  const { affected } = await call.services.database.execute("DELETE FROM service_request WHERE id = ? AND status = 'draft'", [draft.id])
  if (affected !== 1) throw new DomainError('action_not_allowed')
  return { done: true }
}
