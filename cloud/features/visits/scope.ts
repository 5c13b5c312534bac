import { DomainError } from '@shared/domain/error'
import { isHandlerRole } from '@shared/domain/roles'
import { mayPlanVisits } from '@shared/domain/visits'
import { visitRoles } from '@shared/contract/visits'
import { type Sql, type SqlValue } from '../../database/database'
import { asHandler, type StaffActor, unitIdsOf } from '../../middleware/actor'
import { type NetworkView, type UnitView } from '../network/network'

/** The units for which somebody goes: those in which they handle requests, and those below that stand empty. */
export const visitingUnits = (staff: StaffActor, network: NetworkView): string[] => network.handledBy(unitIdsOf(asHandler(staff)))

/** The own unit in whose name they go for that one; undefined where it is not theirs to visit. */
export const visitsFor = (staff: StaffActor, network: NetworkView, unitId: string): string | undefined =>
  unitIdsOf(asHandler(staff)).find((own) => network.handledBy([own]).includes(unitId))

/** The parts of the tree whose lists and figures they may see, masked where another station visits. */
const pathsOf = (staff: StaffActor): string[] => staff.assignments.filter(({ role }) => (visitRoles as readonly string[]).includes(role)).map(({ unitPath }) => unitPath)

/** The same as a condition on a unit `u`: below theirs, or visited by them. */
export const withinSight = (staff: StaffActor, network: NetworkView): { sql: string; values: SqlValue[] } => {
  const paths = pathsOf(staff)
  const others = visitingUnits(staff, network).filter((id) => !paths.some((path) => network.find(id)?.path.startsWith(path)))
  return { sql: `(${[...paths.map(() => 'u.path LIKE ?'), ...others.map(() => 'u.id = ?')].join(' OR ') || '1 = 0'})`, values: [...paths.map((path) => `${path}%`), ...others] }
}

export const isInSight = (staff: StaffActor, { path }: UnitView): boolean => pathsOf(staff).some((own) => path.startsWith(own))

/** Whether a plan of that unit is for any of theirs: it lies under them, or above. */
export const concerns = (staff: StaffActor, { path }: UnitView): boolean => pathsOf(staff).some((own) => path.startsWith(own) || own.startsWith(path))

/** Units above their own: plans of these are for them, too. */
export const unitsAbove = (staff: StaffActor): string[] => [...new Set(pathsOf(staff).flatMap((path) => path.split('/').filter(Boolean)))]

export const mayPlanFor = (staff: StaffActor, { path }: UnitView): boolean => staff.assignments.some(({ role, unitKind, unitPath }) => mayPlanVisits(role, unitKind) && path.startsWith(unitPath))

/** Whether they say who of that unit goes: its lead, or of one that stands empty the lead of the unit that has its work. */
export const mayAssignFor = (staff: StaffActor, network: NetworkView, unitId: string): boolean =>
  network.handledBy(staff.assignments.filter(({ role }) => role === 'lead').map((assignment) => assignment.unitId)).includes(unitId)

/** Throws `forbidden` for a unit that they do not visit for. */
export const assertVisits = (staff: StaffActor, network: NetworkView, unitId: string): void => {
  if (!staff.assignments.some(({ role }) => isHandlerRole(role)) || !visitingUnits(staff, network).includes(unitId)) throw new DomainError('forbidden')
}

/** Whom a member of staff stands or stood for in private: a colleague visits them. */
export const ownPersonIds = async (sql: Sql, staffId: string): Promise<string[]> => {
  const rows = await sql.query<{ personId: string }>('SELECT DISTINCT r.personId FROM account a JOIN representation r ON r.accountId = a.id WHERE a.staffId = ? LIMIT 200', [staffId])
  return rows.map(({ personId }) => personId)
}
