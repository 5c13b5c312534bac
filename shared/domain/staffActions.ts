import { type Action, type Step } from '@shared/domain/workflow'

/** What somebody writes or picks with an action; one that asks for nothing happens at the tap. A note may be left out, an outcome is picked where the service has several, everything else is needed. */
export type WordKey = 'unitId' | 'toStaffId' | 'note' | 'reason' | 'remedy' | 'outcome' | 'result' | 'outsideNumber' | 'outsideDate'

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
  announceReady: { asks: [], readers: 'everyone' },
  advance: { asks: ['note'], readers: 'staff' },
  complete: { asks: ['outcome', 'result'], readers: 'everyone' },
  requestSupplement: { asks: [], readers: 'everyone' },
  cancelSupplement: { asks: ['note'], readers: 'everyone' },
  extend: { asks: ['reason'], readers: 'everyone' },
  transfer: { asks: ['unitId', 'reason'], readers: 'staff' },
  escalate: { asks: ['reason'], readers: 'staff' },
  cancelTransfer: { asks: [], readers: 'staff' },
  declineTransfer: { asks: ['reason'], readers: 'staff' },
  takeOver: { asks: ['reason'], readers: 'staff' },
  callBack: { asks: ['result'], readers: 'staff' },
  enquire: { asks: ['note'], readers: 'staff' },
  recordOutside: { asks: ['outsideNumber', 'outsideDate', 'note'], readers: 'staff' },
  claim: { asks: [], readers: 'staff' },
  assign: { asks: ['toStaffId', 'note'], readers: 'staff' },
  comment: { asks: ['reason'], readers: 'staff' },
  flag: { asks: ['reason'], readers: 'staff' },
  reject: { asks: ['reason', 'remedy'], readers: 'everyone' },
} as const satisfies Partial<Record<Action, StaffAction>>

export type StaffActionName = keyof typeof staffActions
/** Asking for supplements has a body and a screen of its own; every other action is a tap and a few words. */
export type WordAction = Exclude<StaffActionName, 'requestSupplement'>
export type AskedOf<A extends WordAction> = (typeof staffActions)[A]['asks'][number]

export const staffActionNames = Object.keys(staffActions) as StaffActionName[]
export const isStaffAction = (action: Step): action is StaffActionName => action in staffActions

/** Whether the applicant reads the words that came with a step; their own they always do. */
export const applicantReads = (action: Step): boolean => !isStaffAction(action) || staffActions[action].readers === 'everyone'
