import { noticeKindTexts } from '@shared/text/noticeTexts'
import { type Transaction } from '../../database/database'
import { holes, insertMissing } from '../../database/rows'
import { notify, notifyAll } from '../../notify/notify'
import { type Services } from '../../services'
import { callAgain } from '../calls/add'
import { type NetworkView } from '../network/network'
import { audienceCondition, readAudience } from './audience'
import { noticeRecipientTable, type NoticeRow } from './entities'
import { readNotice } from './read'

/** Persons in one transaction; and batches in one run of the timer: far less than the minute for which it is claimed. */
const bounds = { persons: 500, batches: 20 } as const

interface Reached {
  id: string
}

/** The next persons of the audience in the order of their ids. */
const nextPersons = async (tx: Transaction, row: NoticeRow, network: NetworkView): Promise<Reached[]> => {
  const condition = audienceCondition(await readAudience(tx, row, network), network)
  return tx.query<Reached>(
    `SELECT p.id FROM person p WHERE p.id > ? AND ${condition.sql} ORDER BY p.id LIMIT ${bounds.persons}`, [row.toldUpTo ?? '', ...condition.values])
}

/** Those who have not heard of this edition: whoever has read it already needs no word of it, and of a new edition only a receipt is asked for again. */
const whoHearsOf = async (tx: Transaction, row: NoticeRow, persons: readonly Reached[]): Promise<Reached[]> => {
  const ids = persons.map(({ id }) => id)
  const since = row.revisedAt ?? row.publishedAt ?? 0
  if (row.needsReceipt === 1 && row.edition > 1) {
    await tx.execute(
      `UPDATE notice_recipient SET confirmedAt = CASE WHEN confirmedAt >= ? THEN confirmedAt ELSE NULL END, readAt = CASE WHEN readAt >= ? THEN readAt ELSE NULL END WHERE noticeId = ? AND personId IN (${holes(ids)})`, [since, since, row.id, ...ids])
  }
  const known = await tx.query<{ personId: string; readAt: number | null }>(`SELECT personId, readAt FROM notice_recipient WHERE noticeId = ? AND personId IN (${holes(ids)})`, [row.id, ...ids])
  const reached = new Map(known.map(({ personId, readAt }) => [personId, readAt]))
  return persons.filter(({ id }) => {
    const readAt = reached.get(id)
    return readAt === undefined || (row.needsReceipt === 1 && (readAt === null || Number(readAt) < since))
  })
}

/** The message by which people hear of it. */
export const templateOf = (needsReceipt: boolean) => (needsReceipt ? 'notice_receipt' : 'notice_published')

const tellThem = async (tx: Transaction, services: Services, row: NoticeRow, persons: readonly Reached[], network: NetworkView, now: number): Promise<void> => {
  const hearing = await whoHearsOf(tx, row, persons)
  await insertMissing(tx, noticeRecipientTable, hearing.map(({ id }) => ({ noticeId: row.id, personId: id, toldAt: now, readAt: null, confirmedAt: null })))
  const params = { title: row.title, unit: (network.successor(row.unitId) ?? network.district).shortName, kind: noticeKindTexts[row.kind] }
  if (row.needsReceipt === 1 && row.edition > 1 && hearing.length > 0) await callAgain(tx, row.id, hearing.map(({ id }) => id), row.revisedAt ?? 0)
  await notifyAll(tx, services, hearing.map(({ id }) => ({ to: { kind: 'person', id }, template: templateOf(row.needsReceipt === 1), params, requestId: null, link: `notice:${row.id}` })))
}

/**
 * One batch, all of it or nothing: how far it went is written first, on condition that nobody else went there, so that nobody is told twice,
 * wherever a run was cut off. True while there is more.
 */
const tellBatch = async (tx: Transaction, services: Services, id: string, network: NetworkView): Promise<boolean> => {
  const [row, now] = [await readNotice(tx, id), services.clock.now()]
  if (!row || row.isPublic === 0 || row.toldAt !== null) return false
  const persons = await nextPersons(tx, row, network)
  const isLast = persons.length < bounds.persons
  const upTo = persons.at(-1)?.id ?? row.toldUpTo
  const { affected } = await tx.execute(
    `UPDATE notice SET toldUpTo = ?, toldAt = ? WHERE id = ? AND isPublic = 1 AND edition = ? AND toldAt IS NULL AND ${row.toldUpTo === null ? 'toldUpTo IS NULL' : 'toldUpTo = ?'}`,
    [upTo, isLast ? now : null, id, row.edition, ...(row.toldUpTo === null ? [] : [row.toldUpTo])])
  if (affected !== 1) return true
  if (persons.length > 0) await tellThem(tx, services, row, persons, network, now)
  if (isLast) await tellAuthor(tx, services, row)
  return !isLast
}

const tellAuthor = async (tx: Transaction, services: Services, { id, title, authorStaffId }: NoticeRow): Promise<void> => {
  const [told] = await tx.query<{ amount: number }>('SELECT COUNT(*) AS amount FROM notice_recipient WHERE noticeId = ?', [id])
  await notify(tx, services, { to: { kind: 'staff', id: authorStaffId }, template: 'notice_released', params: { title, count: Number(told?.amount ?? 0) }, requestId: null, link: `staffNotice:${id}` })
}

/** Goes on bringing a notice to everybody; gives when to go on, or null when that is done. */
export const tellNotice = async (services: Services, id: string): Promise<number | null> => {
  const network = await services.network.current()
  for (let batch = 0; batch < bounds.batches; batch += 1) {
    if (!(await services.database.transaction((tx) => tellBatch(tx, services, id, network)))) return null
  }
  return services.clock.now()
}
