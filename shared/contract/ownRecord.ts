import * as v from 'valibot'
import { deletionStatuses, erasedThings, keptThings } from '@shared/domain/deletion'
import { endpoint } from '@shared/contract/endpoint'
import { signedLink, signedQuery } from '@shared/contract/files'
import { partSummary, recordPart, recordPartKey } from '@shared/contract/record'
import { coded, cursor, done, id, requiredNote, time, unitBrief, version, withId } from '@shared/contract/values'

export const ownRecord = v.object({
  /** Null before the profile is filled in. */
  personId: v.nullable(id),
  home: v.nullable(unitBrief),
  parts: v.array(v.object({ ...partSummary, count: v.number() })),
})
export type OwnRecord = v.InferOutput<typeof ownRecord>

/** Never who of the staff it was: which station, as what, and what for. */
export const look = v.object({
  id, at: time, unitName: v.string(), roleText: v.nullable(v.string()), purposeText: v.string(),
  request: v.nullable(v.object({ id, number: v.string(), title: v.string() })),
})
export type Look = v.InferOutput<typeof look>

const thing = <const T extends readonly [string, ...string[]]>(codes: T) => coded(codes)

/** What deleting means, and how far a request for it is. */
export const deletion = v.object({
  textVersion: v.string(),
  erased: v.array(thing(erasedThings)),
  kept: v.array(v.object({ code: v.picklist(keptThings), title: v.string(), why: v.string(), until: v.string() })),
  /** Requests that must be over first. */
  waits: v.array(v.object({ id, number: v.string(), title: v.string() })),
  /** The newest; null where none was ever made. */
  request: v.nullable(v.object({
    id, status: coded(deletionStatuses), version, askedAt: time, dueText: v.string(), isProvisional: v.boolean(), reason: v.nullable(v.string()), isStanding: v.boolean(),
  })),
})
export type Deletion = v.InferOutput<typeof deletion>

/** A page of the district: masked, for the decision needs no more. */
export const deletionRow = v.object({
  id, version, status: coded(deletionStatuses), name: v.string(), phone: v.string(), home: v.nullable(v.string()), askedAt: time, dueText: v.string(), isLate: v.boolean(),
  /** Requests of theirs that are still open. */
  waits: v.number(),
  decidedAt: v.nullable(time), reason: v.nullable(v.string()), mayDecide: v.boolean(),
})
export type DeletionRow = v.InferOutput<typeof deletionRow>

const own = { access: 'account' } as const
const change = { ...own, method: 'POST', idempotent: true, answer: deletion } as const
const decide = { access: ['lead', 'reviewer', 'administrator'] } as const
const formats = ['page', 'data'] as const

/** 我的档案: what is kept of me, who looked at it, and my rights over it. */
export const ownRecordEndpoints = {
  getOwnRecord: endpoint({ ...own, name: 'getOwnRecord', method: 'GET', path: '/record', summary: 'What is kept of me, part by part, and who may see it', answer: ownRecord }),
  readOwnPart: endpoint({ ...own, name: 'readOwnPart', method: 'GET', path: '/record/parts/:part', summary: 'One part of my record, newest first', params: v.object({ part: recordPartKey }), query: v.object({ after: cursor }), answer: recordPart }),
  listLooks: endpoint({ ...own, name: 'listLooks', method: 'GET', path: '/record/looks', summary: 'Who looked at my record and my requests: station, role and purpose', query: v.object({ after: cursor }), answer: v.object({ looks: v.array(look), next: v.nullable(v.string()) }) }),
  withdrawConsent: endpoint({ ...own, name: 'withdrawConsent', method: 'DELETE', path: '/record/consents/:id', params: withId, summary: 'Somebody no longer helps me by their account', answer: done }),
  linkRecordExport: endpoint({
    ...own, name: 'linkRecordExport', method: 'POST', path: '/record/export', limit: { calls: 10, perSeconds: 24 * 3600 }, summary: 'A link to everything that is kept of me, for this session, for less than a minute',
    body: v.object({ format: v.picklist(formats) }), answer: signedLink,
  }),
  readRecordExport: endpoint({
    name: 'readRecordExport', method: 'GET', path: '/record/exports/:id/:format', access: 'anyone', binary: true, summary: 'Everything that is kept of me, as a page to read or as JSON',
    params: v.object({ id, format: v.picklist(formats) }), query: signedQuery, answer: v.unknown(),
  }),
  getDeletion: endpoint({ ...own, name: 'getDeletion', method: 'GET', path: '/record/deletion', summary: 'What would be deleted, what must stay and why, and how far my request is', answer: deletion }),
  askDeletion: endpoint({ ...change, name: 'askDeletion', path: '/record/deletion', summary: 'Have my record deleted, having seen what that means', body: v.object({ textVersion: v.pipe(v.string(), v.maxLength(20)), confirmed: v.literal(true) }) }),
  takeBackDeletion: endpoint({ ...change, name: 'takeBackDeletion', path: '/record/deletion/withdrawal', summary: 'Keep my record after all, as long as it was not carried out', body: v.object({ version }) }),
  listDeletions: endpoint({
    ...decide, name: 'listDeletions', method: 'GET', path: '/bureau/record-deletions', summary: 'Requests to delete a record, for the district: most urgent first, or those decided, newest first',
    query: v.object({ state: v.optional(v.picklist(['open', 'decided']), 'open'), after: cursor }), answer: v.object({ deletions: v.array(deletionRow), next: v.nullable(v.string()) }),
  }),
  decideDeletion: endpoint({
    ...decide, name: 'decideDeletion', method: 'POST', path: '/bureau/record-deletions/:id/decision', params: withId, idempotent: true,
    summary: 'Approve, which destroys at once what is not still needed, or refuse with the reason',
    body: v.variant('decision', [v.object({ decision: v.literal('approve'), version }), v.object({ decision: v.literal('refuse'), version, reason: requiredNote })]),
    answer: deletionRow,
  }),
}
