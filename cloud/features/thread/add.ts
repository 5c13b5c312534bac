import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { insert, readOne } from '../../database/rows'
import { type Services } from '../../services'
import { attachFiles } from './attach'
import { filesOf } from './present'
import { type ThreadMessageRow, threadMessageTable } from './entities'
import { takeNumber } from './number'
import { type Speaker } from './scope'

/** What somebody wrote. */
export interface Written {
  sentId: string
  text: string
  fileIds: readonly string[]
}

/** Throws `invalid_input` for a message that says nothing, or names a file twice. */
export const assertSaysSomething = ({ text, fileIds }: Written): void => {
  if (text === '' && fileIds.length === 0) throw new DomainError('invalid_input', { fields: { text: { code: 'text_missing' } } })
  if (new Set(fileIds).size !== fileIds.length) throw new DomainError('invalid_input', { fields: { fileIds: { code: 'unknown_item' } } })
}

const isSame = (row: ThreadMessageRow, { text, fileIds }: Written, by: Speaker, { vault }: Services): boolean =>
  row.accountId === by.accountId && row.staffId === by.staffId && vault.open(row.words, row.id) === text && filesOf(row).map(({ id }) => id).join() === fileIds.join()

/** Whether this very message stands there already. Throws `idempotency_conflict` where another one does under its id. */
export const wasWritten = async (tx: Transaction, services: Services, requestId: string, written: Written, by: Speaker): Promise<boolean> => {
  const row = await readOne(tx, threadMessageTable, { requestId, id: written.sentId })
  if (row && !isSame(row, written, by, services)) throw new DomainError('idempotency_conflict')
  return row !== undefined
}

/** Adds a message to the thread of a request that the caller holds. */
export const addMessage = async (tx: Transaction, { vault }: Services, requestId: string, { sentId, text, fileIds }: Written, by: Speaker, at: number): Promise<void> => {
  const files = await attachFiles(tx, requestId, fileIds, by, at)
  const seq = await takeNumber(tx, requestId, by.side, at)
  await insert(tx, threadMessageTable, { requestId, seq, id: sentId, ...by, words: vault.seal(text, sentId), files: JSON.stringify(files), at })
}

/** Since when a message waits for an answer; nobody's open page grows stale by it. */
export const startWaiting = (tx: Transaction, requestId: string, at: number) => tx.execute('UPDATE service_request SET messageWaitsAt = ? WHERE id = ? AND messageWaitsAt IS NULL', [at, requestId])
export const endWaiting = (tx: Transaction, requestId: string) => tx.execute('UPDATE service_request SET messageWaitsAt = NULL WHERE id = ?', [requestId])
