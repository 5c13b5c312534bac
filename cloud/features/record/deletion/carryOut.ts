import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../../database/database'
import { update } from '../../../database/rows'
import { notify } from '../../../notify/notify'
import { eraseMessages } from '../../../outbox/erase'
import { type Services } from '../../../services'
import { eraseAudiences } from '../../audiences/belongings'
import { type NetworkView } from '../../network/network'
import { holdPerson } from '../../people/merge'
import { deletionTable, type DeletionRow } from '../entities'
import { allParts } from '../parts/allParts'
import { openRequestsOf } from '../parts/requests'

/**
 * Destroys what need not stay of a person, all of it or nothing, and writes down that it was done. False, and nothing destroyed, while a
 * request of theirs is open. What was decided, who looked, and what was agreed to stay, as they were told.
 */
export const carryOutDeletion = async (tx: Transaction, services: Services, network: NetworkView, deletion: DeletionRow, now: number): Promise<boolean> => {
  const { id, personId, accountId, version } = deletion
  if ((await openRequestsOf(tx, [personId])).length > 0) return false
  const person = await holdPerson(tx, personId)
  const erased: Record<string, number> = {}
  for (const part of allParts) Object.assign(erased, await part.erase(tx, services, person, now))
  erased.messages = (await eraseMessages(tx, personId)) + (await eraseAudiences(tx, personId))
  // Handed in at this very moment: it comes first, and all of this is tried again later.
  if ((await openRequestsOf(tx, [personId])).length > 0) throw new DomainError('stale_version')
  const closed = await update(tx, deletionTable, { status: 'done', openKey: null, closedAt: now, erased: JSON.stringify(erased), version: version + 1 }, { id, version, status: 'approved' })
  if (closed !== 1) throw new DomainError('deletion_decided')
  await notify(tx, services, { to: { kind: 'account', id: accountId }, template: 'deletion_done', params: { unit: network.district.name }, requestId: null })
  return true
}
