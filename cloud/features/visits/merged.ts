import { type Transaction } from '../../database/database'

/** Two records were one human being: the visits of both are of the one that stays, who is on the list of a station once. */
export const moveVisits = async (tx: Transaction, keptId: string, absorbedId: string, now: number): Promise<void> => {
  const twice = await tx.query<{ id: string }>(
    'SELECT a.id FROM cared_person a JOIN cared_person k ON k.unitId = a.unitId AND k.personId = ? AND k.endedAt = 0 WHERE a.personId = ? AND a.endedAt = 0 LIMIT 100', [keptId, absorbedId])
  // One at the most for each station that knew them under both.
  for (const { id } of twice) {
    await tx.execute('UPDATE cared_person SET endedAt = ?, version = version + 1 WHERE id = ?', [now, id])
    await tx.execute("UPDATE visit_task SET state = 'cancelled', version = version + 1 WHERE caredId = ? AND state IN ('open', 'tried')", [id])
  }
  await tx.execute('UPDATE cared_person SET personId = ? WHERE personId = ?', [keptId, absorbedId])
  await tx.execute('UPDATE care_visit SET personId = ? WHERE personId = ?', [keptId, absorbedId])
}
