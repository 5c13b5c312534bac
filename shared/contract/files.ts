import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { id, time, withId } from '@shared/contract/values'
import { cropPattern } from '@shared/domain/crop'
import { checkLevels, portraitPromises } from '@shared/domain/photoCheck'

const checkLevel = v.picklist(checkLevels)

/** What was measured of a picture: the worst level of all, and one sentence each. `isApproved` only ever becomes true of a certificate photo. */
export const photoCheck = v.object({
  level: checkLevel,
  findings: v.array(v.object({ code: v.string(), level: checkLevel, text: v.string(), outcome: v.string() })),
  isApproved: v.boolean(),
})
export type PhotoCheck = v.InferOutput<typeof photoCheck>

export const storedFile = v.object({
  id, mediaType: v.string(), size: v.number(), width: v.nullable(v.number()), height: v.nullable(v.number()),
  /** Null where nothing was measured: a PDF, a signature. */
  check: v.nullable(photoCheck),
})
export type StoredFile = v.InferOutput<typeof storedFile>

/** A link for one session, for less than a minute, and the query that it carries. */
export const signedLink = v.object({ url: v.string(), expiresAt: time })
export const signedQuery = v.object({ viewer: id, expires: v.pipe(v.string(), v.regex(/^\d{13}$/)), signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,100}$/)) })

export const files = {
  uploadFile: endpoint({
    name: 'uploadFile', method: 'POST', path: '/files', access: 'filer', upload: true, limit: { calls: 60, perSeconds: 600 },
    summary: 'A photo, or where the field takes papers a PDF, for a field of a request that I fill in, for myself, for somebody I help, or for a walk-in',
    body: v.object({
      requestId: id,
      field: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)),
      /** The client's own id of this very upload: sent again with it, the same file is given back. */
      uploadId: v.optional(id),
      /** Of a certificate photo: what the person framed. */
      crop: v.optional(v.pipe(v.string(), v.regex(cropPattern))),
    }),
    answer: storedFile,
  }),
  approvePhoto: endpoint({
    name: 'approvePhoto', method: 'POST', path: '/files/:id/approval', access: 'filer', params: withId,
    summary: 'The person takes a corrected certificate photo for theirs, and says what no program can see',
    body: v.object({ promises: v.array(v.picklist(portraitPromises)) }),
    answer: storedFile,
  }),
  linkFile: endpoint({
    name: 'linkFile', method: 'GET', path: '/files/:id/link', access: 'signedIn', params: withId,
    summary: 'A link to a private file, for this viewer, for less than a minute; the look is logged',
    answer: v.object({ ...signedLink.entries, mediaType: v.string() }),
  }),
  readFile: endpoint({
    name: 'readFile', method: 'GET', path: '/files/:id', access: 'anyone', binary: true, params: withId,
    summary: 'The bytes behind a link; the signature is the permission',
    query: signedQuery,
    answer: v.unknown(),
  }),
}
