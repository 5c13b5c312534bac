import { type Me } from '@shared/contract/identity'
import { isAtCounter, isHandlerRole } from '@shared/domain/roles'
import { holdsActivities } from '@shared/domain/activities'
import { mayPlanVisits } from '@shared/domain/visits'
import { type Route } from '@/platform/routes'

/** Whether somebody administers a unit: then 站点与人员 is for them. */
export const isAdministrator = (me: Me | null): boolean => me?.staff?.assignments.some(({ role }) => role === 'administrator') ?? false

/** Whether somebody handles requests anywhere: then records of people are for them. */
export const handlesRequests = (me: Me | null): boolean => me?.staff?.assignments.some(({ role }) => isHandlerRole(role)) ?? false

type Unit = NonNullable<Me['staff']>['assignments'][number]['unit']

/** The units at whose counters they stand: those in which they handle requests, and their partner point. */
export const countersOf = (me: Me | null): Unit[] =>
  [...new Map((me?.staff?.assignments ?? []).filter(({ role, unit }) => isAtCounter(role, unit.kind)).map(({ unit }) => [unit.id, unit])).values()]

/** The units that they lead: their coverage is theirs to keep right. */
export const ledBy = (me: Me | null): Unit[] => [...new Map((me?.staff?.assignments ?? []).filter(({ role }) => role === 'lead').map(({ unit }) => [unit.id, unit])).values()]

/** The units whose team is theirs to look after: as its lead or its administrator. */
export const lookedAfterBy = (me: Me | null): Unit[] =>
  [...new Map((me?.staff?.assignments ?? []).filter(({ role }) => role === 'lead' || role === 'administrator').map(({ unit }) => [unit.id, unit])).values()]

/** The units for whose part of the tree they plan visits. */
export const plansVisitsFor = (me: Me | null): Unit[] =>
  [...new Map((me?.staff?.assignments ?? []).filter(({ role, unit }) => mayPlanVisits(role, unit.kind)).map(({ unit }) => [unit.id, unit])).values()]

/** Whether proposals about the coverage are theirs to decide: between two stations only the district is the judge. */
export const decidesCoverage = (me: Me | null): boolean =>
  me?.staff?.assignments.some(({ role, unit }) => (role === 'administrator' || role === 'lead') && (unit.kind === 'district' || unit.kind === 'bureau')) ?? false

/** Whether requests to delete a record are theirs to decide. */
export const decidesDeletions = (me: Me | null): boolean =>
  me?.staff?.assignments.some(({ role, unit }) => (role === 'lead' || role === 'reviewer' || role === 'administrator') && (unit.kind === 'district' || unit.kind === 'bureau')) ?? false

/** Whether the directory of offers, or a part of it, is theirs to keep: the bureau's editors all of it, a partner point its own places. */
export const keepsOffers = (me: Me | null): boolean =>
  me?.staff?.assignments.some(({ role, unit }) => (unit.kind === 'bureau' && (role === 'editor' || role === 'administrator')) || (unit.kind === 'partner' && role === 'partner')) ?? false

/** Whether 活动 is theirs: everybody of a station, a district or the bureau keeps those of their units. */
export const keepsActivities = (me: Me | null): boolean => me?.staff?.assignments.some(({ role, unit }) => role !== 'partner' && holdsActivities(unit.kind)) ?? false

/** Whether 通知 is theirs: everybody of a station, a district or the bureau writes for their own area. */
export const keepsNotices = keepsActivities

/** Whether 服务事项 is theirs: an administrator of the bureau changes services for everybody. */
export const keepsServices = (me: Me | null): boolean => me?.staff?.assignments.some(({ role, unit }) => role === 'administrator' && unit.kind === 'bureau') ?? false

/** Whether a card is compared at the counter of that unit: where they handle requests, never at a partner point. */
export const comparesCards = (me: Me | null, unitId: string): boolean => me?.staff?.assignments.some(({ role, unit }) => unit.id === unitId && isHandlerRole(role)) ?? false

/** The people of a partner point: they file for others, and have no queue. */
export const hasOnlyCounter = (me: Me | null): boolean =>
  (me?.staff?.assignments.length ?? 0) > 0 && (me?.staff?.assignments.every(({ role, unit }) => role === 'partner' && unit.kind === 'partner') ?? false)

/** Where the staff begin: with their second factor where it is still to be given, with the queue, with the people where requests are not theirs, or at their counter where that is all. */
export const workplaceOf = (me: Me): Route => {
  if (me.secondFactor) return 'secondFactor'
  if (hasOnlyCounter(me)) return 'staffWalkIn'
  return isAdministrator(me) && !handlesRequests(me) ? 'staffPeople' : 'staffQueue'
}
