import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { holes, insertMissing } from '../../database/rows'
import { type AccountActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { markLinkRead } from '../../notify/heard'
import { closeCalls } from '../calls/add'
import { type NetworkView } from '../network/network'
import { personsIn, readOwnPersons } from './audience'
import { noticeRecipientTable } from './entities'
import { readForPersons } from './forMe'

interface Reader {
  account: AccountActor
  params: { id: string }
  body: { edition?: number | undefined }
  now: number
}

/** Those for whom this account reads and whom the notice is for. Throws `not_found`, `notice_withdrawn`, `stale_version` where they have an older edition before them. */
const readersIn = async (tx: Transaction, { account, params, body }: Reader, network: NetworkView): Promise<string[]> => {
  const persons = await readOwnPersons(tx, account.personIds, network)
  const row = await readForPersons(tx, params.id, persons)
  if (row.isPublic === 0) throw new DomainError('notice_withdrawn')
  if (body.edition !== undefined && body.edition < row.edition) throw new DomainError('stale_version')
  return personsIn(tx, row, persons, network)
}

/** Sets a time where there is none yet; who came into the audience later gets their row now. The first time stays, and nobody need call them any more. */
const mark = async (tx: Transaction, noticeId: string, personIds: readonly string[], now: number, isConfirmed: boolean): Promise<void> => {
  if (personIds.length === 0) return
  const set = isConfirmed ? 'readAt = COALESCE(readAt, ?), confirmedAt = COALESCE(confirmedAt, ?)' : 'readAt = COALESCE(readAt, ?)'
  const times = isConfirmed ? [now, now] : [now]
  await tx.execute(`UPDATE notice_recipient SET ${set} WHERE noticeId = ? AND personId IN (${holes(personIds)}) AND ${isConfirmed ? 'confirmedAt' : 'readAt'} IS NULL`, [...times, noticeId, ...personIds])
  await insertMissing(tx, noticeRecipientTable, personIds.map((personId) => ({ noticeId, personId, toldAt: now, readAt: now, confirmedAt: isConfirmed ? now : null })))
  await closeCalls(tx, noticeId, personIds, now)
  await markLinkRead(tx, `notice:${noticeId}`, personIds, now)
}

/** It is open before them: for everybody for whom this account reads, and whom it is for. */
export const markNoticeRead = async (call: Call<typeof contract.markNoticeRead>): Promise<{ done: true }> => {
  const network = await call.services.network.current()
  await call.services.database.transaction(async (tx) => mark(tx, call.params.id, await readersIn(tx, call, network), call.now, false))
  return { done: true }
}

/** 我看过了. Throws `action_not_allowed` for what asks for no receipt, and where the account reads for nobody yet. */
export const confirmNotice = async (tx: Transaction, call: Call<typeof contract.confirmNotice>, network: NetworkView): Promise<string> => {
  const personIds = await readersIn(tx, call, network)
  const [row] = await tx.query<{ needsReceipt: number }>('SELECT needsReceipt FROM notice WHERE id = ?', [call.params.id])
  if (personIds.length === 0 || row?.needsReceipt !== 1) throw new DomainError('action_not_allowed')
  await mark(tx, call.params.id, personIds, call.now, true)
  return call.params.id
}

/** When it was given. */
export const presentReceipt = async ({ services: { database }, account, now }: Call<typeof contract.confirmNotice>, noticeId: string): Promise<{ receiptAt: number }> => {
  const [row] = await database.query<{ at: number | null }>(`SELECT MAX(confirmedAt) AS at FROM notice_recipient WHERE noticeId = ? AND personId IN (${holes(account.personIds)})`, [noticeId, ...account.personIds])
  return { receiptAt: row?.at ?? now }
}
