import { type contract } from '@shared/contract/contract'
import { type NoticeBody } from '@shared/contract/notices'
import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { mayOrganiseFor, scopeNow } from '../network/keepers'
import { type NetworkView } from '../network/network'
import { audienceProblems, nameFiles, refuse } from './content'
import { type NoticeRow, noticeTable } from './entities'
import { readPublishedBody, recordChange, setNotice, writersOf } from './read'
import { readFor } from './scope'

/** What of a text stands in columns as long as nothing is published. */
const columnsOf = ({ kind, title, summary, coverId, needsReceipt }: NoticeBody): Pick<NoticeRow, 'kind' | 'title' | 'summary' | 'coverId' | 'needsReceipt'> => ({
  kind, title, summary, coverId, needsReceipt: needsReceipt ? 1 : 0,
})

/** 起草: only its title is needed. */
export const createNotice = async (tx: Transaction, { services: { clock }, staff, body: { unitId, content }, now }: Call<typeof contract.createNotice>, network: NetworkView): Promise<string> => {
  if (!mayOrganiseFor(await scopeNow(tx, staff.id, now), network, unitId)) throw new DomainError('forbidden')
  refuse('invalid_input', audienceProblems(content, unitId, network))
  const id = newId(clock)
  await insert(tx, noticeTable, {
    id, unitId, ...columnsOf(content), state: 'draft', draft: JSON.stringify(content), edition: 0, isPublic: 0, isPinned: 0, isForAll: 0, publishAt: null, publishedAt: null, revisedAt: null, withdrawnAt: null,
    authorStaffId: staff.id, releasedByStaffId: null, writers: JSON.stringify([staff.id]), reviewId: null, toldUpTo: null, toldAt: null, version: 0, createdAt: now, updatedAt: now,
  })
  await nameFiles(tx, id, content, now)
  await recordChange(tx, clock, { noticeId: id, staffId: staff.id, what: 'created' })
  return id
}

/** 保存草稿. Whoever saves has written at it. */
export const saveNotice = async (tx: Transaction, call: Call<typeof contract.saveNotice>, network: NetworkView): Promise<string> => {
  const { staff, body: { content }, now } = call
  const row = await readFor(tx, 'edit', call, network)
  refuse('invalid_input', audienceProblems(content, row.unitId, network))
  const writers = [...new Set([...writersOf(row), staff.id])]
  await setNotice(tx, row, { draft: JSON.stringify(content), writers: JSON.stringify(writers), updatedAt: now, ...(row.edition === 0 ? columnsOf(content) : {}) })
  await nameFiles(tx, row.id, content, now)
  return row.id
}

/** 不要了: a draft goes without a trace; of the next edition of what was published, only that. Its files go with the sweep. */
export const discardNotice = async (tx: Transaction, call: Call<typeof contract.discardNotice>, network: NetworkView): Promise<string> => {
  const row = await readFor(tx, 'discard', call, network)
  await setNotice(tx, row, { state: 'published', draft: null, writers: '[]', reviewId: null, updatedAt: call.now })
  await tx.execute('DELETE FROM notice_file WHERE noticeId = ? AND edition = 0', [row.id])
  if (row.edition > 0) return row.id
  await tx.execute('DELETE FROM notice_change WHERE noticeId = ?', [row.id])
  await tx.execute('DELETE FROM notice WHERE id = ?', [row.id])
  return row.id
}

/** 写新的一版: what people read stays until the next edition is released, by a second person again. */
export const reviseNotice = async (tx: Transaction, call: Call<typeof contract.reviseNotice>, network: NetworkView): Promise<string> => {
  const { services: { clock }, staff, now } = call
  const row = await readFor(tx, 'revise', call, network)
  const content = await readPublishedBody(tx, row)
  await setNotice(tx, row, { state: 'draft', draft: JSON.stringify(content), authorStaffId: staff.id, writers: JSON.stringify([staff.id]), updatedAt: now })
  await recordChange(tx, clock, { noticeId: row.id, staffId: staff.id, what: 'revised' })
  return row.id
}
