import { Readable } from 'node:stream'
import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { exportTexts } from '@shared/text/recordExport'
import { type BinaryAnswer, type Call } from '../../../middleware/endpoints'
import { followerOf } from '../../../middleware/session'
import { linkLifetime, signLink, verifyLink } from '../../../security/token'
import { ownPersonOf, readOwnRow } from '../own'
import { type PartReading } from '../parts/recordPart'
import { exportSections } from './sections'
import { writeJson } from './writeJson'
import { writePage } from './writePage'

/** Time for all of it (ms): what is slower holds a place that others wait for. */
const longest = 120_000

type LinkCall = Call<typeof contract.linkRecordExport>

/** A link to one's own record for this session alone, for less than a minute. Each counts toward the day. */
export const linkRecordExport = async ({ services, actor, account, body, now }: LinkCall): Promise<{ url: string; expiresAt: number }> => {
  const id = ownPersonOf(account)
  const expires = now + linkLifetime - 1
  const signature = signLink(services.keys, { kind: 'record', fileId: id, viewer: actor.sessionId, expires })
  return { url: `/api/record/exports/${id}/${body.format}?viewer=${actor.sessionId}&expires=${expires}&signature=${signature}`, expiresAt: expires }
}

/** Nothing but the page and its styles; nobody's words run. */
const pageHeaders = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", 'Content-Disposition': 'inline' }
const dataHeaders = { 'Content-Disposition': `attachment; filename="record.json"; filename*=UTF-8''${encodeURIComponent(`${exportTexts.file}.json`)}`, 'X-Content-Type-Options': 'nosniff' }

/** Everything behind a link, for whom it was made: still signed in, and still that person. Sent while it is read. */
export const readRecordExport = async ({ services, params, query, now }: Call<typeof contract.readRecordExport>): Promise<BinaryAnswer> => {
  const link = { kind: 'record', fileId: params.id, viewer: query.viewer, expires: Number(query.expires) } as const
  if (!verifyLink(services.keys, link, query.signature, now)) throw new DomainError('link_expired')
  const { account } = await followerOf(services, query.viewer)
  const person = account && (await readOwnRow(services, account))
  if (!account || !person || person.id !== params.id) throw new DomainError('forbidden')
  const reading: PartReading = { services, network: await services.network.current(), person, staff: null, isMasked: false, now }
  const sections = exportSections(reading, account.id)
  const text = params.format === 'data' ? writeJson({ personId: person.id, exportedAt: now }, sections) : writePage({ name: services.vault.open(person.name, person.id), exportedAt: now }, sections)
  return {
    bytes: Readable.from(text, { objectMode: false, signal: AbortSignal.timeout(longest) }),
    mediaType: params.format === 'data' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    headers: params.format === 'data' ? dataHeaders : pageHeaders,
  }
}
