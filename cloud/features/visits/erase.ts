import { type Transaction } from '../../database/database'

const theirVisits = 'SELECT id FROM care_visit WHERE personId = ?'

/** Nothing of somebody's visits is kept, nor that a station keeps contact with them; their photos go with the sweep of files. Gives how many visits that were. */
export const eraseVisits = async (tx: Transaction, personId: string): Promise<number> => {
  // What a plan counts it still lists: a task goes with its person.
  await tx.execute('DELETE FROM visit_task WHERE caredId IN (SELECT id FROM cared_person WHERE personId = ?)', [personId])
  await tx.execute(`DELETE FROM visit_request WHERE visitId IN (${theirVisits})`, [personId])
  await tx.execute(`UPDATE stored_file SET state = 'pending' WHERE visitId IN (${theirVisits})`, [personId])
  await tx.execute('DELETE FROM cared_person WHERE personId = ?', [personId])
  return (await tx.execute('DELETE FROM care_visit WHERE personId = ?', [personId])).affected
}
