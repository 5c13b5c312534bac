import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { code, coded, cursor, day, id, line, note, requiredNote, time, unitBrief, version, withId } from '@shared/contract/values'
import { employerStates, postLimits } from '@shared/domain/employers'
import { staffRoles } from '@shared/domain/roles'

const name = v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(80))
const fact = (longest: number) => v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(longest)))
const street = v.object({ code, name: v.string() })

const post = v.object({
  id, title: v.string(),
  /** Null: outside of Yangpu, or not said. */
  street: v.nullable(street), place: v.string(),
  /** Yuan a month; both null: to be agreed. */
  wage: v.object({ from: v.nullable(v.number()), to: v.nullable(v.number()) }),
  skills: v.array(v.string()), limits: v.string(), seats: v.nullable(v.number()),
  /** The last day on which one can apply. */
  openUntil: v.string(),
  /** Neither over nor closed by the staff. */
  isOpen: v.boolean(), version,
})
export type EmployerPost = v.InferOutput<typeof post>

export const openPost = v.object({ ...v.omit(post, ['isOpen', 'version']).entries, employerName: v.string() })
export type OpenPost = v.InferOutput<typeof openPost>

const visit = v.object({ id, at: time, day: v.string(), byName: v.nullable(v.string()), unit: v.nullable(unitBrief), outcome: v.string() })
export type EmployerVisit = v.InferOutput<typeof visit>

const brief = v.object({ id, name: v.string(), street: v.nullable(street), state: coded(employerStates), keptBy: unitBrief, openPosts: v.number(), lastVisitDay: v.nullable(v.string()) })
export type EmployerBrief = v.InferOutput<typeof brief>

const details = v.object({
  ...v.omit(brief, ['openPosts', 'lastVisitDay']).entries,
  address: v.string(), contactName: v.nullable(v.string()), contactPhone: v.nullable(v.string()), offered: v.string(), partner: v.nullable(unitBrief), mayEdit: v.boolean(), version,
})
export type EmployerDetails = v.InferOutput<typeof details>

const employerBody = v.object({
  name,
  /** Null: outside of Yangpu. */
  streetCode: v.nullable(code),
  address: fact(200), contactName: fact(30), contactPhone: fact(40), offered: v.optional(note, ''), partnerUnitId: v.nullable(id), state: v.picklist(employerStates),
})
export type EmployerBody = v.InferOutput<typeof employerBody>

const wage = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(postLimits.wage)))
const postBody = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(40)),
  streetCode: v.nullable(code), place: v.optional(line, ''), wageFrom: wage, wageTo: wage,
  skills: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(postLimits.skill))), v.maxLength(postLimits.skills)),
  limits: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''), seats: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(postLimits.seats))),
  openUntil: day, isClosed: v.boolean(),
})
export type PostBody = v.InferOutput<typeof postBody>

const write = { method: 'POST', access: staffRoles, idempotent: true } as const
const whole = v.object({ employer: details, posts: v.array(post), visits: v.array(visit) })
export type EmployerWhole = v.InferOutput<typeof whole>

/** 用人单位: kept by streets and those above, readable by all staff; what is open is readable by everybody. */
export const employers = {
  listEmployers: endpoint({
    name: 'listEmployers', method: 'GET', path: '/staff/employers', access: staffRoles, summary: 'Employers, newest first; `text` finds a part of the name',
    query: v.object({ street: v.optional(code), state: v.optional(v.picklist(employerStates)), text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))), after: cursor }),
    answer: v.object({ employers: v.array(brief), next: v.nullable(v.string()), mayAdd: v.boolean() }),
  }),
  getEmployer: endpoint({ name: 'getEmployer', method: 'GET', path: '/staff/employers/:id', access: staffRoles, params: withId, summary: 'One employer with its posts and the last visits', answer: whole }),
  addEmployer: endpoint({ ...write, name: 'addEmployer', path: '/staff/employers', summary: 'Another employer', body: employerBody, answer: whole }),
  changeEmployer: endpoint({ ...write, name: 'changeEmployer', path: '/staff/employers/:id', params: withId, summary: 'What is known of it', body: v.object({ ...employerBody.entries, version }), answer: whole }),
  addPost: endpoint({ ...write, name: 'addPost', path: '/staff/employers/:id/posts', params: withId, summary: 'A post that it has open', body: postBody, answer: whole }),
  changePost: endpoint({ ...write, name: 'changePost', path: '/staff/posts/:id', params: withId, summary: 'What is known of the post, and whether it is closed', body: v.object({ ...postBody.entries, version }), answer: whole }),
  recordEmployerVisit: endpoint({
    ...write, name: 'recordEmployerVisit', path: '/staff/employers/:id/visits', params: withId, summary: 'Who went there, when, and what came of it; stays as it is written',
    body: v.object({ day, outcome: requiredNote }), answer: whole,
  }),
  listOpenPosts: endpoint({
    name: 'listOpenPosts', method: 'GET', path: '/posts', access: 'anyone', summary: 'Posts that are open today, newest first; of a fair, where one is named. `text` finds a part of the title or of the name of the employer',
    query: v.object({ street: v.optional(code), activityId: v.optional(id), text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))), after: cursor }), answer: v.object({ posts: v.array(openPost), next: v.nullable(v.string()) }),
  }),
}
