import { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'
import { type contract } from '@shared/contract/contract'
import { DomainError } from '@shared/domain/error'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { archiveTexts } from '@shared/text/assist'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { follow } from './links'
import { logTaken } from './opened'
import { type NamedPaper, papersOf } from './papers'
import { safeName } from './safeName'

/** Bytes of all files at the most, and the time for them (ms): what is larger or slower holds a place that others wait for. */
export const bounds = { bytes: 200 * 1024 * 1024, time: 120_000 } as const

interface Entry {
  name: string
  /** Null when it cannot be had. */
  read: () => Promise<Buffer | null>
  modifiedAt: number
}

/** Pictures and PDFs are compressed already, so they are stored as they are; one at a time is in memory. What cannot be read is named in a file at the end. */
async function* zipped(folder: string, entries: readonly Entry[], now: number): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const add = (name: string, bytes: Uint8Array, modifiedAt: number): Uint8Array[] => {
    const file = new ZipPassThrough(`${folder}/${name}`)
    file.mtime = modifiedAt
    zip.add(file)
    file.push(bytes, true)
    return ready.splice(0)
  }
  const missing: string[] = []
  for (const { name, read, modifiedAt } of entries) {
    const bytes = await read()
    if (bytes) yield* add(name, bytes, modifiedAt)
    else missing.push(name)
  }
  if (missing.length > 0) yield* add(archiveTexts.missingName, Buffer.from(`\ufeff${archiveTexts.missing(missing)}`), now)
  zip.end()
  yield* ready
}

const entryOf = ({ files, vault, log }: Services, { id, name, createdAt }: NamedPaper): Entry => ({
  name,
  modifiedAt: createdAt,
  read: async () => {
    try {
      const sealed = await files.get(id)
      return sealed && vault.openBytes(sealed, id)
    } catch (error) {
      log.error({ fileId: id, kind: (error as Error).name }, 'a file could not be read for an archive')
      return null
    }
  },
})

/** All papers of a request as one ZIP, sent while it is made; nothing of it ever lies on a disk. Throws `archive_too_large`. */
export const readArchive = async (call: Call<typeof contract.readArchive>): Promise<BinaryAnswer> => {
  const { services, now } = call
  const { staff, handled } = await follow('archive', call)
  const papers = await papersOf(services.database, handled)
  if (papers.reduce((sum, { size }) => sum + size, 0) > bounds.bytes) throw new DomainError('archive_too_large')
  await logTaken(services, staff, handled, 'archive')
  const { number, applicantName } = handled.request
  const folder = safeName(`${formatRequestNumber(number ?? '')} ${applicantName}`)
  return {
    bytes: Readable.from(zipped(folder, papers.map((paper) => entryOf(services, paper)), now), { objectMode: false, signal: AbortSignal.timeout(bounds.time) }),
    mediaType: 'application/zip',
    headers: { 'Content-Disposition': `attachment; filename="papers.zip"; filename*=UTF-8''${encodeURIComponent(`${folder}.zip`)}` },
  }
}
