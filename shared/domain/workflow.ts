import { type HandlerRole } from '@shared/domain/roles'

export const statuses = ['draft', 'submitted', 'accepted', 'awaiting_supplement', 'completed', 'rejected', 'withdrawn'] as const
export type Status = (typeof statuses)[number]

/**
 * `triage`: nobody knows yet which station is responsible; the district sends it on.
 * `decide`: a unit of ours works on it. `outside`: city, province or bank do. `receive`: a card arrives. `handOver`: the person collects it.
 */
export const stageKinds = ['triage', 'decide', 'outside', 'receive', 'handOver'] as const
export type StageKind = (typeof stageKinds)[number]

export const actions = [
  'submit', 'discard', 'withdraw', 'supplement', 'rate', 'reopen', 'askReview',
  'route', 'accept', 'requestSupplement', 'cancelSupplement', 'advance', 'complete', 'reject',
  'transfer', 'escalate', 'cancelTransfer', 'acceptTransfer', 'declineTransfer', 'takeOver',
  'claim', 'assign', 'comment', 'enquire', 'flag', 'recordOutside', 'announceReady', 'callBack', 'extend',
] as const
export type Action = (typeof actions)[number]

/** What happens by itself when its time has come; it stands in the log beside what people do. */
export const clockEvents = ['soon', 'overdue', 'overdueLong', 'outsideLate', 'pickUpReminder', 'returnUncollected', 'calendarChanged'] as const
export type ClockEventKind = (typeof clockEvents)[number]
/** What becomes of the work that somebody had in hand when they are away or leave: it stands in the log of each request that moved. */
export const staffEvents = ['reassigned'] as const
export type StaffEventKind = (typeof staffEvents)[number]
/** Everything that the log of a request can say. */
export type Step = Action | ClockEventKind | StaffEventKind

/** Who stands before the request: its applicant, a handler of the unit that owns it (`assignee`: the one who has taken it up) or of the unit it was offered to, the lead of a unit above. */
export type Party = 'applicant' | `owner.${HandlerRole}` | 'owner.assignee' | `receiver.${HandlerRole}` | 'above.lead'

/** Handling needs the whole of a request; whoever else may know of it sees it masked. */
export const handles = (parties: readonly Party[]): boolean => parties.some((party) => party.startsWith('owner.'))

type Rules = Readonly<Partial<Record<Action, readonly Party[]>>>

const applicant = ['applicant'] as const
const owner = ['owner.clerk', 'owner.lead', 'owner.reviewer'] as const
const ownerDecider = ['owner.lead', 'owner.reviewer'] as const
const receiver = ['receiver.clerk', 'receiver.lead', 'receiver.reviewer'] as const
/** 提级办理: a unit above may take over what a station cannot handle, such as the request of its only clerk. */
const above = ['above.lead'] as const
/** 转给同事: the lead says who works on it, and whoever has taken it up hands it on. */
const ownerOrAssignee = ['owner.lead', 'owner.assignee'] as const
/** What leaves the request where it is: notes, enquiries, who works on it. */
const keeping = { claim: owner, assign: ownerOrAssignee, comment: owner } as const
const everyStage = <R extends Rules>(rules: R) => ({ triage: rules, decide: rules, outside: rules, receive: rules, handOver: rules }) as const
/** Nothing is decided before it is known who decides. */
const onceDecided = <R extends Rules>(rules: R) => ({ ...everyStage(rules), triage: {} }) as const

/** Status × stage kind × action × party: what is not listed is refused. The server enforces it; what it allows travels to the clients. */
export const workflow = {
  draft: everyStage({ submit: applicant, discard: applicant }),
  submitted: {
    triage: { ...keeping, route: owner, withdraw: applicant },
    decide: { ...keeping, accept: owner, flag: owner, requestSupplement: owner, reject: ownerDecider, transfer: owner, escalate: owner, takeOver: above, withdraw: applicant },
    outside: {},
    receive: {},
    handOver: {},
  },
  accepted: {
    triage: {},
    decide: {
      ...keeping, flag: owner, recordOutside: owner,
      requestSupplement: owner, extend: owner, advance: owner, complete: owner, reject: ownerDecider,
      transfer: owner, escalate: owner, takeOver: above, withdraw: applicant,
    },
    outside: { ...keeping, enquire: owner, flag: owner, recordOutside: owner, advance: owner, complete: owner, reject: ownerDecider },
    receive: { ...keeping, advance: owner, complete: owner },
    handOver: { ...keeping, announceReady: owner, advance: owner, complete: owner },
  },
  awaiting_supplement: {
    triage: {},
    decide: { ...keeping, supplement: applicant, withdraw: applicant, cancelSupplement: owner },
    outside: {},
    receive: {},
    handOver: {},
  },
  completed: onceDecided({ rate: applicant, reopen: applicant, askReview: applicant, comment: owner, callBack: owner }),
  rejected: onceDecided({ rate: applicant, askReview: applicant, comment: owner, callBack: owner }),
  withdrawn: everyStage({}),
} as const satisfies Record<Status, Record<StageKind, Rules>>

/** While a transfer or escalation waits for an answer these hold instead: the sender owns until the other side takes it (首问负责). */
export const workflowWhileOffered: Rules = {
  acceptTransfer: receiver,
  declineTransfer: receiver,
  cancelTransfer: owner,
  withdraw: applicant,
}

/** What the workflow needs to know of a request. */
export interface Position {
  status: Status
  stageKind: StageKind
  isLastStage: boolean
  isOffered: boolean
  /** Somebody is above the owner whom it could be passed up to. */
  hasAbove: boolean
  /** The card is there and the person was told. */
  isReady: boolean
  isRated: boolean
  /** Somebody was not satisfied, and nobody has called yet. */
  wantsCallback: boolean
  /** Closed so lately that it may be opened again. */
  isFresh: boolean
  /** A 复核 of it was asked for, or it is one itself. */
  isReviewed: boolean
  /** Its stage may be given longer, once, while it is not late. */
  canExtend: boolean
}

/** What these parties may do now. The last stage is completed, every other one is advanced; a card is handed over once the person was told that it is there. */
export const availableActions = (position: Position, parties: readonly Party[]): Action[] => {
  const rules: Rules = position.isOffered ? workflowWhileOffered : workflow[position.status][position.stageKind]
  const { isLastStage, isReady, isRated, isFresh, isReviewed, hasAbove, wantsCallback, canExtend, stageKind } = position
  const fits: Partial<Record<Action, boolean>> = {
    advance: !isLastStage, complete: isLastStage && (stageKind !== 'handOver' || isReady), announceReady: !isReady,
    escalate: hasAbove, rate: !isRated, reopen: isFresh, askReview: !isReviewed, callBack: wantsCallback, extend: canExtend,
  }
  return actions.filter((action) => fits[action] !== false && rules[action]?.some((party) => parties.includes(party)))
}

/** Decisions wait until somebody takes them up; every other kind of stage runs from the moment it is entered. */
export const statusOnEntering = (kind: StageKind): Status => (kind === 'decide' || kind === 'triage' ? 'submitted' : 'accepted')

export const finalStatuses = ['completed', 'rejected', 'withdrawn'] as const satisfies readonly Status[]
/** Where there is still something to do: what somebody has taken up of these, they have in hand. */
export const openStatuses = ['submitted', 'accepted', 'awaiting_supplement'] as const satisfies readonly Status[]
export const isFinal = (status: Status): boolean => (finalStatuses as readonly Status[]).includes(status)
