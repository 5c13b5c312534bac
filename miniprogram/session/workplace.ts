import { type Me } from '@shared/contract/identity'
import { isHandlerRole } from '@shared/domain/roles'
import { type Route } from '@/platform/routes'

/** Whether somebody administers a unit: then 站点与人员 is for them. */
export const isAdministrator = (me: Me | null): boolean => me?.staff?.assignments.some(({ role }) => role === 'administrator') ?? false

const handles = (me: Me): boolean => me.staff?.assignments.some(({ role }) => isHandlerRole(role)) ?? false

type Unit = NonNullable<Me['staff']>['assignments'][number]['unit']

/** The units at whose counters they stand: those in which they handle requests. */
export const countersOf = (me: Me | null): Unit[] =>
  [...new Map((me?.staff?.assignments ?? []).filter(({ role }) => isHandlerRole(role)).map(({ unit }) => [unit.id, unit])).values()]

/** The units that they lead: their coverage is theirs to keep right. */
export const ledBy = (me: Me | null): Unit[] => [...new Map((me?.staff?.assignments ?? []).filter(({ role }) => role === 'lead').map(({ unit }) => [unit.id, unit])).values()]

/** Whether proposals about the coverage are theirs to decide: between two stations only the district is the judge. */
export const decidesCoverage = (me: Me | null): boolean =>
  me?.staff?.assignments.some(({ role, unit }) => (role === 'administrator' || role === 'lead') && (unit.kind === 'district' || unit.kind === 'bureau')) ?? false

/** Where the staff begin: with their second factor where it is still to be given, with the queue, or with the people where requests are not theirs. */
export const workplaceOf = (me: Me): Route => {
  if (me.secondFactor) return 'secondFactor'
  return isAdministrator(me) && !handles(me) ? 'staffPeople' : 'staffQueue'
}
