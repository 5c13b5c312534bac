import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { newId } from '../../database/id'
import { insert, readOne } from '../../database/rows'
import { type Transaction } from '../../database/database'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { followerOf } from '../../middleware/session'
import { linkLifetime, signLink, verifyLink } from '../../security/token'
import { type Services } from '../../services'
import { fileTable } from '../files/entities'
import { pictureUrlOf } from './presenter'
import { mayOrganiseFor, scopeOf } from './scope'

interface Viewing {
  services: Services
  actor: { sessionId: string }
  now: number
}

/** The address of a picture for whoever edits it: for their session, for less than a minute, for a draft is nobody else's yet. */
export const draftPictureUrl = ({ services: { keys }, actor: { sessionId: viewer }, now }: Viewing, pictureId: string | null): string | null => {
  if (pictureId === null) return null
  const expires = now + linkLifetime - 1
  return `${pictureUrlOf(pictureId)}?viewer=${viewer}&expires=${expires}&signature=${signLink(keys, { kind: 'picture', fileId: pictureId, viewer, expires })}`
}

/** Draws a picture anew and keeps it as it is, unsealed: it is meant for everybody. The row is there before the bytes, so that nothing is stored that nobody knows of. */
const storePicture = async ({ database, files, images, clock }: Services, bytes: Buffer, staffId: string, now: number): Promise<string> => {
  const { bytes: drawn, ...facts } = await images.takePicture(bytes)
  const id = newId(clock)
  await insert(database, fileTable, {
    id, fileClass: 'published', state: 'pending', accountId: null, staffId, requestId: null, visitId: null, field: null, size: drawn.length, ...facts, createdAt: now, uploadId: null, uploadHash: null, findings: null, approvedAt: null,
  })
  await files.put(id, drawn)
  const { affected } = await database.execute("UPDATE stored_file SET state = 'stored' WHERE id = ? AND state = 'pending'", [id])
  if (affected === 1) return id
  // Slower than the sweep waits: the bytes go, too.
  await files.remove(id)
  throw new DomainError('unavailable')
}

/** 活动配图. It goes again after a day unless an activity uses it. */
export const uploadActivityPicture = async (call: Call<typeof contract.uploadActivityPicture>): Promise<{ id: string; url: string }> => {
  const { services, staff, body, upload, now } = call
  if (!mayOrganiseFor(scopeOf(staff), await services.network.current(), body.unitId)) throw new DomainError('forbidden')
  const id = await storePicture(services, upload.bytes, staff.id, now)
  return { id, url: draftPictureUrl(call, id) ?? '' }
}

/** Names a picture for an activity; the sweep, should it be about to take it, finds it young again. Throws `invalid_input` for what is no such picture, a private file above all. */
export const keepPicture = async (tx: Transaction, pictureId: string | null, now: number): Promise<void> => {
  if (pictureId === null) return
  const { affected } = await tx.execute("UPDATE stored_file SET createdAt = ? WHERE id = ? AND fileClass = 'published' AND state = 'stored'", [now, pictureId])
  if (affected !== 1) throw new DomainError('invalid_input', { fields: { pictureId: { code: 'photo_missing' } } })
}

const isPublic = async ({ database }: Services, pictureId: string): Promise<boolean> =>
  (await database.query('SELECT id FROM activity WHERE pictureId = ? AND publishedAt IS NOT NULL LIMIT 1', [pictureId])).length > 0

/** Whether it was asked for by a link to a draft, by somebody who is still signed in. Throws `link_expired`. */
const isFollowed = async (services: Services, fileId: string, { viewer, expires, signature }: Call<typeof contract.readActivityPicture>['query'], now: number): Promise<boolean> => {
  if (!viewer || !expires || !signature) return false
  if (!verifyLink(services.keys, { kind: 'picture', fileId, viewer, expires: Number(expires) }, signature, now)) throw new DomainError('link_expired')
  await followerOf(services, viewer)
  return true
}

// A picture never changes under its id, so nobody need ask again.
const forEverybody = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const

/** The bytes of a picture of what is or was published, or behind a link. Private files are no pictures here, whatever names them. */
export const readActivityPicture = async ({ services, params, query, now }: Call<typeof contract.readActivityPicture>): Promise<BinaryAnswer> => {
  const isOpen = await isPublic(services, params.id)
  if (!isOpen && !(await isFollowed(services, params.id, query, now))) throw new DomainError('not_found')
  const file = await readOne(services.database, fileTable, { id: params.id, state: 'stored', fileClass: 'published' })
  const bytes = file ? await services.files.get(file.id) : null
  if (!file || !bytes) throw new DomainError('not_found')
  return { bytes, mediaType: file.mediaType, headers: { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'", ...(isOpen ? { ...forEverybody, ETag: `"${file.id}"` } : {}) } }
}
