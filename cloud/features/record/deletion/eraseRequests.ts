import { type ErasedThing } from '@shared/domain/deletion'
import { type Transaction } from '../../../database/database'
import { holes } from '../../../database/rows'
import { type Services } from '../../../services'
import { type PersonRow } from '../../identity/entities'
import { eraseThreads } from '../../thread/erase'

/** Sealed columns that may stand empty; what the request was sent to and why names nobody, and stays. */
const emptied = ['saidPlaces', 'supplement', 'askedBefore', 'closing', 'offerReason', 'flag', 'outside', 'ratingWords'] as const

/**
 * What was never decided holds nothing of the person any more: drafts go, of what was withdrawn the number and the codes of its log stay. Their
 * pictures go with the sweep of files, for nothing names them. What was decided stays as it is; no paper opens it any longer.
 */
export const eraseRequests = async (tx: Transaction, services: Services, { id }: Pick<PersonRow, 'id'>): Promise<Partial<Record<ErasedThing, number>>> => {
  const drafts = (await tx.execute("DELETE FROM service_request WHERE personId = ? AND status = 'draft'", [id])).affected
  await tx.execute('UPDATE service_request SET receiptCodeHash = NULL WHERE personId = ? AND receiptCodeHash IS NOT NULL', [id])
  const withdrawn = (await tx.query<{ id: string }>("SELECT id FROM service_request WHERE personId = ? AND status = 'withdrawn' ORDER BY id", [id])).map((row) => row.id)
  if (withdrawn.length > 0) await eraseWords(tx, services, withdrawn)
  await eraseThreads(tx, services, withdrawn)
  return { drafts, withdrawn: withdrawn.length }
}

/** A seal is bound to its row, so each row has its own sealed nothing. */
const eraseWords = async (tx: Transaction, { vault }: Services, ids: readonly string[]): Promise<void> => {
  const sealed = (column: string, nothing: string) => ({ sql: `${column} = CASE id ${ids.map(() => 'WHEN ? THEN ?').join(' ')} END`, values: ids.flatMap((id) => [id, vault.seal(nothing, id)]) })
  const columns = [sealed('answers', '{}'), sealed('applicantName', ''), sealed('applicantPhone', '')]
  await tx.execute(
    `UPDATE service_request SET ${[...columns.map(({ sql }) => sql), ...emptied.map((column) => `${column} = NULL`)].join(', ')}, version = version + 1 WHERE id IN (${holes(ids)})`,
    [...columns.flatMap(({ values }) => values), ...ids])
  await tx.execute(`UPDATE request_log SET words = NULL WHERE requestId IN (${holes(ids)})`, ids)
  for (const table of ['search_token', 'request_place']) await tx.execute(`DELETE FROM ${table} WHERE requestId IN (${holes(ids)})`, ids)
}
