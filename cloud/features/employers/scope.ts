import { DomainError } from '@shared/domain/error'
import { type StaffRole, type UnitKind } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type NetworkView } from '../network/network'

/** Streets and those above them; a committee and a partner point read only. */
const keeperKinds: readonly UnitKind[] = ['street', 'district', 'bureau']
const keeperRoles: readonly StaffRole[] = ['clerk', 'lead', 'reviewer', 'editor', 'administrator']

/** A unit for which somebody keeps employers. */
export interface Desk {
  unitId: string
  path: string
}

export const desksOf = ({ assignments }: StaffActor): Desk[] =>
  assignments.filter(({ role, unitKind }) => keeperKinds.includes(unitKind) && keeperRoles.includes(role)).map(({ unitId, unitPath }) => ({ unitId, path: unitPath }))

/** The same as the database has it at this moment. */
export const desksNow = async (sql: Sql, staffId: string, now: number): Promise<Desk[]> =>
  sql.query<Desk & Record<string, string>>(
    `SELECT u.id AS unitId, u.path FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId JOIN unit u ON u.id = sa.unitId
     WHERE sa.staffId = ? AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)
       AND sa.role IN (${holes(keeperRoles)}) AND u.kind IN (${holes(keeperKinds)}) ORDER BY sa.id`, [staffId, now, now, ...keeperRoles, ...keeperKinds])

export const keeps = (desks: readonly Desk[], network: NetworkView, keptByUnitId: string): boolean => {
  const unit = network.find(keptByUnitId)
  return unit !== undefined && desks.some(({ path }) => unit.path.startsWith(path))
}

/** Throws `forbidden`. */
export const assertKeeps = (desks: readonly Desk[], network: NetworkView, keptByUnitId: string): void => {
  if (!keeps(desks, network, keptByUnitId)) throw new DomainError('forbidden')
}

/** Whom to call there: for the staff of the network, not for partners. */
export const seesContact = ({ assignments }: StaffActor): boolean => assignments.some(({ role }) => role !== 'partner')
