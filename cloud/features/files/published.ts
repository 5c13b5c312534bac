import { DomainError } from '@shared/domain/error'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { holes, insert, readOne } from '../../database/rows'
import { type BinaryAnswer } from '../../middleware/endpoints'
import { followerOf } from '../../middleware/session'
import { type FileLink, linkLifetime, signLink, verifyLink } from '../../security/token'
import { type Services } from '../../services'
import { type FileRow, fileTable } from './entities'

export interface Viewing {
  services: Services
  actor: { sessionId: string }
  now: number
}

type Kind = NonNullable<FileLink['kind']>

/** The address of a file for whoever edits what names it: for their session, for less than a minute, for a draft is nobody else's yet. */
export const draftFileUrl = ({ services: { keys }, actor: { sessionId: viewer }, now }: Viewing, kind: Kind, fileId: string, url: string): string => {
  const expires = now + linkLifetime - 1
  return `${url}?viewer=${viewer}&expires=${expires}&signature=${signLink(keys, { kind, fileId, viewer, expires })}`
}

type Taken = Pick<FileRow, 'mediaType' | 'width' | 'height'> & { bytes: Buffer }

/** Keeps a file as it is, unsealed: it is meant for everybody. The row is there before the bytes, so that nothing is stored that nobody knows of. It goes again after a day unless something names it. */
export const storePublished = async ({ database, files, clock }: Services, { bytes, ...facts }: Taken, staffId: string, now: number): Promise<string> => {
  const id = newId(clock)
  await insert(database, fileTable, {
    id, fileClass: 'published', state: 'pending', accountId: null, staffId, requestId: null, visitId: null, field: null, size: bytes.length, ...facts, createdAt: now, uploadId: null, uploadHash: null, findings: null, approvedAt: null,
  })
  await files.put(id, bytes)
  const { affected } = await database.execute("UPDATE stored_file SET state = 'stored' WHERE id = ? AND state = 'pending'", [id])
  if (affected === 1) return id
  // Slower than the sweep waits: the bytes go, too.
  await files.remove(id)
  throw new DomainError('unavailable')
}

/** Names files for something; the sweep, should it be about to take one, finds it young again. False where one of them is no such file, a private one above all. */
export const keepPublished = async (tx: Transaction, ids: readonly string[], now: number): Promise<boolean> => {
  const each = [...new Set(ids)]
  if (each.length === 0) return true
  const { affected } = await tx.execute(`UPDATE stored_file SET createdAt = ? WHERE id IN (${holes(each)}) AND fileClass = 'published' AND state = 'stored'`, [now, ...each])
  return affected === each.length
}

interface Followed {
  viewer?: string | undefined
  expires?: string | undefined
  signature?: string | undefined
}

/** Whether it was asked for by a link to a draft, by somebody who is still signed in. Throws `link_expired`. */
const isFollowed = async (services: Services, kind: Kind, fileId: string, { viewer, expires, signature }: Followed, now: number): Promise<boolean> => {
  if (!viewer || !expires || !signature) return false
  if (!verifyLink(services.keys, { kind, fileId, viewer, expires: Number(expires) }, signature, now)) throw new DomainError('link_expired')
  await followerOf(services, viewer)
  return true
}

// A file never changes under its id, so nobody need ask again.
const forEverybody = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const
/** Whatever somebody uploaded runs nothing, and nobody guesses what it is. */
const safe = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'" } as const

/** The bytes of a file that is public, or behind a link; `isAllowed`: to this caller for another reason. Private files are none here, whatever names them. Throws `not_found`, `link_expired`. */
export const readPublished = async (services: Services, { id, kind, query, isPublic, isAllowed = false, now }: { id: string; kind: Kind; query: Followed; isPublic: boolean; isAllowed?: boolean; now: number }): Promise<BinaryAnswer> => {
  if (!isPublic && !isAllowed && !(await isFollowed(services, kind, id, query, now))) throw new DomainError('not_found')
  const file = await readOne(services.database, fileTable, { id, state: 'stored', fileClass: 'published' })
  const bytes = file ? await services.files.get(file.id) : null
  if (!file || !bytes) throw new DomainError('not_found')
  return { bytes, mediaType: file.mediaType, headers: { ...safe, ...(isPublic ? { ...forEverybody, ETag: `"${file.id}"` } : {}) } }
}
