import { DomainError } from '@shared/domain/error'
import { notOnOneself, type PersonAction, personActions } from '@shared/domain/personActions'
import { type StaffRole } from '@shared/domain/roles'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type StaffRecord } from './records'

/** What somebody answers for: the paths of the units that they administer, and of those that they lead; everything under them belongs to it. */
export interface Scope {
  staffId: string
  paths: readonly string[]
  ledPaths: readonly string[]
}

export const scopeOf = ({ id, assignments }: StaffActor): Scope => {
  const pathsAs = (wanted: StaffRole): string[] => assignments.filter(({ role }) => role === wanted).map(({ unitPath }) => unitPath)
  return { staffId: id, paths: pathsAs('administrator'), ledPaths: pathsAs('lead') }
}

/** The paths of the units where somebody is one of these at this moment, as the database has it: between the beginning of a call and its turn a colleague may have ended it. */
export const pathsNow = async (sql: Sql, staffId: string, roles: readonly StaffRole[], now: number): Promise<string[]> => {
  const rows = await sql.query<{ path: string }>(
    `SELECT u.path FROM staff_assignment sa JOIN staff s ON s.id = sa.staffId JOIN unit u ON u.id = sa.unitId
     WHERE sa.staffId = ? AND sa.role IN (${holes(roles)}) AND s.disabledAt IS NULL AND sa.fromAt <= ? AND (sa.untilAt IS NULL OR sa.untilAt > ?)`, [staffId, ...roles, now, now])
  return rows.map(({ path }) => path)
}

export const scopeNow = async (sql: Sql, staffId: string, now: number): Promise<Scope> =>
  ({ staffId, paths: await pathsNow(sql, staffId, ['administrator'], now), ledPaths: await pathsNow(sql, staffId, ['lead'], now) })

export const covers = ({ paths }: Scope, unitPath: string): boolean => paths.some((path) => unitPath.startsWith(path))

/** Whether the team of a unit is theirs to look after, as its administrator or its lead. */
export const looksAfter = ({ paths, ledPaths }: Scope, unitPath: string): boolean => [...paths, ...ledPaths].some((path) => unitPath.startsWith(path))

/** Throws `forbidden` for a unit that they do not administer. */
export const assertCovers = (scope: Scope, unitPath: string): void => {
  if (!covers(scope, unitPath)) throw new DomainError('forbidden')
}

/** Whoever is or was in a unit of theirs, and they themselves. */
export const maySee = (scope: Scope, record: StaffRecord): boolean => record.id === scope.staffId || record.assignments.some(({ unitPath }) => covers(scope, unitPath))

/**
 * What they may do with somebody. Adding and ending a role looks at its unit alone; all else touches the whole person, so that it takes
 * an administrator over every unit where they are: a street's must not take over a colleague of the bureau who helps out there.
 */
export const mayDo = (scope: Scope, record: StaffRecord): PersonAction[] => {
  const asAdministrator = maySee(scope, record) && scope.paths.length > 0 ? administratorMay(scope, record) : []
  const asLead = record.assignments.some(({ unitPath }) => looksAfter(scope, unitPath)) ? leaderMay(scope, record) : []
  return personActions.filter((action) => (asAdministrator.includes(action) || asLead.includes(action)) && !(record.id === scope.staffId && notOnOneself.includes(action)))
}

/** Leave and handing over: whoever looks after every unit where they are. What a colleague who left still holds is handed over, too. */
const leaderMay = (scope: Scope, record: StaffRecord): PersonAction[] => {
  const now = record.assignments.filter(({ state }) => state !== 'ended')
  const isWhole = (now.length > 0 ? now : record.assignments).every(({ unitPath }) => looksAfter(scope, unitPath))
  return isWhole ? (record.disabledAt === null ? ['leave', 'handOver'] : ['handOver']) : []
}

const administratorMay = (scope: Scope, record: StaffRecord): PersonAction[] => {
  const isWhole = record.assignments.filter(({ state }) => state !== 'ended').every(({ unitPath }) => covers(scope, unitPath))
  const isDeactivated = record.disabledAt !== null
  const fits: Record<Exclude<PersonAction, 'leave' | 'handOver'>, boolean> = {
    assign: !isDeactivated,
    endAssignment: record.assignments.some(({ state, unitPath }) => state !== 'ended' && covers(scope, unitPath)),
    invite: isWhole && !isDeactivated,
    renewPassword: isWhole && !isDeactivated,
    resetSecondFactor: isWhole && record.hasSecondFactor,
    deactivate: isWhole && !isDeactivated,
    reactivate: isWhole && isDeactivated,
  }
  return (Object.keys(fits) as (keyof typeof fits)[]).filter((action) => fits[action])
}

/** Throws `own_record` or `forbidden`. */
export const assertMayDo = (action: PersonAction, scope: Scope, record: StaffRecord): void => {
  if (mayDo(scope, record).includes(action)) return
  throw new DomainError(record.id === scope.staffId && notOnOneself.includes(action) ? 'own_record' : 'forbidden')
}
