import { type Action, type StageKind, type Status } from '@shared/domain/workflow'

/** What else is so of a request beside its status and the kind of its stage. `atTheTop`: nobody stands above the unit that owns it; `extendable`: its service lets the stage take longer, and it is not late. */
export type Circumstance = 'last' | 'ready' | 'rated' | 'stale' | 'reviewed' | 'review' | 'callback' | 'offered' | 'escalated' | 'atTheTop' | 'extendable'
export interface Situation {
  status: Status
  kind: StageKind
  also: readonly Circumstance[]
}

/** What somebody is to a request. */
export type Part = 'applicant' | 'handler' | 'decider' | 'lead' | 'receiver' | 'leadAbove'
type Place = `${Status}/${StageKind}` | 'on offer'
interface Rule {
  by: Part
  where: readonly Place[]
  /** Where it is not so in every such place. */
  when?: (situation: { is: (circumstance: Circumstance) => boolean; kind: StageKind }) => boolean
}

const inEvery = (status: Status): Place[] => (['triage', 'decide', 'outside', 'receive', 'handOver'] as const).map((kind): Place => `${status}/${kind}`)
const completed = inEvery('completed').filter((place) => place !== 'completed/triage')
const closed = [...completed, ...inEvery('rejected').filter((place) => place !== 'rejected/triage')]
const beingDone = ['accepted/decide', 'accepted/outside', 'accepted/receive', 'accepted/handOver'] as const
const toDecide = ['submitted/decide', 'accepted/decide'] as const
const open = ['submitted/triage', 'submitted/decide', ...beingDone, 'awaiting_supplement/decide'] as const

/**
 * What the bureau's rules say, action by action, written down here a second time on purpose: the other way round than the table of the
 * program (status by status), so that a line that is lost there or a check that is lost in the server is seen here.
 */
export const actionTable: Readonly<Record<Action, Rule>> = {
  submit: { by: 'applicant', where: inEvery('draft') },
  discard: { by: 'applicant', where: inEvery('draft') },
  withdraw: { by: 'applicant', where: ['submitted/triage', ...toDecide, 'awaiting_supplement/decide', 'on offer'] },
  supplement: { by: 'applicant', where: ['awaiting_supplement/decide'] },
  rate: { by: 'applicant', where: closed, when: ({ is }) => !is('rated') },
  reopen: { by: 'applicant', where: completed, when: ({ is }) => !is('stale') },
  askReview: { by: 'applicant', where: closed, when: ({ is }) => !is('reviewed') && !is('review') },
  route: { by: 'handler', where: ['submitted/triage'] },
  accept: { by: 'handler', where: ['submitted/decide'] },
  requestSupplement: { by: 'handler', where: toDecide },
  cancelSupplement: { by: 'handler', where: ['awaiting_supplement/decide'] },
  advance: { by: 'handler', where: beingDone, when: ({ is }) => !is('last') },
  complete: { by: 'handler', where: beingDone, when: ({ is, kind }) => is('last') && (kind !== 'handOver' || is('ready')) },
  reject: { by: 'decider', where: [...toDecide, 'accepted/outside'] },
  transfer: { by: 'handler', where: toDecide },
  escalate: { by: 'handler', where: toDecide, when: ({ is }) => !is('atTheTop') },
  cancelTransfer: { by: 'handler', where: ['on offer'] },
  acceptTransfer: { by: 'receiver', where: ['on offer'] },
  declineTransfer: { by: 'receiver', where: ['on offer'] },
  takeOver: { by: 'leadAbove', where: toDecide },
  claim: { by: 'handler', where: open },
  // Whoever has taken it up may, too: handing.test.ts; nobody has here.
  assign: { by: 'lead', where: open },
  comment: { by: 'handler', where: [...open, ...closed] },
  enquire: { by: 'handler', where: ['accepted/outside'] },
  flag: { by: 'handler', where: [...toDecide, 'accepted/outside'] },
  recordOutside: { by: 'handler', where: ['accepted/decide', 'accepted/outside'] },
  announceReady: { by: 'handler', where: ['accepted/handOver'], when: ({ is }) => !is('ready') },
  extend: { by: 'handler', where: ['accepted/decide'], when: ({ is }) => is('extendable') },
  callBack: { by: 'handler', where: closed, when: ({ is }) => is('callback') },
}

/** Whether somebody with these parts may do it there. What is on offer waits for the answer and for nothing else. */
export const isForeseen = (action: Action, { status, kind, also }: Situation, parts: readonly Part[]): boolean => {
  const { by, where, when } = actionTable[action]
  const is = (circumstance: Circumstance): boolean => also.includes(circumstance)
  const place: Place = is('offered') || is('escalated') ? 'on offer' : `${status}/${kind}`
  return where.includes(place) && (when?.({ is, kind }) ?? true) && parts.includes(by)
}

/** Where a request can come to stand at all. */
export const isReachable = ({ status, kind }: Situation): boolean => {
  const stands: Readonly<Record<Status, readonly StageKind[]>> = {
    draft: ['decide'], submitted: ['triage', 'decide'], accepted: ['decide', 'outside', 'receive', 'handOver'], awaiting_supplement: ['decide'],
    completed: ['decide', 'outside', 'receive', 'handOver'], rejected: ['decide', 'outside'], withdrawn: ['triage', 'decide'],
  }
  return stands[status].includes(kind)
}
