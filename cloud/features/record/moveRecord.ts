import { type Transaction } from '../../database/database'
import { readOne } from '../../database/rows'
import { type Services } from '../../services'
import { deletionTable, employmentTable, type EmploymentRow } from './entities'

/** What is written down about somebody, when two records turn out to be one human being. Both are held. */
export const moveRecord = async (tx: Transaction, services: Services, keptId: string, absorbedId: string, now: number): Promise<void> => {
  for (const table of ['employment_entry', 'benefit_told']) await tx.execute(`UPDATE ${table} SET personId = ? WHERE personId = ?`, [keptId, absorbedId])
  await moveEmployment(tx, services, keptId, absorbedId)
  // Whoever asked for what was known then has not asked for what is known now.
  await tx.execute(`UPDATE ${deletionTable.name} SET status = 'taken_back', openKey = NULL, closedAt = ?, version = version + 1 WHERE personId IN (?, ?) AND openKey IS NOT NULL`, [now, keptId, absorbedId])
  await tx.execute(`UPDATE ${deletionTable.name} SET personId = ? WHERE personId = ?`, [keptId, absorbedId])
}

/** Of two the one that was written last; how the other stood is in the history. A seal is bound to its person, so it is made anew. */
const moveEmployment = async (tx: Transaction, { vault }: Services, keptId: string, absorbedId: string): Promise<void> => {
  const absorbed = await readOne(tx, employmentTable, { personId: absorbedId })
  if (!absorbed) return
  const kept = await readOne(tx, employmentTable, { personId: keptId })
  const isNewer = (kept?.updatedAt ?? 0) < absorbed.updatedAt
  await tx.execute(`DELETE FROM ${employmentTable.name} WHERE personId = ?`, [isNewer ? keptId : absorbedId])
  if (isNewer) await rebind(tx, absorbed, keptId, vault.seal(vault.open(absorbed.words, absorbedId), keptId), (kept?.version ?? 0) + absorbed.version)
}

const rebind = async (tx: Transaction, { personId }: EmploymentRow, keptId: string, words: string, version: number): Promise<void> => {
  await tx.execute(`UPDATE ${employmentTable.name} SET personId = ?, words = ?, version = ? WHERE personId = ?`, [keptId, words, version, personId])
}
