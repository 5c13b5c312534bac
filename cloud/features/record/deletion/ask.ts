import { type contract } from '@shared/contract/contract'
import { deletionLimit } from '@shared/domain/deletion'
import { dueDay, dueFrom, type Term } from '@shared/domain/deadline'
import { DomainError } from '@shared/domain/error'
import { deletionTextVersion } from '@shared/text/deletion'
import { dayText } from '@shared/text/due'
import { type Transaction } from '../../../database/database'
import { newId } from '../../../database/id'
import { duplicateKey, insert, readOne, update } from '../../../database/rows'
import { setTimer } from '../../../jobs/timers'
import { type Call } from '../../../middleware/endpoints'
import { notify } from '../../../notify/notify'
import { type NetworkView } from '../../network/network'
import { holdPerson } from '../../people/merge'
import { deletionTable, type DeletionRow } from '../entities'
import { ownPersonOf } from '../own'
import { deletionTimer } from './remind'

type AskCall = Call<typeof contract.askDeletion>
type TakeBackCall = Call<typeof contract.takeBackDeletion>

interface Prepared {
  network: NetworkView
  term: Term
}

/** Throws `consent_changed` where other words were confirmed than those of now. */
export const prepareAsking = async ({ services, body, now }: AskCall): Promise<Prepared> => {
  if (body.textVersion !== deletionTextVersion) throw new DomainError('consent_changed', { version: deletionTextVersion })
  const network = await services.network.current()
  return { network, term: dueFrom(now, deletionLimit, network.calendar) }
}

/** Asks for the deletion of one's own record; the district hears of it, and the days run. Throws `deletion_standing` for a second one. */
export const askDeletion = async (tx: Transaction, call: AskCall, { network, term }: Prepared): Promise<string> => {
  const { services, account, now } = call
  const id = newId(services.clock)
  const { id: personId } = await holdPerson(tx, ownPersonOf(call.account))
  const asked: DeletionRow = {
    id, personId, accountId: account.id, status: 'open', openKey: personId, textVersion: deletionTextVersion, askedAt: now, dueAt: term.dueAt, decidedAt: null, decidedByStaffId: null, unitId: null, reason: null,
    closedAt: null, erased: null, version: 1,
  }
  await insert(tx, deletionTable, asked).catch((error: unknown) => {
    throw duplicateKey(error) ? new DomainError('deletion_standing') : error
  })
  await setTimer(tx, services.clock, { kind: deletionTimer, subject: id, dueAt: term.amberAt })
  await notify(tx, services, { to: { kind: 'unit', id: network.district.id }, template: 'deletion_asked', params: { due: dayText(dueDay(term.dueAt)) }, requestId: null })
  return id
}

/** Keeps the record after all. Throws `deletion_decided` once it is over. */
export const takeBackDeletion = async (tx: Transaction, call: TakeBackCall): Promise<string> => {
  const standing = await readOne(tx, deletionTable, { openKey: ownPersonOf(call.account) })
  if (!standing) throw new DomainError('deletion_decided')
  const closed = await update(tx, deletionTable, { status: 'taken_back', openKey: null, closedAt: call.now, version: call.body.version + 1 }, { id: standing.id, version: call.body.version })
  if (closed !== 1) throw new DomainError('deletion_decided')
  return standing.id
}
