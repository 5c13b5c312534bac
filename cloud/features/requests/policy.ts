import { type Action, availableActions, isFinal, type Party, type Position } from '@shared/domain/workflow'
import { type AccountActor, covers, handlerRolesIn, type StaffActor } from '../../middleware/actor'
import { type RequestRow } from './entities'

/** Where a request stands for the workflow table. `lastStageKey` comes from the definition that it was filled in with. */
export const positionOf = (request: RequestRow, lastStageKey: string): Position => ({
  status: request.status,
  stageKind: request.stageKind,
  isLastStage: request.stageKey === lastStageKey,
  isOffered: request.offeredUnitId !== null,
})

/** The applicant's side: the account stands for the person. */
export const isApplicant = (account: AccountActor, request: Pick<RequestRow, 'personId'>): boolean => account.personIds.includes(request.personId)

/** The staff's side: handlers of the unit that owns it, and of the unit it was offered to. Never one's own request. */
export const partiesOf = (staff: StaffActor, request: RequestRow, isOwnRequest: boolean): Party[] => {
  if (isOwnRequest) return []
  const owner = handlerRolesIn(staff, request.ownerUnitId).map((role): Party => `owner.${role}`)
  const receiver = request.offeredUnitId ? handlerRolesIn(staff, request.offeredUnitId).map((role): Party => `receiver.${role}`) : []
  return [...owner, ...receiver]
}

export const allowedActions = (request: RequestRow, lastStageKey: string, parties: readonly Party[]): Action[] =>
  isFinal(request.status) ? [] : availableActions(positionOf(request, lastStageKey), parties)

/** Paths of the units by which a request may be read: of its owner, its home street, the unit it is offered to and those that took part. */
export const mayRead = (staff: StaffActor, unitPaths: readonly string[], isOwnRequest: boolean): boolean =>
  !isOwnRequest && unitPaths.some((path) => covers(staff, path))
