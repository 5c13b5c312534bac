import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { DomainError } from '@shared/domain/error'
import { readOne } from '../database/rows'
import { type RowOf, type Table } from '../database/table'
import { type BinaryAnswer } from '../middleware/endpoints'
import { type StaffActor } from '../middleware/actor'
import { followerOf } from '../middleware/session'
import { type FileLink, linkLifetime, signLink, verifyLink } from '../security/token'
import { type Services } from '../services'
import { type Cells, writeCsvTable, writeXlsxTable } from './writeTable'

type Kind = NonNullable<FileLink['kind']>
export type TableFormat = 'csv' | 'xlsx'

interface Exported {
  kind: Kind
  /** Of the record of who takes it along and what for. */
  id: string
}

/** A link to an export for this session alone, for less than a minute. `path`: where it is read, below /api. */
export const linkToExport = (services: Services, { kind, id, path, viewer, now }: Exported & { path: string; viewer: string; now: number }): { url: string; expiresAt: number } => {
  const expires = now + linkLifetime - 1
  const signature = signLink(services.keys, { kind, fileId: id, viewer, expires })
  return { url: `/api${path}/${id}?viewer=${viewer}&expires=${expires}&signature=${signature}`, expiresAt: expires }
}

/** Who follows a link: still signed in. Throws `link_expired`, `forbidden`. */
export const readFollower = async (services: Services, { kind, id, query, now }: Exported & { query: { viewer: string; expires: string; signature: string }; now: number }): Promise<StaffActor> => {
  const link = { kind, fileId: id, viewer: query.viewer, expires: Number(query.expires) }
  if (!verifyLink(services.keys, link, query.signature, now)) throw new DomainError('link_expired')
  const { staff } = await followerOf(services, query.viewer)
  if (!staff) throw new DomainError('forbidden')
  return staff
}

/** A table behind a link, for whom it was made and while they are signed in; `taken` is the record of that. Throws `link_expired`, `forbidden`. */
export const readTaken = async <T extends Table>(
  services: Services, table: T, follow: Exported & { query: { viewer: string; expires: string; signature: string }; now: number },
): Promise<{ staff: StaffActor; taken: RowOf<T> }> => {
  const staff = await readFollower(services, follow)
  // Every record of an export has both columns, which the compiler does not see through the type parameter; `readOne` checks the names.
  const taken = await readOne(services.database, table, { id: follow.id, staffId: staff.id } as unknown as Partial<RowOf<T>>)
  if (!taken) throw new DomainError('forbidden')
  return { staff, taken }
}

interface Taken {
  format: TableFormat
  purpose: string
  at: number
}

/** A table as a file that says by its name what it is, of which unit, of which day and who took it. */
export const tableFile = async (cells: Cells, { format, purpose, at }: Taken, { title, plainName, unitName, staffName }: { title: string; plainName: string; unitName: string; staffName: string }): Promise<BinaryAnswer> => {
  const day = dayText(shanghaiDay(at))
  const remark = [`单位：${unitName}`, `导出人：${staffName}`, `日期：${day}`, `用途：${purpose}`]
  const bytes = format === 'csv' ? writeCsvTable(cells) : await writeXlsxTable(cells, { sheet: title, remark })
  const name = encodeURIComponent(`${title}-${unitName}-${day}-${staffName}.${format}`)
  return {
    bytes, mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    headers: { 'Content-Disposition': `attachment; filename="${plainName}.${format}"; filename*=UTF-8''${name}`, 'X-Content-Type-Options': 'nosniff' },
  }
}
