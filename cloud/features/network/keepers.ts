import { type UnitBrief } from '@shared/contract/values'
import { type StaffRole, type UnitKind } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { type Assignment, type StaffActor } from '../../middleware/actor'
import { type NetworkView } from './network'
import { presentUnit } from './presenter'

/** Units that hold activities and publish notices: partner points and homes of retired officers take part in those of others. */
const organiserKinds: readonly UnitKind[] = ['bureau', 'district', 'street', 'community']
/** Everybody of such a unit drafts and runs what it organises; the word to the public is with these. */
export const publisherRoles: readonly StaffRole[] = ['lead', 'editor', 'administrator']
const keeperRoles: readonly StaffRole[] = ['clerk', 'reviewer', ...publisherRoles]

export type KeeperScope = readonly Assignment[]

const keeping = (assignments: readonly Assignment[]): KeeperScope => assignments.filter(({ role, unitKind }) => organiserKinds.includes(unitKind) && keeperRoles.includes(role))

/** What of the network somebody keeps such things for: their units and all under them. */
export const scopeOf = ({ assignments }: Pick<StaffActor, 'assignments'>): KeeperScope => keeping(assignments)

/** What somebody is on the staff as the database has it at this moment. */
export const assignmentsNow = (sql: Sql, staffId: string, now: number): Promise<Assignment[]> =>
  sql.query<Assignment>(
    `SELECT u.id AS unitId, u.kind AS unitKind, u.path AS unitPath, sa.role FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId JOIN unit u ON u.id = sa.unitId
     WHERE sa.staffId = ? AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?) ORDER BY sa.id`, [staffId, now, now])

/** The same of what they keep such things for. */
export const scopeNow = async (sql: Sql, staffId: string, now: number): Promise<KeeperScope> => keeping(await assignmentsNow(sql, staffId, now))

/** The assignments by which a unit is theirs. What a unit organised that was merged belongs to the one that has its work now. */
export const over = (scope: KeeperScope, network: NetworkView, unitId: string): KeeperScope => {
  const unit = network.successor(unitId)
  return unit ? scope.filter(({ unitPath }) => unit.path.startsWith(unitPath)) : []
}

/** The ids of the units for which they keep such things: of the whole network some hundreds. */
export const coveredUnits = (scope: KeeperScope, network: NetworkView): string[] =>
  network.units.filter(({ id, kind }) => organiserKinds.includes(kind) && over(scope, network, id).length > 0).map(({ id }) => id)

/** The ids of all units that are theirs or under theirs, of whatever kind. */
export const unitsUnder = (scope: KeeperScope, network: NetworkView): string[] => network.units.filter(({ id }) => over(scope, network, id).length > 0).map(({ id }) => id)

/** Whether they may begin something of that unit. */
export const mayOrganiseFor = (scope: KeeperScope, network: NetworkView, unitId: string): boolean => {
  const unit = network.find(unitId)
  return unit !== undefined && organiserKinds.includes(unit.kind) && over(scope, network, unitId).length > 0
}

/** The own units, and those right under them: whoever organises for others beyond that opens it there. */
export const mayAddFor = (scope: KeeperScope, network: NetworkView): UnitBrief[] => {
  const own = new Set(scope.map(({ unitId }) => unitId))
  return network.units
    .filter(({ id, parentId, mergedIntoId }) => mergedIntoId === null && (own.has(id) || own.has(parentId ?? '')) && mayOrganiseFor(scope, network, id))
    .sort((one, other) => Number(own.has(other.id)) - Number(own.has(one.id)) || one.code.localeCompare(other.code))
    .map(presentUnit)
}
