import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { readOne } from '../../database/rows'
import { type Actor, type StaffActor } from '../../middleware/actor'
import { type Call } from '../../middleware/endpoints'
import { followerOf } from '../../middleware/session'
import { linkLifetime, signLink, verifyLink } from '../../security/token'
import { type Services } from '../../services'
import { readForStaff } from '../requests/open'
import { mayFill } from '../requests/drafts'
import { logEachLook } from '../requests/accessLog'
import { type StoredRequest } from '../requests/entities'
import { readStored } from '../requests/read'
import { logVisitLooks } from '../visits/looks'
import { type ListedVisit, readWholeVisit } from '../visits/visits'
import { type FileRow, fileTable } from './entities'
import { mayHandIn } from './intake'

const readStoredFile = async ({ database }: Services, id: string): Promise<FileRow> => {
  const file = await readOne(database, fileTable, { id, state: 'stored' })
  if (!file) throw new DomainError('not_found')
  return file
}

/** The unit for which somebody of the staff sees the papers of a request: the counter that hands them in, or who handles it. Throws `forbidden`. */
const viewingUnit = async (services: Services, staff: StaffActor, request: StoredRequest): Promise<string | null> => {
  if (await mayHandIn({ services, account: null, staff }, request)) return request.filedUnitId
  const { isHandler, unitId } = await readForStaff(services, staff, request.id)
  if (!isHandler) throw new DomainError('forbidden')
  return unitId
}

/** As whom the papers of a request are seen: null for the person's own side, else for which unit. Throws `not_found`, `forbidden`. */
const viewAs = async (services: Services, { account, staff }: Actor, request: StoredRequest): Promise<{ staff: StaffActor; unitId: string | null } | null> => {
  if (mayFill({ account, staff }, request)) return null
  if (!staff) throw new DomainError('not_found')
  return { staff, unitId: await viewingUnit(services, staff, request) }
}

/** The same of a photo of a visit: only whoever goes there, or was there. Throws `not_found`, `own_request`. */
const viewVisit = async (services: Services, { staff }: Actor, visitId: string): Promise<{ visit: ListedVisit; staff: StaffActor }> => {
  if (!staff) throw new DomainError('not_found')
  return { visit: await readWholeVisit(services, staff, visitId), staff }
}

/** Throws unless this viewer may see the file now; writes down whose it is, where the staff look. */
const lookAt = async (services: Services, actor: Actor, file: FileRow, now: number): Promise<void> => {
  if (file.visitId) {
    const { visit, staff } = await viewVisit(services, actor, file.visitId)
    return logVisitLooks(services, staff, [visit], now)
  }
  if (!file.requestId) throw new DomainError('not_found')
  const stored = await readStored(services.database, services, file.requestId)
  const looking = await viewAs(services, actor, stored)
  if (looking) await logEachLook(services.database, services, looking.staff, { personId: stored.personId, requestId: stored.id, purpose: 'file', unitId: looking.unitId, fileId: file.id }, now)
}

/** A link for this session alone, for less than a minute. Whoever handles the request may see its papers, and so may the counter that is handing some in; the look is logged. */
export const linkFile = async ({ services, actor, params, now }: Call<typeof contract.linkFile>): Promise<{ url: string; expiresAt: number; mediaType: string }> => {
  const file = await readStoredFile(services, params.id)
  await lookAt(services, actor, file, now)
  const expires = now + linkLifetime - 1
  const signature = signLink(services.keys, { fileId: file.id, viewer: actor.sessionId, expires })
  return { url: `/api/files/${file.id}?viewer=${actor.sessionId}&expires=${expires}&signature=${signature}`, expiresAt: expires, mediaType: file.mediaType }
}

/** Whatever somebody handed in runs nothing: no scripts, no guessing of its type; what is no picture is a download. */
const safeHeaders = (mediaType: string) => ({
  'Content-Disposition': mediaType === 'application/pdf' ? 'attachment; filename="paper.pdf"' : 'inline',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
})

/** The bytes behind a link, decrypted on the way out, for whom it was made: still signed in, and still somebody who may see them. */
export const readFile = async ({ services, params, query, now }: Call<typeof contract.readFile>): Promise<{ bytes: Buffer; mediaType: string; headers: Record<string, string> }> => {
  const link = { fileId: params.id, viewer: query.viewer, expires: Number(query.expires) }
  if (!verifyLink(services.keys, link, query.signature, now)) throw new DomainError('link_expired')
  const viewer = await followerOf(services, link.viewer)
  const file = await readStoredFile(services, params.id)
  if (file.visitId) await viewVisit(services, viewer, file.visitId)
  else if (file.requestId) await viewAs(services, viewer, await readStored(services.database, services, file.requestId))
  else throw new DomainError('not_found')
  const sealed = await services.files.get(file.id)
  if (!sealed) throw new DomainError('not_found')
  return { bytes: services.vault.openBytes(sealed, file.id), mediaType: file.mediaType, headers: safeHeaders(file.mediaType) }
}
