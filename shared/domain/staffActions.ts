import { type Action } from '@shared/domain/workflow'

/** What somebody writes or picks with an action; one that asks for nothing happens at the tap. A note may be left out, everything else is needed. */
export type WordKey = 'unitId' | 'note' | 'reason' | 'remedy' | 'result'

interface StaffAction {
  asks: readonly WordKey[]
  /** Who reads the words later: the applicant too, or only the units. */
  readers: 'everyone' | 'staff'
}

/** What the staff can do with a request, in the order of the buttons: the next step first, the way out last. Endpoints, sheets and the log come from here. */
export const staffActions = {
  acceptTransfer: { asks: [], readers: 'staff' },
  route: { asks: ['unitId', 'note'], readers: 'staff' },
  accept: { asks: [], readers: 'staff' },
  advance: { asks: ['note'], readers: 'staff' },
  complete: { asks: ['result'], readers: 'everyone' },
  requestSupplement: { asks: [], readers: 'everyone' },
  cancelSupplement: { asks: ['note'], readers: 'everyone' },
  transfer: { asks: ['unitId', 'reason'], readers: 'staff' },
  escalate: { asks: ['reason'], readers: 'staff' },
  cancelTransfer: { asks: [], readers: 'staff' },
  declineTransfer: { asks: ['reason'], readers: 'staff' },
  takeOver: { asks: ['reason'], readers: 'staff' },
  reject: { asks: ['reason', 'remedy'], readers: 'everyone' },
} as const satisfies Partial<Record<Action, StaffAction>>

export type StaffActionName = keyof typeof staffActions
/** Asking for supplements has a body and a screen of its own; every other action is a tap and a few words. */
export type WordAction = Exclude<StaffActionName, 'requestSupplement'>
export type AskedOf<A extends WordAction> = (typeof staffActions)[A]['asks'][number]

export const staffActionNames = Object.keys(staffActions) as StaffActionName[]
export const isStaffAction = (action: Action): action is StaffActionName => action in staffActions

/** Whether the applicant reads the words that came with a step; their own they always do. */
export const applicantReads = (action: Action): boolean => !isStaffAction(action) || staffActions[action].readers === 'everyone'
