import { staffActionNames, type StaffActionName } from '@shared/domain/staffActions'
import { type Action } from '@shared/domain/workflow'

/** What brings a request on: the first that is allowed is the one solid button. */
const nextSteps: readonly StaffActionName[] = ['acceptTransfer', 'route', 'accept', 'announceReady', 'advance', 'complete', 'callBack']
/** What is often wanted beside it, the most frequent first. */
const besides: readonly StaffActionName[] = ['declineTransfer', 'cancelTransfer', 'requestSupplement', 'cancelSupplement', 'enquire', 'transfer', 'recordOutside', 'comment']

/** The buttons of a request: one next step, a few beside it, everything else behind 更多. */
export interface ActionBar {
  main: StaffActionName | null
  beside: readonly StaffActionName[]
  more: readonly StaffActionName[]
}

/** Sorts what is allowed now. `room`: how many stand beside the main button; a menu of a single line would only hide it. */
export const barOf = (allowed: readonly Action[], room: number): ActionBar => {
  // Who works on it is taken where it is told.
  const buttons = staffActionNames.filter((action) => action !== 'claim' && allowed.includes(action))
  const main = nextSteps.find((action) => buttons.includes(action)) ?? null
  const others = buttons.filter((action) => action !== main)
  if (others.length <= room + 1) return { main, beside: others, more: [] }
  const beside = besides.filter((action) => others.includes(action)).slice(0, room)
  return { main, beside, more: others.filter((action) => !beside.includes(action)) }
}
