import { type RepresentationKind } from '@shared/domain/representation'
import { type HandlerRole, isAtCounter, isHandlerRole, type StaffRole, type UnitKind } from '@shared/domain/roles'

export interface Assignment {
  unitId: string
  unitKind: UnitKind
  /** Ids of the units from the root to this one, '/a/b/c/': what lies under it starts with it. */
  unitPath: string
  role: StaffRole
}

/** A person whom an account stands for, and as what. */
export interface RepresentedPerson {
  personId: string
  kind: RepresentationKind
}

export interface AccountActor {
  id: string
  /** Only what is in force at this moment; oneself first. */
  persons: readonly RepresentedPerson[]
  /** The ids of all of them. */
  personIds: readonly string[]
  /** The privacy notice that was last accepted. */
  privacyVersion: string
}

export interface StaffActor {
  id: string
  name: string
  assignments: readonly Assignment[]
}

/** Who calls, as the session and the staff record say; never what the request claims. */
export interface Actor {
  sessionId: string
  isCookie: boolean
  /** They act for the bureau, and this session has not seen their second factor yet. */
  needsSecondFactor: boolean
  account: AccountActor | null
  staff: StaffActor | null
}

/** One id for whoever acts: idempotency keys, rate limits and file links belong to it. */
export const actorId = (actor: Actor): string => actor.staff?.id ?? actor.account?.id ?? actor.sessionId

export const unitIdsOf = (staff: StaffActor): string[] => [...new Set(staff.assignments.map(({ unitId }) => unitId))]

/** The roles in which they handle requests of that unit. */
export const handlerRolesIn = (staff: StaffActor, unitId: string): HandlerRole[] =>
  staff.assignments.filter((assignment) => assignment.unitId === unitId).map(({ role }) => role).filter(isHandlerRole)

/** Whether they write down requests there for people who come. */
export const isCounterOf = (staff: StaffActor, unitId: string): boolean =>
  staff.assignments.some((assignment) => assignment.unitId === unitId && isAtCounter(assignment.role, assignment.unitKind))

/** The same member of staff, in the roles alone in which they handle requests. */
export const asHandler = (staff: StaffActor): StaffActor => ({ ...staff, assignments: staff.assignments.filter(({ role }) => isHandlerRole(role)) })

/** The assignment by which a unit lies in the part of the tree that they answer for. */
export const assignmentOver = (staff: StaffActor, unitPath: string): Assignment | undefined => staff.assignments.find((assignment) => unitPath.startsWith(assignment.unitPath))
