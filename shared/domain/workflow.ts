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
  'submit', 'discard', 'withdraw', 'supplement',
  'route', 'accept', 'requestSupplement', 'cancelSupplement', 'advance', 'complete', 'reject',
  'transfer', 'escalate', 'cancelTransfer', 'acceptTransfer', 'declineTransfer', 'takeOver',
] as const
export type Action = (typeof actions)[number]

/** Who stands before the request: its applicant, a handler of the unit that owns it or of the unit it was offered to, the lead of a unit above. */
export type Party = 'applicant' | `owner.${HandlerRole}` | `receiver.${HandlerRole}` | 'above.lead'

/** Handling needs the whole of a request; whoever else may know of it sees it masked. */
export const handles = (parties: readonly Party[]): boolean => parties.some((party) => party.startsWith('owner.'))

type Rules = Readonly<Partial<Record<Action, readonly Party[]>>>

const applicant = ['applicant'] as const
const owner = ['owner.clerk', 'owner.lead', 'owner.reviewer'] as const
const ownerDecider = ['owner.lead', 'owner.reviewer'] as const
const receiver = ['receiver.clerk', 'receiver.lead', 'receiver.reviewer'] as const
/** 提级办理: a unit above may take over what a station cannot handle, such as the request of its only clerk. */
const above = ['above.lead'] as const
const everyStage = <R extends Rules>(rules: R) => ({ triage: rules, decide: rules, outside: rules, receive: rules, handOver: rules }) as const

/** Status × stage kind × action × party: what is not listed is refused. The server enforces it; what it allows travels to the clients. */
export const workflow = {
  draft: everyStage({ submit: applicant, discard: applicant }),
  submitted: {
    triage: { route: owner, withdraw: applicant },
    decide: { accept: owner, requestSupplement: owner, reject: ownerDecider, transfer: owner, escalate: owner, takeOver: above, withdraw: applicant },
    outside: {},
    receive: {},
    handOver: {},
  },
  accepted: {
    triage: {},
    decide: {
      requestSupplement: owner, advance: owner, complete: owner, reject: ownerDecider,
      transfer: owner, escalate: owner, takeOver: above, withdraw: applicant,
    },
    outside: { advance: owner, complete: owner, reject: ownerDecider },
    receive: { advance: owner, complete: owner },
    handOver: { advance: owner, complete: owner },
  },
  awaiting_supplement: {
    triage: {},
    decide: { supplement: applicant, withdraw: applicant, cancelSupplement: owner },
    outside: {},
    receive: {},
    handOver: {},
  },
  completed: everyStage({}),
  rejected: everyStage({}),
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
}

/** What these parties may do now. The last stage is completed, every other one is advanced; only what has somebody above is passed up. */
export const availableActions = (position: Position, parties: readonly Party[]): Action[] => {
  const rules: Rules = position.isOffered ? workflowWhileOffered : workflow[position.status][position.stageKind]
  const fits: Partial<Record<Action, boolean>> = { advance: !position.isLastStage, complete: position.isLastStage, escalate: position.hasAbove }
  return actions.filter((action) => fits[action] !== false && rules[action]?.some((party) => parties.includes(party)))
}

/** Decisions wait until somebody takes them up; every other kind of stage runs from the moment it is entered. */
export const statusOnEntering = (kind: StageKind): Status => (kind === 'decide' || kind === 'triage' ? 'submitted' : 'accepted')

export const finalStatuses = ['completed', 'rejected', 'withdrawn'] as const satisfies readonly Status[]
export const isFinal = (status: Status): boolean => (finalStatuses as readonly Status[]).includes(status)
