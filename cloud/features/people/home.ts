import { type PlaceAnswer } from '@shared/contract/values'
import { type Transaction } from '../../database/database'
import { type Services } from '../../services'
import { type PersonRow } from '../identity/entities'
import { presentPerson } from '../identity/presenter'
import { type NetworkView, type UnitView } from '../network/network'
import { toRouterAnswer } from '../network/places'

/** The unit that keeps the record of somebody who lives there; the district while nobody knows. */
export const homeOf = ({ residence, registered }: { residence: PlaceAnswer; registered: PlaceAnswer | null }, network: NetworkView): string =>
  network.router.recordHome(toRouterAnswer(residence, network), registered && toRouterAnswer(registered, network))

/** The station that a person turns to first: the same that a question of theirs would go to. Null outside of Yangpu. */
export const stationOf = ({ residence }: { residence: PlaceAnswer }, network: NetworkView): UnitView | null => {
  const routing = network.router.route({ service: { title: '', level: 'nearest' }, basis: 'residence', place: toRouterAnswer(residence, network) })
  return routing.kind === 'outside' ? null : network.unit(routing.unitId)
}

/** Triage found out where somebody belongs of whom nobody knew. What they said of themselves since then is not overruled. */
export const settleHome = async (tx: Transaction, network: NetworkView, personId: string, unitId: string): Promise<void> => {
  await tx.execute('UPDATE person SET homeUnitId = ? WHERE id = ? AND (homeUnitId IS NULL OR homeUnitId = ?) AND erasedAt IS NULL', [unitId, personId, network.district.id])
}

/** Persons in one step: their addresses are opened one by one. */
const batch = 200

/** Gives a home to those from before it was kept, a batch at a time; says whether there may be more. */
export const fillHomes = async ({ database, vault, network }: Services): Promise<boolean> => {
  const rows = await database.query<PersonRow>(
    `SELECT id, level, name, phone, residence, registered, workplace FROM person WHERE homeUnitId IS NULL AND mergedInto IS NULL AND erasedAt IS NULL LIMIT ${batch}`)
  if (rows.length === 0) return false
  const view = await network.current()
  const homes = rows.map((row) => ({ id: row.id, unitId: homeOf(presentPerson({ vault }, row), view) }))
  await database.execute(
    `UPDATE person SET homeUnitId = CASE id ${homes.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE homeUnitId IS NULL AND erasedAt IS NULL AND id IN (${homes.map(() => '?').join(', ')})`,
    [...homes.flatMap(({ id, unitId }) => [id, unitId]), ...homes.map(({ id }) => id)])
  return rows.length === batch
}
