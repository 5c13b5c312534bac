import * as v from 'valibot'
import { endpoint } from '@shared/contract/endpoint'
import { id, time, withId } from '@shared/contract/values'

export const storedFile = v.object({ id, mediaType: v.string(), size: v.number(), width: v.nullable(v.number()), height: v.nullable(v.number()) })
export type StoredFile = v.InferOutput<typeof storedFile>

export const files = {
  uploadFile: endpoint({
    name: 'uploadFile', method: 'POST', path: '/files', access: 'filer', upload: true, limit: { calls: 60, perSeconds: 600 },
    summary: 'A photo for a field of a request that I fill in, for myself, for somebody I help, or for a walk-in',
    body: v.object({ requestId: id, field: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)) }),
    answer: storedFile,
  }),
  linkFile: endpoint({
    name: 'linkFile', method: 'GET', path: '/files/:id/link', access: 'signedIn', params: withId,
    summary: 'A link to a private file, for this viewer, for less than a minute; the look is logged',
    answer: v.object({ url: v.string(), expiresAt: time }),
  }),
  readFile: endpoint({
    name: 'readFile', method: 'GET', path: '/files/:id', access: 'anyone', binary: true, params: withId,
    summary: 'The bytes behind a link; the signature is the permission',
    query: v.object({ viewer: id, expires: v.pipe(v.string(), v.regex(/^\d{13}$/)), signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,100}$/)) }),
    answer: v.unknown(),
  }),
}
