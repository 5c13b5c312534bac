import * as v from 'valibot'
import { activityKinds, audienceGroups, signupActions, signupObstacles, signupScopes, signupStates, trainingModes, trainingResults } from '@shared/domain/activities'
import { ratingLevels } from '@shared/domain/rating'
import { endpoint } from '@shared/contract/endpoint'
import { signedQuery } from '@shared/contract/files'
import { consent } from '@shared/contract/people'
import { servedField } from '@shared/contract/services'
import { code, coded, cursor, day, id, note, time, unitBrief, version, withId } from '@shared/contract/values'
import { answers } from '@shared/fields/answerValue'

/** Places of one pool: of a session, or of the whole activity. `left` counts nothing while somebody waits: who comes now stands behind them. */
export const seats = v.object({ places: v.number(), left: v.number(), waiting: v.number() })
export type Seats = v.InferOutput<typeof seats>

/** GCJ-02, as the organiser marked it; null where nobody did. */
export const position = v.object({ latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)), longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)) })

export const activitySession = v.object({
  id, startsAt: time, endsAt: time,
  /** Empty where the organiser has not said yet, or it is held online. */
  place: v.string(), address: v.string(), position: v.nullable(position),
  /** Of a livestream or an online fair. */
  link: v.nullable(v.string()),
  isCancelled: v.boolean(),
  /** Null where one signs up for the whole. */
  seats: v.nullable(seats),
})
export type ActivitySession = v.InferOutput<typeof activitySession>

export const audience = v.object({
  /** Streets and committees by their public code; all of Yangpu where both are empty. */
  streetCodes: v.pipe(v.array(code), v.maxLength(20)), communityCodes: v.pipe(v.array(code), v.maxLength(320)),
  /** Anybody where empty; said by the person at the sign-up. */
  groups: v.pipe(v.array(v.picklist(audienceGroups)), v.maxLength(audienceGroups.length)),
  ageFrom: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))), ageUntil: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
})
export type Audience = v.InferOutput<typeof audience>

const brief = {
  id, kind: coded(activityKinds), mode: v.nullable(coded(trainingModes)), title: v.string(), summary: v.string(), organiser: unitBrief,
  /** Public and cacheable; null where there is none. */
  pictureUrl: v.nullable(v.string()),
  signupScope: v.picklist(signupScopes),
  /** The next session that is not over, or the last one. */
  next: v.nullable(v.omit(activitySession, ['seats'])),
  /** How many sessions are still to come, that one included. */
  comingSessions: v.number(),
  /** Of everything one can still sign up for. */
  seats: v.nullable(seats),
  signupUntil: time,
  /** Straight-line metres from the middle of the person's street to the place; null where one of the two is not known. */
  distance: v.nullable(v.number()),
  isForMe: v.boolean(), isCancelled: v.boolean(), isOver: v.boolean(),
}
export const activityBrief = v.object(brief)
export type ActivityBrief = v.InferOutput<typeof activityBrief>

/** Whether somebody can sign up for a target (a session, or null for the whole), and if not why, with what stands in the way. */
const standing = v.object({
  personId: id, personName: v.nullable(v.string()), sessionId: v.nullable(id), can: v.picklist(['sign_up', 'wait', 'no']),
  obstacle: v.nullable(coded(signupObstacles)),
  /** The sign-up of their own that clashes, or that they have already, or with which the entitlement was used. */
  blockedBy: v.nullable(v.object({ signupId: id, title: v.string(), startsAt: v.nullable(time) })),
})
export type SignupStanding = v.InferOutput<typeof standing>

export const signupBrief = v.object({
  id, activityId: id, sessionId: v.nullable(id), title: v.string(), kind: coded(activityKinds), state: coded(signupStates),
  personId: id,
  /** Null of oneself. */
  personName: v.nullable(v.string()),
  /** Place in the line, from 1; null for whoever does not wait. */
  linePlace: v.nullable(v.number()),
  /** Until when an offered seat is kept. */
  offeredUntil: v.nullable(time),
  next: v.nullable(v.omit(activitySession, ['seats'])),
  isOver: v.boolean(), may: v.array(v.picklist(signupActions)), version,
})
export type SignupBrief = v.InferOutput<typeof signupBrief>

export const activity = v.object({
  ...brief,
  /** Paragraphs, plain text. */
  body: v.string(), partner: v.string(), contact: v.string(), audience,
  /** The audience in words: 殷行街道的退役军人，18–45 岁. */
  audienceText: v.string(),
  signupFrom: time, needsAdmission: v.boolean(), usesEntitlement: v.boolean(), hasPosts: v.boolean(),
  sessions: v.array(activitySession), form: v.array(servedField),
  /** For whoever is signed in: oneself and those whom one helps, every target. */
  standings: v.array(standing), signups: v.array(signupBrief),
  /** Others of its kind with a seat left, where this one has none for the caller. */
  instead: v.array(activityBrief),
  version,
})
export type Activity = v.InferOutput<typeof activity>

export const ticket = v.object({
  /** Eight digits, read out on the phone. */
  code: v.string(),
  /** What the QR code holds. */
  qr: v.string(),
})

export const signup = v.object({
  ...signupBrief.entries,
  organiser: unitBrief, contact: v.string(), sessions: v.array(activitySession),
  /** Only while a seat is theirs. */
  ticket: v.nullable(ticket),
  checkedIn: v.array(v.object({ sessionId: id, at: time })),
  /** Why it ended, or why the staff did not admit them, in words. */
  endedText: v.nullable(v.string()),
  rating: v.nullable(v.object({ level: v.picklist(ratingLevels), comment: v.string() })),
  result: v.nullable(v.object({ result: coded(trainingResults), certificateNumber: v.nullable(v.string()) })),
  createdAt: time,
})
export type Signup = v.InferOutput<typeof signup>

const answer = v.object({ signup })
const step = { method: 'POST', access: 'account', idempotent: true, params: withId, answer } as const

/** 活动: what everybody reads, and what a person does with it. */
export const activities = {
  listActivities: endpoint({
    name: 'listActivities', method: 'GET', path: '/activities', access: 'anyone', knowsCaller: true, summary: 'What is published and not over, soonest first',
    query: v.object({
      kind: v.optional(v.picklist(activityKinds)), fromDay: v.optional(day), untilDay: v.optional(day),
      order: v.optional(v.picklist(['soonest', 'nearest']), 'soonest'), forMe: v.optional(v.picklist(['yes', 'no']), 'no'), after: cursor,
    }),
    answer: v.object({ activities: v.array(activityBrief), next: v.nullable(v.string()) }),
  }),
  listActivityDays: endpoint({
    name: 'listActivityDays', method: 'GET', path: '/activity-days', access: 'anyone', summary: 'The days of a month with the number of sessions on each, for the calendar',
    query: v.object({ month: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'month')), kind: v.optional(v.picklist(activityKinds)) }),
    answer: v.object({ days: v.array(v.object({ day: v.string(), sessions: v.number() })) }),
  }),
  getActivity: endpoint({ name: 'getActivity', method: 'GET', path: '/activities/:id', access: 'anyone', knowsCaller: true, params: withId, summary: 'One activity, with whether and how I can take part', answer: v.object({ activity }) }),
  readActivityPicture: endpoint({ name: 'readActivityPicture', method: 'GET', path: '/activity-pictures/:id', access: 'anyone', params: withId, binary: true, summary: 'A picture of a published activity, plain and cacheable; with the signature of a link, of a draft', query: v.partial(signedQuery), answer: v.unknown() }),
  signUp: endpoint({
    ...step, name: 'signUp', path: '/activities/:id/signups', limit: { calls: 60, perSeconds: 600 },
    summary: 'Take a seat, or with `mayWait` stand in line where none is left; for oneself or somebody one helps, with their consent. Throws `signup_refused` with the obstacle',
    body: v.object({
      personId: id, sessionId: v.nullable(id), mayWait: v.boolean(), answers,
      /** What the person says of themselves, where the activity is for some only. */
      group: v.optional(v.nullable(v.picklist(audienceGroups)), null), isAgeRight: v.optional(v.boolean(), false),
      /** Of the person who is helped, to these words; null for oneself. */
      consent: v.optional(v.nullable(consent), null),
    }),
  }),
  listMySignups: endpoint({
    name: 'listMySignups', method: 'GET', path: '/signups', access: 'account', summary: 'Sign-ups of mine and of those whom I help: what is coming soonest first, or what is over newest first',
    query: v.object({ tab: v.optional(v.picklist(['coming', 'past']), 'coming'), after: cursor }), answer: v.object({ signups: v.array(signupBrief), next: v.nullable(v.string()) }),
  }),
  getSignup: endpoint({ name: 'getSignup', method: 'GET', path: '/signups/:id', access: 'account', params: withId, summary: 'One sign-up: place in the line, ticket, what came of it', answer }),
  cancelSignup: endpoint({ ...step, name: 'cancelSignup', path: '/signups/:id/cancellation', summary: 'Not coming; the seat goes to the next in line', body: v.object({}) }),
  acceptSeat: endpoint({ ...step, name: 'acceptSeat', path: '/signups/:id/acceptance', summary: 'Take the seat that is offered. Throws `offer_over` when its time is over', body: v.object({}) }),
  declineSeat: endpoint({ ...step, name: 'declineSeat', path: '/signups/:id/refusal', summary: 'Leave the offered seat to the next in line', body: v.object({}) }),
  rateActivity: endpoint({ ...step, name: 'rateActivity', path: '/signups/:id/rating', summary: 'How it was, once, after it is over', body: v.object({ level: v.picklist(ratingLevels), comment: v.optional(note, '') }) }),
  readSignupCalendar: endpoint({
    name: 'readSignupCalendar', method: 'GET', path: '/signups/:id/calendar', access: 'account', params: withId, binary: true, summary: 'The sessions as a calendar file (.ics)', answer: v.unknown(),
  }),
}

