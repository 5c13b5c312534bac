import * as v from 'valibot'
import { stageKinds } from '@shared/domain/workflow'
import { handlerRoles, staffRoles } from '@shared/domain/roles'
import { transferCauses } from '@shared/domain/coverage'
import { type AskedOf, staffActions, type WordAction } from '@shared/domain/staffActions'
import { endpoint } from '@shared/contract/endpoint'
import { due, logEntry, requestDetail, shownAnswer, supplementAsk, timelineStep } from '@shared/contract/requests'
import { action, code, codedText, cursor, id, note, requiredNote, seenMarks, status, time, unitBrief, version, withId } from '@shared/contract/values'

export const queueTabs = ['waiting', 'reply', 'working', 'supplement', 'soon', 'overdue', 'callback'] as const
export type QueueTab = (typeof queueTabs)[number]
/** Nobody needs to know more exactly: the screen says "99+". */
export const mostCounted = 100

/** The colleague who works on a request. */
const assignee = v.object({ name: v.string(), isMe: v.boolean() })

/** Somebody at work in the same unit, to hand something over to. */
export const colleague = v.object({ id, name: v.string(), roleText: v.string() })
export type Colleague = v.InferOutput<typeof colleague>

/** Where a request may belong that nobody was sure of: the unit that one tap sends it to, and what people call both. */
const triageChoice = v.object({
  unitId: id, placeName: v.string(), stationName: v.string(),
  /** Nobody is at the station of that place: this unit has its work. */
  isStandIn: v.boolean(),
})
export type TriageChoice = v.InferOutput<typeof triageChoice>

/** A row of the queue: names and phones are masked here. */
export const queueRow = v.object({
  id,
  number: v.string(),
  /** As it is now: what is accepted together with others goes by it. */
  version,
  serviceKey: v.string(),
  title: v.string(),
  name: v.string(),
  status,
  stageTitle: v.string(),
  due: v.nullable(due),
  /** Who works on it. */
  assignee: v.nullable(assignee),
  /** A transfer on its way: to us, or from us. */
  offer: v.nullable(v.object({ direction: v.picklist(['in', 'out']), unitName: v.string() })),
  turnText: v.string(),
  /** At the district's desk, while it waits to be sent on; empty otherwise. */
  triage: v.array(triageChoice),
})
export type QueueRow = v.InferOutput<typeof queueRow>

/** `askedBefore`: codes of the reasons for which it was asked in an earlier round; once more needs a note. */
const supplementReasons = v.object({ field: v.string(), label: v.string(), isPaper: v.boolean(), reasons: v.array(codedText), askedBefore: v.array(v.string()) })
/** `again`: why there is more than one round, for colleagues and the lead; the applicant does not read it. */
const staffSupplementAsk = v.object({ ...supplementAsk.entries, again: v.nullable(v.string()) })

/** A request as the staff of its unit see it: what handling it needs. */
export const staffRequest = v.object({
  id,
  /** Whose it is: the way to their record. */
  personId: id,
  number: v.string(),
  version,
  serviceKey: v.string(),
  title: v.string(),
  status,
  stage: v.object({ key: v.string(), kind: v.picklist(stageKinds), title: v.string() }),
  assignee: v.nullable(assignee),
  /** A hint for those above (除名、受过刑事处罚 …): the request goes on, the province weighs it. */
  flag: v.nullable(v.string()),
  outside: v.nullable(v.object({ number: v.string(), date: v.string(), note: v.string() })),
  /** Outside stages are chased: when it is usually back, whether that is over, when somebody last asked. */
  chase: v.nullable(v.object({ expectedText: v.nullable(v.string()), isLate: v.boolean(), lastEnquiryAt: v.nullable(time) })),
  /** Since when a card waits to be collected, and until when it stays here. */
  ready: requestDetail.entries.ready,
  rating: requestDetail.entries.rating,
  /** 回访: until when somebody who was not satisfied is called. */
  callback: v.nullable(v.object({ untilText: v.string() })),
  /** The request that this one reviews (复核). */
  reviewOf: v.nullable(v.object({ id, number: v.string() })),
  /** The visit at which it began (走访). */
  fromVisit: v.nullable(v.object({ id, at: time })),
  applicant: v.object({ name: v.string(), phone: v.string(), isMasked: v.boolean() }),
  due: v.nullable(due),
  pausedSince: v.nullable(time),
  owner: unitBrief,
  home: unitBrief,
  offer: v.nullable(v.object({ unit: unitBrief, from: unitBrief, kind: v.picklist(['transfer', 'escalate']), reason: v.string() })),
  routingReason: v.string(),
  /** At the district's desk, while it waits to be sent on: what was read of its address, why that was not enough, and where it may belong. */
  triage: v.nullable(v.object({ read: v.nullable(v.string()), why: v.string(), choices: v.array(v.object({ ...triageChoice.entries, grounds: v.array(v.string()) })) })),
  sections: v.array(v.object({ title: v.string(), answers: v.array(shownAnswer) })),
  supplement: v.nullable(staffSupplementAsk),
  /** How often it was asked for something; from the second time on with a reason. */
  supplementRounds: v.number(),
  /** What can be asked for, with the reasons to pick from. */
  supplementChoices: v.array(supplementReasons),
  /** What its service may end with, to pick from when it is completed; none where "done" says it all. */
  results: v.array(codedText),
  timeline: v.array(timelineStep),
  log: v.array(logEntry),
  actions: v.array(action),
})
export type StaffRequest = v.InferOutput<typeof staffRequest>

/** What of a tab is shown: one service, one stage, what I, a colleague or nobody works on. */
const queueFilter = {
  service: v.optional(code), stage: v.optional(code), assignee: v.optional(v.union([v.picklist(['me', 'nobody']), id])),
}

/** Fifty taps are a morning's pile; each is accepted or not by itself. */
export const mostAccepted = 50
const acceptance = v.object({ id, error: v.nullable(v.object({ code: v.string(), text: v.string() })) })
export type Acceptance = v.InferOutput<typeof acceptance>

const read = { access: staffRoles, answer: staffRequest } as const
/** Null when the action took it out of the caller's hands and sight, as a refused transfer does. */
const act = { access: handlerRoles, method: 'POST', params: withId, idempotent: true, answer: v.object({ request: v.nullable(staffRequest) }) } as const

const words = {
  unitId: id, toStaffId: id, note: v.optional(note, ''), reason: requiredNote, remedy: requiredNote, result: requiredNote, outcome: v.optional(code),
  outsideNumber: v.pipe(v.string(), v.trim(), v.minLength(1, 'too_short'), v.maxLength(40), seenMarks), outsideDate: v.pipe(v.string(), v.isoDate('date')),
}
type Asked<A extends WordAction> = { version: typeof version } & Pick<typeof words, AskedOf<A>>

/** An action that is a tap and a few words: which ones, the table of actions says. */
const wordAction = <const A extends WordAction, const P extends string>(name: A, path: P, summary: string) => {
  const asked = Object.fromEntries(staffActions[name].asks.map((key) => [key, words[key]]))
  // The keys are those of the table, which the compiler cannot follow through fromEntries.
  const body = v.object({ version, ...asked } as Asked<A>)
  return endpoint({ ...act, name, path: `/staff/requests/:id/${path}`, summary, body })
}

export const staffRequests = {
  listQueue: endpoint({
    name: 'listQueue', method: 'GET', path: '/staff/requests', access: staffRoles,
    summary: 'One tab of the queue of my units, most urgent first',
    query: v.object({ tab: v.optional(v.picklist(queueTabs), 'waiting'), ...queueFilter, after: cursor }),
    answer: v.object({ requests: v.array(queueRow), next: v.nullable(v.string()) }),
  }),
  countQueue: endpoint({
    name: 'countQueue', method: 'GET', path: '/staff/requests/counts', access: staffRoles,
    summary: 'How many wait under each tab, counted up to a hundred',
    query: v.object(queueFilter),
    answer: v.object({ counts: v.object(v.entriesFromList(queueTabs, v.number())) }),
  }),
  findRequests: endpoint({
    // Names and numbers of people must not stand in the logs of what is on the way: they travel in the body.
    name: 'findRequests', method: 'POST', path: '/staff/requests/search', access: staffRoles, limit: { calls: 60, perSeconds: 60 },
    summary: 'Requests that I may read: by number, whole name or surname, phone or ID number or the last four of either; newest first',
    body: v.object({
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
      /** The street within which surnames and last four digits are looked for; needed by those who answer for many. */
      street: v.optional(code),
      after: cursor,
    }),
    answer: v.object({
      requests: v.array(queueRow),
      next: v.nullable(v.string()),
      /** No street was given: a text that may be a surname was looked for as a whole name only. */
      isWholeOnly: v.boolean(),
    }),
  }),
  acceptRequests: endpoint({
    name: 'acceptRequests', method: 'POST', path: '/staff/requests/acceptances', access: handlerRoles, idempotent: true,
    summary: 'Accept several at once, each as if alone; says of each whether it is done',
    body: v.object({ requests: v.pipe(v.array(v.object({ id, version })), v.minLength(1, 'choose_items'), v.maxLength(mostAccepted)) }),
    answer: v.object({ acceptances: v.array(acceptance) }),
  }),
  openRequest: endpoint({ ...read, name: 'openRequest', method: 'GET', path: '/staff/requests/:id', params: withId, summary: 'One request, to handle it; the look is logged' }),
  listTransferTargets: endpoint({
    name: 'listTransferTargets', method: 'GET', path: '/staff/requests/:id/targets', access: handlerRoles, params: withId,
    summary: 'Units that this request could be sent to, nearest first',
    answer: v.object({ units: v.array(unitBrief) }),
  }),
  listColleagues: endpoint({
    name: 'listColleagues', method: 'GET', path: '/staff/requests/:id/colleagues', access: handlerRoles, params: withId,
    summary: 'Colleagues at work who may take this request, by name',
    answer: v.object({ colleagues: v.array(colleague) }),
  }),
  route: wordAction('route', 'route', 'Triage: send it to the station that is responsible'),
  accept: wordAction('accept', 'accept', 'Take up the work on this stage'),
  requestSupplement: endpoint({
    ...act, name: 'requestSupplement', path: '/staff/requests/:id/supplement-request',
    summary: 'Ask once for everything that is missing, item by item',
    body: v.object({
      version,
      items: v.pipe(v.array(v.object({ field: code, reason: code, note: v.optional(note, '') })), v.minLength(1, 'choose_items'), v.maxLength(60)),
      message: v.optional(note, ''),
      /** Why there is another round; needed from the second on. */
      again: v.optional(note, ''),
    }),
  }),
  cancelSupplement: wordAction('cancelSupplement', 'supplement-cancellation', 'Go on without what was asked for'),
  advance: wordAction('advance', 'advance', 'End this stage; the next one starts'),
  complete: wordAction('complete', 'complete', 'The last stage is done; the applicant reads the result'),
  reject: wordAction('reject', 'reject', 'Not granted: the reason, and what the person can do now'),
  transfer: endpoint({
    ...act, name: 'transfer', path: '/staff/requests/:id/transfer', summary: 'Offer it to another unit; mine until they take it',
    /** `cause`: 不属于本站辖区, and whose area it is, if that is not the unit that it is offered to; once they take it, the district is asked whether the coverage says so from now on. */
    body: v.object({ version, unitId: words.unitId, reason: words.reason, cause: v.optional(v.nullable(v.picklist(transferCauses)), null), belongsToUnitId: v.optional(v.nullable(id), null) }),
  }),
  extend: wordAction('extend', 'extension', 'Give this stage longer, once, with a reason that the applicant reads'),
  escalate: wordAction('escalate', 'escalate', 'Offer it to the unit above; mine until they take it'),
  cancelTransfer: wordAction('cancelTransfer', 'transfer-cancellation', 'Keep it after all'),
  acceptTransfer: wordAction('acceptTransfer', 'transfer-acceptance', 'Take over what was offered'),
  declineTransfer: wordAction('declineTransfer', 'transfer-refusal', 'Not ours, with the reason'),
  announceReady: wordAction('announceReady', 'ready', 'The card is here: tell the person to come for it'),
  enquire: wordAction('enquire', 'enquiry', 'Asked outside how far it is'),
  recordOutside: wordAction('recordOutside', 'outside-record', 'Number and date under which the national system has it'),
  claim: wordAction('claim', 'claim', 'I work on it'),
  assign: wordAction('assign', 'assignment', 'A colleague of the same unit works on it from now on'),
  comment: wordAction('comment', 'comment', 'A note for colleagues'),
  callBack: wordAction('callBack', 'callback', 'Called somebody who was not satisfied'),
  flag: wordAction('flag', 'flag', 'A hint for those above; the request goes on'),
  takeOver: wordAction('takeOver', 'takeover', 'Take over what a unit below cannot handle'),
}
