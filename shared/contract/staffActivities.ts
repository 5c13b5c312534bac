import * as v from 'valibot'
import { activityActions, activityChanges, activityKinds, activityLimits, activityStates, admissions, audienceGroups, questionKinds, scanOutcomes, signupScopes, signupStates, trainingModes, trainingResults } from '@shared/domain/activities'
import { handlerRoles } from '@shared/domain/roles'
import { activity, activitySession, audience, position, seats } from '@shared/contract/activities'
import { endpoint } from '@shared/contract/endpoint'
import { signedLink, signedQuery } from '@shared/contract/files'
import { consent } from '@shared/contract/people'
import { coded, cursor, day, id, line, note, placeAnswer, requiredNote, time, unitBrief, version, withId } from '@shared/contract/values'
import { answers } from '@shared/fields/answerValue'

const words = (longest: number, least = 0) => v.pipe(v.string(), v.trim(), v.minLength(least, 'too_short'), v.maxLength(longest))
const limits = activityLimits

const sessionBody = v.object({
  /** Null of a new one. */
  id: v.nullable(id), startsAt: time, endsAt: time, place: words(limits.place), address: words(limits.address), position: v.nullable(position),
  link: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(300), v.regex(/^https:\/\/\S+$/, 'link'))),
  /** Null where one signs up for the whole. */
  places: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.places))),
  isCancelled: v.boolean(),
})
export type SessionBody = v.InferOutput<typeof sessionBody>

/** A question of the sign-up form. Its key stays as it is, so that answers find it again. */
const question = v.object({
  key: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,20}$/, 'code')), kind: v.picklist(questionKinds), label: words(60, 2), help: words(120), optional: v.boolean(),
  options: v.pipe(v.array(words(40, 1)), v.maxLength(limits.options)),
})
export type ActivityQuestion = v.InferOutput<typeof question>

export const activityBody = v.object({
  kind: v.picklist(activityKinds), mode: v.nullable(v.picklist(trainingModes)), title: words(limits.title, 2), summary: words(limits.summary), body: words(limits.body),
  partner: words(limits.partner), contact: words(limits.contact), audience, signupScope: v.picklist(signupScopes), signupFrom: time, signupUntil: time,
  /** Of the whole, where one signs up for it. */
  places: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.places))),
  sessions: v.pipe(v.array(sessionBody), v.maxLength(limits.sessions)), form: v.pipe(v.array(question), v.maxLength(limits.questions)),
  /** Of a training: the staff admit people; it is the one free course that everybody has. */
  needsAdmission: v.boolean(), usesEntitlement: v.boolean(),
  pictureId: v.nullable(id),
})
export type ActivityBody = v.InferOutput<typeof activityBody>

const keptBrief = v.object({
  id, kind: coded(activityKinds), title: v.string(), state: coded(activityStates), organiser: unitBrief, startsAt: v.nullable(time), signupUntil: time, isOver: v.boolean(),
  /** Over all its pools. */
  seats, may: v.array(v.picklist(activityActions)), updatedAt: time,
})
export type KeptActivityBrief = v.InferOutput<typeof keptBrief>

const change = v.object({ id, at: time, what: coded(activityChanges), byName: v.nullable(v.string()), text: v.string() })

/** As the editor has it. Sessions carry how many are in their pool. */
const kept = v.object({
  ...keptBrief.entries, content: activityBody, counts: v.array(v.object({ sessionId: v.nullable(id), seats })), pictureUrl: v.nullable(v.string()), changes: v.array(change), version,
})
export type KeptActivity = v.InferOutput<typeof kept>

const line1 = v.object({
  id, sessionId: v.nullable(id), personId: id,
  /** Whole for whoever runs the activity: they call people and open the door. */
  name: v.string(), phone: v.string(), home: v.nullable(unitBrief), state: coded(signupStates), admission: v.picklist(admissions), linePlace: v.nullable(v.number()), offeredUntil: v.nullable(time),
  group: v.nullable(coded(audienceGroups)), answers: v.array(v.object({ label: v.string(), text: v.string() })), byStaff: v.boolean(), attended: v.array(id), result: v.nullable(coded(trainingResults)), createdAt: time, version,
})
export type StaffSignup = v.InferOutput<typeof line1>

const followUp = v.object({ day, isDone: v.boolean(), text: v.string() })
const outcome = v.object({
  result: v.nullable(coded(trainingResults)), certificateNumber: v.nullable(v.string()), jobFound: v.nullable(v.boolean()), employer: v.string(), jobDay: v.nullable(day), followUps: v.array(followUp),
})
export type TrainingOutcome = v.InferOutput<typeof outcome>

/** At the door: enough to know whom one lets in. */
const doorEntry = v.object({ signupId: id, code: v.string(), maskedName: v.string(), isCheckedIn: v.boolean() })
export type DoorEntry = v.InferOutput<typeof doorEntry>

/** Of one scan, for the screen of whoever scans. */
const scanResult = v.object({ scanId: id, outcome: coded(scanOutcomes), maskedName: v.nullable(v.string()), firstAt: v.nullable(time), detail: v.string(), isProvisional: v.boolean() })
export type ScanResult = v.InferOutput<typeof scanResult>

/** `id` is the device's own, for good: the same scan never counts twice. `ticket`: what was scanned, or eight typed digits. */
const scan = v.object({ id, ticket: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)), happenedAt: time, isOffline: v.boolean() })
export type DoorScan = v.InferOutput<typeof scan>

const bar = v.object({ key: v.string(), text: v.string(), count: v.number() })
const summary = v.object({
  seats, confirmed: v.number(), attended: v.number(), cancelled: v.number(), waiting: v.number(), byStaff: v.number(),
  sessions: v.array(v.object({ id, startsAt: time, expected: v.number(), attended: v.number() })),
  streets: v.array(bar), groups: v.array(bar), ratings: v.array(bar), signupsByDay: v.array(bar), results: v.array(bar),
  comments: v.array(v.object({ at: time, text: v.string() })), jobFound: v.number(),
})
export type ActivitySummary = v.InferOutput<typeof summary>

/** Who drafts and runs activities of their units; a lead, an editor or an administrator publishes them. */
export const activityRoles = ['clerk', 'lead', 'reviewer', 'editor', 'administrator'] as const
const read = { method: 'GET', access: activityRoles } as const
const write = { method: 'POST', access: activityRoles, idempotent: true, params: withId } as const
const wholeAnswer = v.object({ activity: kept })

/** 活动 for the staff: editor, sign-ups, door, results. */
export const staffActivities = {
  listKeptActivities: endpoint({
    ...read, name: 'listKeptActivities', path: '/staff/activities', summary: 'Activities of my units and those under them, newest first',
    query: v.object({ tab: v.optional(v.picklist(['draft', 'coming', 'past', 'cancelled']), 'coming'), after: cursor }), answer: v.object({ activities: v.array(keptBrief), next: v.nullable(v.string()), mayAddFor: v.array(unitBrief) }),
  }),
  getKeptActivity: endpoint({ ...read, name: 'getKeptActivity', path: '/staff/activities/:id', params: withId, summary: 'One of them, to be edited', answer: wholeAnswer }),
  previewActivity: endpoint({ ...read, name: 'previewActivity', path: '/staff/activities/:id/preview', params: withId, summary: 'As people will read it, drafts too', answer: v.object({ activity }) }),
  countAudience: endpoint({
    ...read, method: 'POST', name: 'countAudience', path: '/staff/activity-audience', summary: 'About how many people known to the network live where it is for; what they say of themselves is not counted', limit: { calls: 120, perSeconds: 600 },
    body: v.object({ audience }), 
    /** In steps of five. `isFew`: fewer than five, which is all that is said. */
    answer: v.object({ people: v.number(), isFew: v.boolean() }),
  }),
  createActivity: endpoint({ ...write, name: 'createActivity', path: '/staff/activities', params: undefined, summary: 'A draft', body: v.object({ unitId: id, content: activityBody }), answer: wholeAnswer }),
  saveActivity: endpoint({ ...write, name: 'saveActivity', path: '/staff/activities/:id', summary: 'A draft as it is now. Throws `stale_version`', body: v.object({ version, content: activityBody }), answer: wholeAnswer }),
  uploadActivityPicture: endpoint({
    name: 'uploadActivityPicture', method: 'POST', path: '/staff/activity-pictures', access: activityRoles, upload: true, limit: { calls: 60, perSeconds: 600 }, summary: 'A picture for an activity; it is public once the activity is published',
    body: v.object({ unitId: id }), answer: v.object({ id, url: v.string() }),
  }),
  publishActivity: endpoint({ ...write, name: 'publishActivity', path: '/staff/activities/:id/publication', summary: 'Everybody reads it from now on, and it can be signed up for', body: v.object({ version }), answer: wholeAnswer }),
  changeActivity: endpoint({
    ...write, name: 'changeActivity', path: '/staff/activities/:id/change', summary: 'Change what is published; whoever signed up is told what changed. Fewer places than taken are refused (`places_taken`)',
    body: v.object({ version, content: activityBody }), answer: wholeAnswer,
  }),
  cancelActivity: endpoint({ ...write, name: 'cancelActivity', path: '/staff/activities/:id/cancellation', summary: 'It does not take place; everybody who signed up or waits is told why', body: v.object({ version, reason: requiredNote }), answer: wholeAnswer }),

  listActivitySignups: endpoint({
    ...read, name: 'listActivitySignups', path: '/staff/activities/:id/signups', params: withId, summary: 'Who signed up, in the order in which they did; the line in its own order',
    query: v.object({ tab: v.optional(v.picklist(['in', 'pending', 'line', 'ended']), 'in'), sessionId: v.optional(id), after: cursor }), answer: v.object({ signups: v.array(line1), next: v.nullable(v.string()) }),
  }),
  signUpFor: endpoint({
    name: 'signUpFor', method: 'POST', path: '/staff/activities/:id/signups', access: handlerRoles, idempotent: true, params: withId, summary: 'Sign somebody up who has no phone, with their recorded consent; answers with the ticket to print',
    body: v.object({
      unitId: id, sessionId: v.nullable(id), mayWait: v.boolean(), answers, group: v.nullable(v.picklist(audienceGroups)), isAgeRight: v.boolean(), consent,
      profile: v.object({ name: line, phone: v.optional(line, ''), residence: placeAnswer }),
    }),
    answer: v.object({ signup: line1, ticket: v.nullable(v.object({ code: v.string(), qr: v.string() })) }),
  }),
  cancelSignupFor: endpoint({ ...write, name: 'cancelSignupFor', path: '/staff/signups/:id/cancellation', summary: 'They told us that they do not come; the reason stays', body: v.object({ reason: requiredNote }), answer: v.object({ signup: line1 }) }),
  decideAdmission: endpoint({ ...write, name: 'decideAdmission', path: '/staff/signups/:id/admission', summary: 'Admit somebody to a training, or not with the reason that they read; a refused seat goes to the next in line', body: v.object({ version, isAdmitted: v.boolean(), reason: v.optional(note, '') }), answer: v.object({ signup: line1 }) }),
  moveInLine: endpoint({ ...write, name: 'moveInLine', path: '/staff/signups/:id/line-place', summary: 'Change the order of the line, with the reason; logged', body: v.object({ toPlace: v.pipe(v.number(), v.integer(), v.minValue(1)), reason: requiredNote }), answer: v.object({ signup: line1 }) }),
  linkSignupExport: endpoint({ ...write, idempotent: undefined, name: 'linkSignupExport', path: '/staff/activities/:id/signup-exports', summary: 'A link to the list of who signed up, for this session, for less than a minute; who and what for are recorded', body: v.object({ format: v.picklist(['csv', 'xlsx']), purpose: requiredNote }), answer: signedLink }),
  readSignupExport: endpoint({ name: 'readSignupExport', method: 'GET', path: '/staff/signup-exports/:id', access: 'anyone', binary: true, params: withId, summary: 'The list behind a link; the signature is the permission', query: signedQuery, answer: v.unknown() }),

  openDoor: endpoint({
    ...read, name: 'openDoor', path: '/staff/activity-sessions/:id/door', params: withId, summary: 'What a door needs, kept on the device for a door without network: who is expected, by code and masked name',
    answer: v.object({ session: activitySession, title: v.string(), expected: v.array(doorEntry), attended: v.number() }),
  }),
  checkIn: endpoint({
    name: 'checkIn', method: 'POST', path: '/staff/activity-sessions/:id/scans', access: activityRoles, params: withId, limit: { calls: 3000, perSeconds: 600 },
    summary: 'One scan, or those of a door that had no network; each once by the id that the device gave it. The first scan of a ticket wins, whoever hands it in',
    body: v.object({ scans: v.pipe(v.array(scan), v.minLength(1), v.maxLength(200)) }), answer: v.object({ results: v.array(scanResult), attended: v.number() }),
  }),
  listScanConflicts: endpoint({
    ...read, name: 'listScanConflicts', path: '/staff/activity-sessions/:id/conflicts', params: withId, summary: 'Scans that let nobody in, newest first: a ticket twice, of another session, unknown',
    query: v.object({ after: cursor }), answer: v.object({ conflicts: v.array(v.object({ ...scanResult.entries, happenedAt: time, receivedAt: time, byName: v.nullable(v.string()) })), next: v.nullable(v.string()) }),
  }),

  getOutcome: endpoint({ ...read, name: 'getOutcome', path: '/staff/signups/:id/outcome', params: withId, summary: 'What came of it for one person: result, certificate, job', answer: v.object({ signup: line1, outcome }) }),
  saveOutcome: endpoint({
    ...write, name: 'saveOutcome', path: '/staff/signups/:id/outcome', summary: 'Result of the training, number of the certificate, whether a job was found; with a job the days of asking again are set',
    body: v.object({ version, result: v.nullable(v.picklist(trainingResults)), certificateNumber: v.nullable(line), jobFound: v.nullable(v.boolean()), employer: line, jobDay: v.nullable(day) }), answer: v.object({ signup: line1, outcome }),
  }),
  recordFollowUp: endpoint({ ...write, name: 'recordFollowUp', path: '/staff/signups/:id/follow-ups', summary: 'Asked again on that day, and how it stands', body: v.object({ day, text: requiredNote }), answer: v.object({ signup: line1, outcome }) }),
  listDueFollowUps: endpoint({
    ...read, name: 'listDueFollowUps', path: '/staff/follow-ups', summary: 'Whom my units should ask again whether the job is still there, within the next week or late', query: v.object({ after: cursor }),
    answer: v.object({ followUps: v.array(v.object({ signupId: id, activityTitle: v.string(), name: v.string(), phone: v.string(), employer: v.string(), day })), next: v.nullable(v.string()) }),
  }),
  getActivitySummary: endpoint({ ...read, name: 'getActivitySummary', path: '/staff/activities/:id/summary', params: withId, summary: 'How it went, in numbers; groups under five people are not told apart', answer: v.object({ summary }) }),
}
