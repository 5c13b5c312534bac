import { type Transaction } from '../database/database'

/**
 * Two holders turned out to be one: everything of the one is the other's. Of pools where both have an active hold the caller has ended one
 * before; the unique key refuses a second. No counter changes, so no pool is locked; the caller holds both.
 */
export const moveHolds = async (tx: Transaction, keptId: string, absorbedId: string): Promise<void> => {
  const active = tx.kind === 'mysql' ? "CONCAT(poolId, ':', ?)" : "poolId || ':' || ?"
  await tx.execute(
    `UPDATE capacity_hold SET holderId = ?, activeKey = CASE WHEN activeKey IS NULL THEN NULL ELSE ${active} END, version = version + 1 WHERE holderId = ?`, [keptId, keptId, absorbedId])
}
