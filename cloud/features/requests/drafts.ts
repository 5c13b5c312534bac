import { type CatalogEntry } from '@shared/catalog/catalog'
import { type contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { DomainError } from '@shared/domain/error'
import { newId } from '../../database/id'
import { duplicateKey, insert, readAll, update } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { ownPersonId, standsFor } from '../identity/policy'
import { type PresentedPerson, readOwnPerson } from '../identity/presenter'
import { holdPerson } from '../people/merge'
import { type Forms } from '../services/effective'
import { emptyRequest, prefilled } from './emptyRequest'
import { requestTable, type StoredRequest } from './entities'
import { actingAsOf } from './facts'
import { isApplicant, isWritingDown } from './policy'
import { personNameOf } from './present/applicant'
import { readStored } from './read'
import { openColumns, sealColumns } from './sealed'

/** Whom it is for: oneself, or somebody whom the account stands for now. Throws `profile_incomplete` before the profile, `not_found` for anybody else. */
const requirePerson = async (services: Services, account: AccountActor, personId = ownPersonId(account)): Promise<PresentedPerson> => {
  if (personId && !account.personIds.includes(personId)) throw new DomainError('not_found')
  const person = await readOwnPerson(services, personId)
  if (!person) throw new DomainError('profile_incomplete')
  return person
}

/** The form that is filled in now by a person's own side, or by the staff. Throws `service_unavailable` for what they do not begin. */
export const openEntry = (forms: Forms, serviceKey: string, by: 'person' | 'staff' = 'person'): CatalogEntry => {
  const entry = forms.current(serviceKey)
  const { begun } = entry.definition
  if (begun && !(begun === 'byStaff' && by === 'staff')) throw new DomainError('service_unavailable')
  return entry
}

/** The newest draft of this service for this person that their own side began, on whichever device. */
const findBegun = async ({ database }: Services, personId: string, serviceKey: string): Promise<StoredRequest | undefined> =>
  (await readAll(database, requestTable, { personId, serviceKey, status: 'draft', filedByStaffId: null }, { orderBy: 'updatedAt', limit: 10 })).at(-1)

/** The draft of this service that was begun before, on whichever device, or a new one half filled from the record. */
export const openDraft = async (call: Call<typeof contract.openDraft>): Promise<Draft> => {
  const { services, account, body } = call
  const person = await requirePerson(services, account, body.personId)
  const entry = openEntry((await services.network.current()).forms, body.serviceKey)
  const find = () => findBegun(services, person.id, body.serviceKey)
  const begun = (await find()) ?? (await beginDraft(call, entry, person))
  // Two devices began it at once: the unique key let one of them, and the other goes on with that.
  const draft = begun ?? (await find())
  if (!draft) throw new DomainError('stale_version')
  return presentDraft(openColumns(services.vault, draft.id, await lifted(services, draft, entry.definition.version)), ownPersonId(account))
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
const beginDraft = async ({ services, account, now }: Call<typeof contract.openDraft>, entry: CatalogEntry, person: PresentedPerson): Promise<StoredRequest | null> => {
  const { key, version, stages } = entry.definition
  const id = newId(services.clock)
  const row = sealColumns(services.vault, id, {
    ...emptyRequest, id, draftKey: `${person.id}:${key}`, serviceKey: key, formVersion: version, stageKey: stages[0].key, stageKind: stages[0].kind,
    personId: person.id, accountId: account.id, actingAs: standsFor(account, person.id) ?? 'self',
    answers: JSON.stringify(prefilled(entry, person)), applicantName: person.name, applicantPhone: person.phone, queueAt: now, createdAt: now, updatedAt: now,
  })
  try {
    await services.database.transaction(async (tx) => {
      // A person who is being merged at this moment takes along what was begun before, and nothing is begun for one who was.
      await holdPerson(tx, person.id)
      await insert(tx, requestTable, row)
    })
    return row
  } catch (error) {
    if (!duplicateKey(error)) throw error
    return null
  }
}

/** Who fills in forms: the person's side, or the staff at a counter. */
export interface Filer {
  account: AccountActor | null
  staff: { id: string } | null
}

export const mayFill = ({ account, staff }: Filer, draft: StoredRequest): boolean => (account !== null && isApplicant(account, draft)) || (staff !== null && isWritingDown(staff, draft))

/** A draft of whoever calls. Throws `not_found` for anybody else's. */
export const readDraft = async (services: Services, call: Filer & { params: { id: string } }): Promise<StoredRequest> => {
  const draft = await readStored(services.database, services, call.params.id)
  if (!mayFill(call, draft)) throw new DomainError('not_found')
  return draft
}

/** `ownId`: the person who the reader is; the staff are nobody's. */
export const presentDraft = (row: StoredRequest, ownId: string | null): Draft => ({
  id: row.id, serviceKey: row.serviceKey, formVersion: row.formVersion, version: row.version, answers: JSON.parse(row.answers) as Draft['answers'], savedAt: row.updatedAt,
  actingAs: actingAsOf(row), personId: row.personId, personName: personNameOf(row, ownId),
})

/** The draft as it stands, made or changed by nobody for being looked at. Submitted by now: `action_not_allowed` with the status. */
export const getDraft = async (call: Call<typeof contract.getDraft>): Promise<Draft> => {
  const draft = await readDraft(call.services, call)
  if (draft.status !== 'draft') throw new DomainError('action_not_allowed', { status: draft.status })
  return presentDraft(draft, call.account && ownPersonId(call.account))
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
