import { type CatalogEntry } from '@shared/catalog/catalog'
import { type RoutingLevel } from '@shared/catalog/types'
import { isOver } from '@shared/domain/deadline'
import { type UnitKind } from '@shared/domain/roles'
import { type Action, availableActions, type Party, type Position } from '@shared/domain/workflow'
import { type AccountActor, assignmentOver, handlerRolesIn, type StaffActor } from '../../middleware/actor'
import { type NetworkView, type UnitView } from '../network/network'
import { type RequestRow, type StoredRequest } from './entities'
import { isAbout } from './hiddenFrom'
import { clockOf } from './present/due'
import { stageOf } from './stage'
import { isStaffOnly } from './staffOnly'

/** What somebody is to a request, and the unit for which they are it; null for its applicant. */
export interface Standing {
  party: Party
  unitId: string | null
}

export const asApplicant: readonly Standing[] = [{ party: 'applicant', unitId: null }]

type Filed = Pick<StoredRequest, 'personId' | 'status' | 'filedByStaffId' | 'serviceKey'>

/** The applicant's side: the account stands for the person. What the staff are still writing down for them is not theirs yet. */
export const isApplicant = (account: Pick<AccountActor, 'personIds'>, request: Filed): boolean =>
  account.personIds.includes(request.personId) && (request.status !== 'draft' || request.filedByStaffId === null) && !isStaffOnly(request)

/** 代办: the member of staff who is writing it down at the counter. */
export const isWritingDown = (staff: Pick<StaffActor, 'id'>, { status, filedByStaffId }: Filed): boolean => status === 'draft' && filedByStaffId === staff.id

/**
 * The staff's side: handlers of the unit that owns it (among them whoever has taken it up), and of the unit it was offered to; where such a
 * unit stands empty, of the nearest above it that does not. A lead above may take it over. Nothing of what is kept from them: their own, or about their unit.
 */
export const standingsOf = (staff: StaffActor, request: RequestRow, network: NetworkView, isKeptFrom: boolean): Standing[] => {
  if (isKeptFrom) return []
  const inUnit = (side: 'owner' | 'receiver', unitId: string): Standing[] => handlerRolesIn(staff, unitId).map((role) => ({ party: `${side}.${role}`, unitId }))
  const ownerId = network.responsible(request.ownerUnitId)
  const { path } = network.unit(ownerId)
  const above = staff.assignments.filter(({ role, unitId, unitPath }) => role === 'lead' && unitId !== ownerId && path.startsWith(unitPath))
  return [
    ...inUnit('owner', ownerId),
    ...(request.assigneeId === staff.id && handlerRolesIn(staff, ownerId).length > 0 ? [{ party: 'owner.assignee', unitId: ownerId } as const] : []),
    ...(request.offeredUnitId ? inUnit('receiver', network.responsible(request.offeredUnitId)) : []),
    ...above.map(({ unitId }): Standing => ({ party: 'above.lead', unitId })),
  ]
}

/** What decides together with a request what may be done: the form that it was filled in with, the network, the moment. */
export interface Circumstances {
  entry: CatalogEntry
  network: NetworkView
  now: number
}

/** How long after completion a request may be opened again, and its applicant is asked to rate it: 15 days. */
export const freshFor = 15 * 24 * 60 * 60_000

/** Where a request stands for the workflow table. */
const positionOf = (request: RequestRow, { entry, network, now }: Circumstances): Position => ({
  status: request.status,
  stageKind: request.stageKind,
  isLastStage: request.stageKey === entry.definition.stages.at(-1)?.key,
  isOffered: request.offeredUnitId !== null,
  hasAbove: unitAbove(request, network) !== null,
  isReady: request.readyAt !== null,
  isRated: request.ratedAt !== null,
  wantsCallback: request.callbackDueAt !== null,
  isFresh: request.closedAt !== null && now < request.closedAt + freshFor,
  isReviewed: request.reviewedById !== null || request.reviewOf !== null,
  canExtend: mayTakeLonger(request, entry, now),
})

/** What was late stays late; nothing is given longer twice. */
const mayTakeLonger = (request: RequestRow, entry: CatalogEntry, now: number): boolean => {
  const clock = clockOf(request)
  return clock !== null && stageOf(request, entry)?.extension !== undefined && !clock.extended && !isOver(clock, now)
}

export const allowedActions = (request: RequestRow, circumstances: Circumstances, standings: readonly Standing[]): Action[] =>
  availableActions(positionOf(request, circumstances), standings.map(({ party }) => party))

/** The standing that an action is done by, of those that somebody has; undefined when none allows it now. */
export const standingFor = (action: Action, request: RequestRow, circumstances: Circumstances, standings: readonly Standing[]): Standing | undefined =>
  standings.find((standing) => allowedActions(request, circumstances, [standing]).includes(action))

/** The unit for which somebody may read a request, by the units that it touches; null when they may not. */
export const readingUnit = (staff: StaffActor, unitPaths: readonly string[], isKeptFrom: boolean): string | null => {
  if (isKeptFrom) return null
  return unitPaths.map((path) => assignmentOver(staff, path)?.unitId).find((unitId) => unitId !== undefined) ?? null
}

/** 上报 goes to the nearest unit above the owner that has somebody; null at the top. */
export const unitAbove = (request: Pick<RequestRow, 'ownerUnitId'>, network: NetworkView): string | null => {
  const parentId = network.aboveOf(network.responsible(request.ownerUnitId))
  const target = parentId && network.responsible(parentId)
  return target && network.isActive(target) && target !== request.ownerUnitId ? target : null
}

// A service that streets handle never goes to a committee: the card would be handed out where nobody can.
const kindsFor: Record<RoutingLevel, readonly UnitKind[]> = {
  nearest: ['community', 'street', 'district'],
  community: ['community', 'street', 'district'],
  street: ['street', 'district'],
  district: ['street', 'district', 'bureau'],
  bureau: ['district', 'bureau'],
}

/** The units that a request of this service may be sent to, the nearest to its owner first: the list that is offered is the list that is accepted. */
export const targetsFor = (request: Pick<RequestRow, 'ownerUnitId' | 'hiddenUnitId'>, { definition }: CatalogEntry, network: NetworkView): UnitView[] => {
  const owner = network.unit(request.ownerUnitId)
  const distance = ({ id, parentId }: UnitView): number => (parentId === owner.id || id === owner.parentId ? 0 : parentId === owner.parentId ? 1 : 2)
  return network.units
    .filter(({ id, kind, path }) => id !== owner.id && !isAbout(request, path, network) && kindsFor[definition.routing.level].includes(kind) && network.isActive(id))
    .sort((a, b) => distance(a) - distance(b) || a.code.localeCompare(b.code))
}
