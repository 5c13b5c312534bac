import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { station } from '@shared/contract/network'
import { actingRoles } from '@shared/catalog/facts'
import { ratingLevels } from '@shared/domain/rating'
import { answers } from '@shared/fields/answerValue'
import { action, code, codedText, cursor, done, id, note, requiredNote, status, time, unitBrief, version, withId } from '@shared/contract/values'

/** `actingAs`: in which capacity this is filled in for the person, at which conditions of the form look; `personName` when that is not oneself. */
export const draft = v.object({
  id, serviceKey: v.string(), formVersion: v.number(), version, answers, savedAt: time,
  actingAs: v.picklist(actingRoles), personId: id, personName: v.nullable(v.string()),
})
export type Draft = v.InferOutput<typeof draft>

/** When our own units must be done: the day people are shown, what is left, and whether the calendar of that year is published. */
export const due = v.object({
  /** Exclusive, epoch milliseconds: 24:00 of the due day. */
  at: time,
  dayText: v.string(),
  state: v.picklist(['left', 'today', 'over']),
  days: v.number(),
  unitText: v.string(),
  isSoon: v.boolean(),
  isProvisional: v.boolean(),
})
export type Due = v.InferOutput<typeof due>

export const receipt = v.object({
  id,
  number: v.string(),
  title: v.string(),
  submittedAt: time,
  unit: unitBrief,
  /** Why this station, as a sentence for people. */
  reason: v.string(),
  due: v.nullable(due),
  next: v.array(v.object({ title: v.string(), text: v.nullable(v.string()) })),
})
export type Receipt = v.InferOutput<typeof receipt>

/** 好差评, five levels; the two lowest are called back. */
export const ratingLevel = v.picklist(ratingLevels)

/** Whose turn it is: the person's, a unit of ours, somebody outside, or nobody's any more. */
export const turn = v.picklist(['you', 'unit', 'outside', 'nobody'])
export type Turn = v.InferOutput<typeof turn>

export const requestBrief = v.object({
  id,
  number: v.nullable(v.string()),
  serviceKey: v.string(),
  title: v.string(),
  status,
  turn,
  headline: v.string(),
  due: v.nullable(due),
  updatedAt: time,
  personId: id,
  /** Whose it is, when not one's own. */
  personName: v.nullable(v.string()),
})
export type RequestBrief = v.InferOutput<typeof requestBrief>

export const timelineStep = v.object({
  key: v.string(),
  title: v.string(),
  state: v.picklist(['done', 'waiting', 'current', 'paused', 'upcoming', 'stopped']),
  isHandOver: v.boolean(),
  at: v.nullable(time),
  text: v.nullable(v.string()),
  unitName: v.nullable(v.string()),
})

export const supplementItem = v.object({ field: v.string(), label: v.string(), reason: codedText, note: v.string() })
export const supplementAsk = v.object({ askedAt: time, unitName: v.string(), items: v.array(supplementItem), message: v.string() })

/** One answer as it is read, not edited, with the ids of its files; a link to each says what it is. */
export const shownAnswer = v.object({ field: v.string(), kind: v.string(), label: v.string(), text: v.string(), files: v.array(id) })

export const logEntry = v.object({ at: time, action: codedText, by: v.string(), words: v.nullable(v.string()) })

/** What the conditions of its form look at beside the answers, as of the request. */
export const formFacts = v.object({ actingAs: v.picklist(actingRoles), agesAt: time })

/** A request as its applicant sees it. */
export const requestDetail = v.object({
  id,
  number: v.string(),
  version,
  /** The edition of the form that it was filled in with. */
  formVersion: v.number(),
  serviceKey: v.string(),
  title: v.string(),
  status,
  turn,
  headline: v.string(),
  explanation: v.string(),
  due: v.nullable(due),
  pause: v.nullable(v.object({ since: time, leftText: v.string(), dueIfToday: v.nullable(due) })),
  station: station,
  owner: unitBrief,
  personName: v.nullable(v.string()),
  routingReason: v.string(),
  supplement: v.nullable(supplementAsk),
  closing: v.nullable(v.object({ at: time, reason: v.nullable(v.string()), remedy: v.nullable(v.string()), result: v.nullable(v.string()), outcome: v.nullable(codedText) })),
  timeline: v.array(timelineStep),
  sections: v.array(v.object({ title: v.string(), answers: v.array(shownAnswer) })),
  /** The raw answers, to go on filling in when a supplement is wanted. */
  answers,
  facts: formFacts,
  log: v.array(logEntry),
  actions: v.array(action),
  /** Since when a card waits to be collected, and until when it stays at the station. */
  ready: v.nullable(v.object({ since: time, untilText: v.string() })),
  rating: v.nullable(v.object({ level: ratingLevel, words: v.string(), at: time })),
  /** The 复核 that was asked for. */
  review: v.nullable(v.object({ id, number: v.string() })),
  /** The request whose decision this one reviews. */
  reviewOf: v.nullable(v.object({ id, number: v.string() })),
})
export type RequestDetail = v.InferOutput<typeof requestDetail>

/** Everything that was asked for, at once. */
export const supplementGiven = v.object({
  version,
  answers,
  /** What was right all along: by field, a word about it. */
  confirmed: v.optional(v.pipe(v.record(code, note), v.maxEntries(60)), {}),
})
export const withdrawalGiven = v.object({ version, reason: v.optional(note, '') })

const change = { params: withId, access: 'account', idempotent: true } as const

export const requests = {
  openDraft: endpoint({
    name: 'openDraft', method: 'POST', path: '/drafts', access: 'account',
    summary: 'The draft of this service for me or somebody I help: the one begun before, on whichever device, or a new one half filled from the record',
    body: v.object({ serviceKey: v.string(), personId: v.optional(id) }),
    answer: draft,
  }),
  getDraft: endpoint({
    name: 'getDraft', method: 'GET', path: '/drafts/:id', access: 'filer', params: withId,
    summary: 'A draft that I am filling in, as it stands now; makes none. Once it was submitted the refusal names its status',
    answer: draft,
  }),
  saveDraft: endpoint({
    name: 'saveDraft', method: 'PUT', path: '/drafts/:id', access: 'filer', params: withId,
    summary: 'Save what was typed; a stale version is refused so that two devices do not overwrite each other',
    body: v.object({ version, answers }),
    answer: v.object({ version, savedAt: time }),
  }),
  discardDraft: endpoint({
    name: 'discardDraft', method: 'DELETE', path: '/drafts/:id', access: 'filer', params: withId, summary: 'Throw a draft away', answer: done,
  }),
  submit: endpoint({
    ...change, name: 'submit', method: 'POST', path: '/drafts/:id/submission',
    summary: 'Submit a draft. Sent again, from here or another device, it answers with the same receipt',
    body: v.object({ version }),
    answer: receipt,
  }),
  getReceipt: endpoint({ name: 'getReceipt', method: 'GET', path: '/requests/:id/receipt', access: 'account', params: withId, summary: 'The receipt again', answer: receipt }),
  listRequests: endpoint({
    name: 'listRequests', method: 'GET', path: '/requests', access: 'account', summary: 'My requests and drafts, newest first',
    query: v.object({ after: cursor }),
    answer: v.object({ requests: v.array(requestBrief), next: v.nullable(v.string()) }),
  }),
  getRequest: endpoint({ name: 'getRequest', method: 'GET', path: '/requests/:id', access: 'account', params: withId, summary: 'How far my request got', answer: requestDetail }),
  supplement: endpoint({
    ...change, name: 'supplement', method: 'POST', path: '/requests/:id/supplement',
    summary: 'Hand in everything that was asked for',
    body: supplementGiven,
    answer: requestDetail,
  }),
  withdraw: endpoint({
    ...change, name: 'withdraw', method: 'POST', path: '/requests/:id/withdrawal', summary: 'Withdraw my request',
    body: withdrawalGiven,
    answer: requestDetail,
  }),
  rate: endpoint({
    ...change, name: 'rate', method: 'POST', path: '/requests/:id/rating', summary: '好差评: five levels, once',
    body: v.object({ version, level: ratingLevel, words: v.optional(note, '') }),
    answer: requestDetail,
  }),
  reopen: endpoint({
    ...change, name: 'reopen', method: 'POST', path: '/requests/:id/reopening', summary: 'Not solved after all, within 15 days',
    body: v.object({ version, reason: requiredNote }),
    answer: requestDetail,
  }),
  askReview: endpoint({
    ...change, name: 'askReview', method: 'POST', path: '/requests/:id/review', summary: '复核: a new request to the unit above the one that decided',
    body: v.object({ version, reason: requiredNote }),
    answer: receipt,
  }),
}
