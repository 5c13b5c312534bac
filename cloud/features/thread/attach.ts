import { DomainError } from '@shared/domain/error'
import { threadFileField } from '@shared/domain/thread'
import { type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type FileInMessage } from './entities'
import { type Speaker } from './scope'

/** Takes files into a message: each stored by its very writer for this thread, and sent with no other. Throws `invalid_input`. */
export const attachFiles = async (tx: Transaction, requestId: string, fileIds: readonly string[], { accountId, staffId }: Speaker, now: number): Promise<FileInMessage[]> => {
  if (fileIds.length === 0) return []
  const writer = accountId === null ? { column: 'staffId', id: staffId } : { column: 'accountId', id: accountId }
  const { affected } = await tx.execute(
    `UPDATE stored_file SET approvedAt = ? WHERE id IN (${holes(fileIds)}) AND requestId = ? AND field = ? AND state = 'stored' AND approvedAt IS NULL AND ${writer.column} = ?`,
    [now, ...fileIds, requestId, threadFileField, writer.id])
  if (affected !== fileIds.length) throw new DomainError('invalid_input', { fields: { fileIds: { code: 'unknown_item' } } })
  const rows = await tx.query<FileInMessage>(`SELECT id, mediaType FROM stored_file WHERE id IN (${holes(fileIds)})`, fileIds)
  return fileIds.flatMap((id) => rows.filter((row) => row.id === id).map(({ mediaType }) => ({ id, mediaType })))
}
