import { DomainError } from '@shared/domain/error'
import { type HelpRelation, kindOfRelation, type RepresentationEvidence } from '@shared/domain/representation'
import { type Transaction } from '../../database/database'
import { readOne } from '../../database/rows'
import { type Services } from '../../services'
import { personTable } from '../identity/entities'
import { nameOf } from './check'
import { givenByOf, recordConsent } from './consents'
import { mergePersons } from './merge'
import { assertMayHelpMore, beginRepresentation, endRepresentation, releaseExpired, representedBy, type RepresentationRow } from './representations'

export interface Attachment {
  /** Held by the caller. */
  accountId: string
  personId: string
  /** What the person is to the account; null when they are the same. */
  relation: HelpRelation | null
  evidence: Extract<RepresentationEvidence, 'receipt' | 'counter'>
  requestId: string
  staff: { staffId: string; unitId: string } | null
  now: number
}

/** Lets an account act for the person of a request that it proved to have to do with. Throws `other_person` where it is somebody else itself. */
export const attachAccount = async (tx: Transaction, services: Services, attachment: Attachment): Promise<void> => {
  await releaseExpired(tx, await representedBy(tx, attachment.accountId), attachment.now)
  const standing = await representedBy(tx, attachment.accountId)
  const known = standing.find(({ personId }) => personId === attachment.personId)
  if (attachment.relation !== null) await attachHelper(tx, services, attachment, attachment.relation, known)
  else await attachSelf(tx, services, attachment, standing.find(({ kind }) => kind === 'self'), known)
}

const attachHelper = async (tx: Transaction, services: Services, attachment: Attachment, relation: HelpRelation, known?: RepresentationRow): Promise<void> => {
  const { accountId, personId, evidence, staff, requestId, now } = attachment
  if (known) return
  await assertMayHelpMore(tx, accountId, now)
  await beginRepresentation(tx, services, { accountId, personId, kind: kindOfRelation(relation), relation, evidence, untilAt: null }, now, staff)
  await recordConsent(tx, services, { personId, purpose: 'helped_by_account', givenBy: givenByOf(relation, staff !== null), accountId, ...staff, requestId }, now)
}

const attachSelf = async (tx: Transaction, services: Services, attachment: Attachment, self?: RepresentationRow, known?: RepresentationRow): Promise<void> => {
  const { accountId, personId, evidence, staff, requestId, now } = attachment
  if (self?.personId === personId) return
  if (!self) {
    if (known) await endRepresentation(tx, services, known, now)
    await beginRepresentation(tx, services, { accountId, personId, kind: 'self', relation: null, evidence, untilAt: null }, now, staff)
    return
  }
  const [own, found] = [await readOne(tx, personTable, { id: self.personId }), await readOne(tx, personTable, { id: personId })]
  if (!own || !found || nameOf(services, own) !== nameOf(services, found)) throw new DomainError('other_person')
  // What was compared with an ID card stays; of two declared ones, the one that its own account keeps up.
  const isFoundKept = found.level === 'checked'
  await mergePersons(tx, services, {
    keptId: isFoundKept ? found.id : own.id, absorbedId: isFoundKept ? own.id : found.id, by: { accountId, ...staff, requestId, evidence }, now,
  })
}
