import * as v from 'valibot'
import { openPost } from '@shared/contract/employers'
import { endpoint } from '@shared/contract/endpoint'
import { consent } from '@shared/contract/people'
import { coded, cursor, id, time, unitBrief, withId } from '@shared/contract/values'
import { interestStates, interestSteps, mostFairPosts } from '@shared/domain/posts'

/** Whom employers are kept by: streets and those above. Of whom exactly, the staff record says. */
export const keeperRoles = ['clerk', 'lead', 'reviewer', 'editor', 'administrator'] as const

const interestBrief = v.object({ id, state: coded(interestStates) })

const fittingPost = v.object({
  ...openPost.entries,
  /** The age above which it takes nobody, as its limits say; null where they name none. */
  ageCap: v.nullable(v.number()),
  /** Why it fits, in words; empty where nothing speaks for it. */
  reasons: v.array(v.object({ code: v.string(), text: v.string() })),
  /** What to do where a limit leaves this person out; null where none does, as far as is known. */
  shutOut: v.nullable(v.string()),
  /** The interest that stands. */
  interest: v.nullable(interestBrief),
})
export type FittingPost = v.InferOutput<typeof fittingPost>

export const postLine = v.object({ id, title: v.string(), employerName: v.string(), limits: v.string(), ageCap: v.nullable(v.number()), isOpen: v.boolean() })
export type PostLine = v.InferOutput<typeof postLine>

const ownInterest = v.object({
  id, personId: id, post: postLine, state: coded(interestStates), at: time,
  /** The station that follows it up. */
  station: v.nullable(unitBrief),
  /** That name and phone may go to the employer. */
  hasConsent: v.boolean(),
  steps: v.array(v.object({ id, at: time, what: coded(interestSteps), unit: v.nullable(unitBrief) })),
  mayWithdraw: v.boolean(),
})
export type OwnInterest = v.InferOutput<typeof ownInterest>

/** The columns of the table that is imported. */
export const postColumns = ['employer', 'address', 'contactName', 'contactPhone', 'title', 'street', 'place', 'wageFrom', 'wageTo', 'skills', 'limits', 'seats', 'openUntil'] as const
const importRow = v.object({
  row: v.number(), what: coded(['added', 'changed', 'unchanged', 'bad']), employer: v.string(), title: v.string(),
  /** Of a bad row: in which column, and what to put there. */
  problems: v.array(v.object({ column: v.string(), code: v.string(), text: v.string() })),
})
export type PostImportRow = v.InferOutput<typeof importRow>
const report = v.object({ rows: v.number(), newEmployers: v.number(), added: v.number(), changed: v.number(), unchanged: v.number(), bad: v.number(), lines: v.array(importRow) })
export type PostImportReport = v.InferOutput<typeof report>

const fairIds = v.pipe(v.array(id), v.maxLength(mostFairPosts))
const fairPosts = v.object({ posts: v.array(v.object({ ...postLine.entries, interested: v.number() })), next: v.nullable(v.string()), total: v.number(), mayEdit: v.boolean() })
export type FairPosts = v.InferOutput<typeof fairPosts>

/** 岗位: from a table to a veteran's interest. */
export const posts = {
  readPostTemplate: endpoint({
    name: 'readPostTemplate', method: 'GET', path: '/post-template', access: 'anyone', binary: true, summary: 'An empty table of employers and posts (XLSX), with a sheet that says what goes where', answer: v.unknown(),
  }),
  importPosts: endpoint({
    name: 'importPosts', method: 'POST', path: '/staff/post-imports', access: keeperRoles, upload: true, idempotent: true, limit: { calls: 30, perSeconds: 600 },
    summary: 'Employers and their posts as CSV or XLSX. `dryRun`: only the report. A bad row keeps no other back; the same employer, title and place again changes the post',
    body: v.object({ dryRun: v.optional(v.picklist(['yes', 'no']), 'no') }), answer: v.object({ report, isTaken: v.boolean() }),
  }),
  listFittingPosts: endpoint({
    name: 'listFittingPosts', method: 'GET', path: '/posts/fitting', access: 'account',
    summary: 'Open posts for somebody: those that fit first, with the reasons, then the rest, newest first. Of more than 5,000 the newest',
    query: v.object({ personId: id, activityId: v.optional(id), after: cursor }),
    answer: v.object({ posts: v.array(fittingPost), next: v.nullable(v.string()), total: v.number(), fitting: v.number() }),
  }),
  showInterest: endpoint({
    name: 'showInterest', method: 'POST', path: '/posts/:id/interest', access: 'account', params: withId, idempotent: true, limit: { calls: 60, perSeconds: 3600 },
    summary: 'Somebody would like a post: their station hears of it. `consent`: that name and phone go to this employer; without it only the station knows who',
    body: v.object({ personId: id, activityId: v.optional(v.nullable(id), null), consent: v.nullable(consent) }), answer: v.object({ interest: ownInterest }),
  }),
  withdrawInterest: endpoint({
    name: 'withdrawInterest', method: 'POST', path: '/interests/:id/withdrawal', access: 'account', params: withId, idempotent: true,
    summary: 'Not interested any more, and no consent any more', body: v.object({}), answer: v.object({ interest: ownInterest }),
  }),
  setFairPosts: endpoint({
    name: 'setFairPosts', method: 'POST', path: '/staff/activities/:id/posts', access: keeperRoles, params: withId, idempotent: true, summary: 'Which posts are shown at a fair, for whoever may edit it: some more, some no longer',
    body: v.object({ add: fairIds, remove: fairIds }), answer: fairPosts,
  }),
  listFairPosts: endpoint({
    name: 'listFairPosts', method: 'GET', path: '/staff/activities/:id/posts', access: keeperRoles, params: withId, summary: 'The posts of a fair, the newest first, for whoever keeps it; with how many would like each',
    query: v.object({ after: cursor }), answer: fairPosts,
  }),
  listOwnInterests: endpoint({
    name: 'listOwnInterests', method: 'GET', path: '/interests', access: 'account', summary: 'Posts that somebody would like, newest first, with what the station did',
    query: v.object({ personId: id, after: cursor }), answer: v.object({ interests: v.array(ownInterest), next: v.nullable(v.string()) }),
  }),
}
