import { type Transaction } from '../../database/database'

/**
 * Two records were one human being: what was brought to either was brought to them, the earlier reading counts, and nobody is called twice for the
 * same. The categories of either are theirs. Both persons are held.
 */
export const moveAudiences = async (tx: Transaction, keptId: string, absorbedId: string, now: number): Promise<void> => {
  const both = 'SELECT a.noticeId, a.readAt, a.confirmedAt FROM notice_recipient a JOIN notice_recipient k ON k.noticeId = a.noticeId AND k.personId = ? WHERE a.personId = ?'
  for (const column of ['readAt', 'confirmedAt']) {
    await tx.execute(
      `UPDATE notice_recipient SET ${column} = (SELECT x.${column} FROM (${both}) x WHERE x.noticeId = notice_recipient.noticeId)
       WHERE personId = ? AND ${column} IS NULL AND noticeId IN (SELECT y.noticeId FROM (${both}) y WHERE y.${column} IS NOT NULL)`, [keptId, absorbedId, keptId, keptId, absorbedId])
  }
  await tx.execute('DELETE FROM notice_recipient WHERE personId = ? AND noticeId IN (SELECT noticeId FROM (SELECT noticeId FROM notice_recipient WHERE personId = ?) kept)', [absorbedId, keptId])
  await tx.execute('UPDATE notice_recipient SET personId = ? WHERE personId = ?', [keptId, absorbedId])
  await tx.execute('DELETE FROM person_category WHERE personId = ? AND category IN (SELECT category FROM (SELECT category FROM person_category WHERE personId = ?) kept)', [absorbedId, keptId])
  await tx.execute('UPDATE person_category SET personId = ? WHERE personId = ?', [keptId, absorbedId])
  await tx.execute(
    'UPDATE staff_call SET doneAt = ?, version = version + 1 WHERE personId = ? AND doneAt IS NULL AND noticeId IN (SELECT noticeId FROM (SELECT noticeId FROM staff_call WHERE personId = ? AND noticeId IS NOT NULL) kept)', [now, absorbedId, keptId])
  await tx.execute('UPDATE staff_call SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}

/** Somebody's record is destroyed: what was brought to them, of which categories they are, and the calls to them with what was said. Gives how many rows that were. The person is held. */
export const eraseAudiences = async (tx: Transaction, personId: string): Promise<number> => {
  let erased = 0
  for (const table of ['notice_recipient', 'person_category', 'staff_call']) erased += (await tx.execute(`DELETE FROM ${table} WHERE personId = ?`, [personId])).affected
  return erased
}
