import { fieldsOf } from '@shared/catalog/answers'
import { type CatalogEntry } from '@shared/catalog/catalog'
import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { needServices, visitNeeds } from '@shared/domain/visits'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert, readOne } from '../../database/rows'
import { isCounterOf } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { personTable } from '../identity/entities'
import { presentPerson } from '../identity/presenter'
import { recordConsent } from '../people/consents'
import { openEntry, presentDraft } from '../requests/drafts'
import { prefilled } from '../requests/emptyRequest'
import { requestTable } from '../requests/entities'
import { isOwnRequest } from '../requests/open'
import { readStored } from '../requests/read'
import { assistedDraft } from '../walkIns/open'
import { unpacked } from './codes'
import { careVisitTable, type CareVisitRow, visitRequestTable } from './entities'
import { readWholeVisit, requestsOf } from './visits'

type FromVisitCall = Call<typeof contract.requestFromVisit>

interface Prepared {
  entry: CatalogEntry
  unitId: string
  findings: string
}

/** Throws `not_found` for a visit that is not theirs to read or a need that it did not find, and `visit_consent_missing` where nobody was asked. */
export const prepareFromVisit = async ({ services, staff, params, body }: FromVisitCall): Promise<Prepared> => {
  const visit = await readWholeVisit(services, staff, params.id)
  if (!unpacked(visit.needs, visitNeeds).includes(body.need)) throw new DomainError('not_found')
  if (visit.consentVersion === null) throw new DomainError('visit_consent_missing')
  if (!isCounterOf(staff, visit.byUnitId)) throw new DomainError('forbidden')
  const entry = openEntry((await services.network.current()).forms, needServices[body.need])
  return { entry, unitId: visit.byUnitId, findings: services.vault.open(visit.findings, visit.id) }
}

/** What was written at the door goes where the form asks first for words. */
const withFindings = ({ definition }: CatalogEntry, findings: string): Record<string, string> => {
  const field = fieldsOf(definition).find(({ kind }) => kind === 'longText')
  return field && findings ? { [field.key]: findings } : {}
}

/** Held until the transaction ends: of two taps at once the second finds what the first began. */
const hold = async (tx: Transaction, id: string): Promise<CareVisitRow> => {
  const { affected } = await tx.execute('UPDATE care_visit SET version = version + 1 WHERE id = ?', [id])
  const visit = affected === 1 ? await readOne(tx, careVisitTable, { id }) : undefined
  if (!visit) throw new DomainError('not_found')
  return visit
}

/** 帮忙申请: a need of a visit as a draft of 代办, half filled, with the consent that was given at the door. Gives the id of the draft, also of one that was begun before. */
export const requestFromVisit = async (tx: Transaction, { services, staff, params, body, now }: FromVisitCall, { entry, unitId, findings }: Prepared): Promise<string> => {
  const visit = await hold(tx, params.id)
  const begun = (await requestsOf(tx, [visit.id])).find(({ need }) => need === body.need)
  if (begun) return begun.requestId
  if (await isOwnRequest(tx, staff, visit.personId)) throw new DomainError('own_request')
  const row = await readOne(tx, personTable, { id: visit.personId })
  if (!row || visit.consentVersion === null) throw new DomainError('not_found')
  const person = presentPerson(services, row)
  const id = newId(services.clock)
  await insert(tx, requestTable, assistedDraft(services, id, {
    entry, profile: person, answers: { ...prefilled(entry, person), ...withFindings(entry, findings) }, personId: visit.personId, unitId, staffId: staff.id, actingAs: 'self', now,
  }))
  await recordConsent(tx, services, { personId: visit.personId, purpose: 'assisted_filing', givenBy: 'self', staffId: visit.staffId, unitId, requestId: id, version: visit.consentVersion }, visit.happenedAt)
  // In the place of one whose draft was thrown away.
  await tx.execute('DELETE FROM visit_request WHERE visitId = ? AND need = ?', [visit.id, body.need])
  await insert(tx, visitRequestTable, { visitId: visit.id, need: body.need, requestId: id, staffId: staff.id, createdAt: now })
  return id
}

export const presentFromVisit = async ({ services, staff }: FromVisitCall, requestId: string) => {
  const stored = await readStored(services.database, services, requestId)
  const isTheirs = stored.status === 'draft' && stored.filedByStaffId === staff.id
  return { requestId, draft: isTheirs ? presentDraft(stored, null) : null }
}
