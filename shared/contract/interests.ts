import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { signedLink, signedQuery } from '@shared/contract/files'
import { keeperRoles, postLine } from '@shared/contract/posts'
import { coded, cursor, day, id, note, requiredNote, time, unitBrief, version, withId } from '@shared/contract/values'
import { askAnswers, askStates, interestStates, interestSteps } from '@shared/domain/posts'
import { handlerRoles, staffRoles } from '@shared/domain/roles'

const limits = v.pipe(v.string(), v.trim(), v.maxLength(200))

const staffInterest = v.object({
  id, at: time, state: coded(interestStates), post: postLine, employerId: id, name: v.string(), phone: v.string(), isMasked: v.boolean(),
  station: v.nullable(unitBrief), hasConsent: v.boolean(), nextContactDay: v.nullable(v.string()), isLate: v.boolean(), version,
})
export type StaffInterest = v.InferOutput<typeof staffInterest>

const step = v.object({ id, at: time, what: coded(interestSteps), unit: v.nullable(unitBrief), byName: v.nullable(v.string()), note: v.string() })
export type InterestStepTaken = v.InferOutput<typeof step>

const whole = v.object({ interest: staffInterest, personId: id, steps: v.array(step), may: v.array(coded(interestSteps)) })
export type WholeInterest = v.InferOutput<typeof whole>

const ask = v.object({
  id, post: postLine, postVersion: version, state: coded(askStates), what: v.string(), wish: v.string(), byUnit: unitBrief, at: time,
  answer: v.nullable(v.object({ words: v.string(), at: time })), mayAnswer: v.boolean(), version,
})
export type PostAsk = v.InferOutput<typeof ask>

const interestPage = v.object({ interests: v.array(staffInterest), next: v.nullable(v.string()) })
const write = { method: 'POST', idempotent: true, params: withId } as const

/** 岗位意向: what the station does about it, what an employer's keeper hands on, and limits that somebody asks to loosen. */
export const interests = {
  listInterests: endpoint({
    name: 'listInterests', method: 'GET', path: '/staff/interests', access: handlerRoles, summary: 'Who of my area would like which post, newest first; masked',
    query: v.object({ tab: v.optional(v.picklist(['open', 'closed']), 'open'), after: cursor }), answer: interestPage,
  }),
  openInterest: endpoint({ name: 'openInterest', method: 'GET', path: '/staff/interests/:id', access: handlerRoles, params: withId, summary: 'One of them, whole, with what was done; the look is logged', answer: whole }),
  addInterestStep: endpoint({
    ...write, name: 'addInterestStep', path: '/staff/interests/:id/steps', access: handlerRoles, summary: 'What the station did about it; stays as it is written',
    body: v.object({ version, what: v.picklist(interestSteps), note: v.optional(note, ''), nextContactDay: v.optional(v.nullable(day), null) }), answer: whole,
  }),
  listEmployerInterests: endpoint({
    name: 'listEmployerInterests', method: 'GET', path: '/staff/employers/:id/interests', access: keeperRoles, params: withId, summary: 'Who would like a post of this employer, for whoever keeps it; masked',
    query: v.object({ after: cursor }), answer: interestPage,
  }),
  linkInterestExport: endpoint({
    name: 'linkInterestExport', method: 'POST', path: '/staff/interest-exports', access: keeperRoles,
    summary: 'A link to the list of those interested in the posts of an employer or of a fair, for this session, for less than a minute; names and phones only of those who agreed. Who, when and what for are recorded',
    body: v.object({ employerId: v.nullable(id), activityId: v.optional(v.nullable(id), null), format: v.picklist(['csv', 'xlsx']), purpose: requiredNote }), answer: signedLink,
  }),
  readInterestExport: endpoint({
    name: 'readInterestExport', method: 'GET', path: '/interest-exports/:id', access: 'anyone', binary: true, params: withId, summary: 'The list behind a link; the signature is the permission', query: signedQuery, answer: v.unknown(),
  }),
  askToLoosen: endpoint({
    ...write, name: 'askToLoosen', path: '/staff/posts/:id/asks', access: handlerRoles, summary: 'Whoever keeps the employer is asked to talk to it about a limit of the post',
    body: v.object({ what: v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(60)), wish: requiredNote, forInterestId: v.optional(v.nullable(id), null) }), answer: v.object({ ask }),
  }),
  answerAsk: endpoint({
    ...write, name: 'answerAsk', path: '/staff/post-asks/:id/answer', access: keeperRoles,
    summary: 'What the employer said. `limits`: as they stand from now on; needed where it agreed, and then the post is changed and those interested are told',
    body: v.object({ version, answer: v.picklist(askAnswers), words: requiredNote, limits: v.optional(v.nullable(limits), null), postVersion: version }), answer: v.object({ ask }),
  }),
  listAsks: endpoint({
    name: 'listAsks', method: 'GET', path: '/staff/employers/:id/asks', access: staffRoles, params: withId, summary: 'What was asked of an employer, open ones first: all for whoever keeps it, their own for other stations',
    answer: v.object({ asks: v.array(ask) }),
  }),
}
