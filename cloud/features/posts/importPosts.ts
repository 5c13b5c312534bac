import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type PostImportReport, type PostImportRow } from '@shared/contract/posts'
import { DomainError } from '@shared/domain/error'
import { isWage } from '@shared/domain/employers'
import { mostImportedPosts } from '@shared/domain/posts'
import { importedTexts, postCellTexts, postHeads } from '@shared/text/posts'
import { type Sql, type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { duplicateKey, holes, insertMany, update } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { importTable } from '../../tables/importTable'
import { type Services } from '../../services'
import { employerPostTable, type EmployerRow, employerTable, type PostRow } from '../employers/entities'
import { columnsOf, todayOf } from '../employers/read'
import { type Desk, desksNow, desksOf, keeps } from '../employers/scope'
import { type NetworkView } from '../network/network'
import { type BadRow, readPostRows, readPostTable, type WantedPost } from './readPosts'

type ImportCall = Call<typeof contract.importPosts>
type Facts = WantedPost['facts']

interface Planned {
  newEmployers: { name: string; facts: Facts }[]
  changedEmployers: { row: EmployerRow; facts: Facts }[]
  added: WantedPost[]
  changed: { wanted: WantedPost; row: PostRow; set: Partial<PostRow> }[]
  unchanged: WantedPost[]
  bad: BadRow[]
  /** By name: those that were there. */
  employers: Map<string, EmployerRow>
}

const chunk = 300

/** Employers of these names that the caller keeps; of two by one name the one of their own desk. */
const readEmployers = async (sql: Sql, names: readonly string[], desks: readonly Desk[], network: NetworkView): Promise<Map<string, EmployerRow>> => {
  const found = new Map<string, EmployerRow>()
  for (let at = 0; at < names.length; at += chunk) {
    const some = names.slice(at, at + chunk)
    const rows = await sql.query<EmployerRow>(`SELECT ${columnsOf('e', employerTable)} FROM employer e WHERE e.name IN (${holes(some)}) ORDER BY e.id`, some)
    for (const row of rows) if (keeps(desks, network, row.keptByUnitId) && (!found.has(row.name) || row.keptByUnitId === desks[0]?.unitId)) found.set(row.name, row)
  }
  return found
}

const readPosts = async (sql: Sql, employers: ReadonlyMap<string, EmployerRow>): Promise<Map<string, PostRow>> => {
  const [ids, found] = [[...employers.values()].map(({ id }) => id), new Map<string, PostRow>()]
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    for (const row of await sql.query<PostRow>(`SELECT ${columnsOf('p', employerPostTable)} FROM employer_post p WHERE p.employerId IN (${holes(some)}) ORDER BY p.id`, some)) found.set(`${row.employerId}\n${row.title}\n${row.place}`, row)
  }
  return found
}

/** The columns in which a row differs from the post that is there. An employer who sends it again has it open again. */
const differences = (row: PostRow, { given, openUntil }: WantedPost): Partial<PostRow> => {
  const wanted: Partial<PostRow> = { ...given, openUntil, closedAt: null }
  return Object.fromEntries(Object.entries(wanted).filter(([column, value]) => row[column as keyof PostRow] !== value))
}

/** Of each employer what the first row says that says it. */
const factsByName = (wanted: readonly WantedPost[]): Map<string, Facts> => {
  const facts = new Map<string, Facts>()
  for (const { employer, facts: given } of wanted) facts.set(employer, { ...given, ...facts.get(employer) })
  return facts
}

const isNews = ({ vault }: Services, row: EmployerRow, { address, contactName, contactPhone }: Facts): boolean => {
  const opened = (sealed: string | null): string | null => (sealed === null ? null : vault.open(sealed, row.id))
  return (address !== undefined && address !== row.address) || (contactName !== undefined && contactName !== opened(row.contactName)) || (contactPhone !== undefined && contactPhone !== opened(row.contactPhone))
}

const plan = async (sql: Sql, services: Services, read: ReturnType<typeof readPostRows>, { desks, network }: { desks: readonly Desk[]; network: NetworkView }): Promise<Planned> => {
  const facts = factsByName(read.wanted)
  const employers = await readEmployers(sql, [...facts.keys()], desks, network)
  const posts = await readPosts(sql, employers)
  const planned: Planned = { newEmployers: [], changedEmployers: [], added: [], changed: [], unchanged: [], bad: [...read.bad], employers }
  for (const wanted of read.wanted) {
    const row = posts.get(`${employers.get(wanted.employer)?.id ?? ''}\n${wanted.title}\n${wanted.place}`)
    const set = row ? differences(row, wanted) : {}
    if (!row) planned.added.push(wanted)
    else if (!isWage({ from: set.wageFrom ?? row.wageFrom, to: set.wageTo ?? row.wageTo })) planned.bad.push({ ...wanted, problems: [{ column: 'wageTo', code: 'wage_order' }] })
    else if (Object.keys(set).length > 0) planned.changed.push({ wanted, row, set })
    else planned.unchanged.push(wanted)
  }
  for (const [name, given] of facts) {
    const row = employers.get(name)
    if (!row) planned.newEmployers.push({ name, facts: given })
    else if (isNews(services, row, given)) planned.changedEmployers.push({ row, facts: given })
  }
  return planned
}

const lineOf = (what: keyof typeof importedTexts, { row, employer, title }: Pick<BadRow, 'row' | 'employer' | 'title'>, problems: BadRow['problems'] = []): PostImportRow => ({
  row, what: { code: what, text: importedTexts[what] }, employer: employer.slice(0, 80), title: title.slice(0, 40),
  problems: problems.map(({ column, code }) => ({ column: column === 'row' ? '' : postHeads[column], code, text: postCellTexts[code] })),
})

const reportOf = ({ newEmployers, added, changed, unchanged, bad }: Planned): PostImportReport => ({
  rows: added.length + changed.length + unchanged.length + bad.length, newEmployers: newEmployers.length, added: added.length, changed: changed.length, unchanged: unchanged.length, bad: bad.length,
  lines: [...bad.map((row) => lineOf('bad', row, row.problems)), ...added.map((row) => lineOf('added', row)), ...changed.map(({ wanted }) => lineOf('changed', wanted)), ...unchanged.map((row) => lineOf('unchanged', row))].sort((one, other) => one.row - other.row),
})

const takeInEmployers = async (tx: Transaction, { services: { clock, vault }, now }: ImportCall, { newEmployers, changedEmployers, employers }: Planned, keptByUnitId: string): Promise<Map<string, string>> => {
  const sealed = (id: string, { address, contactName, contactPhone }: Facts) => ({
    ...(address ? { address } : {}), ...(contactName ? { contactName: vault.seal(contactName, id) } : {}), ...(contactPhone ? { contactPhone: vault.seal(contactPhone, id) } : {}),
  })
  const rows = newEmployers.map(({ name, facts }): EmployerRow => {
    const id = newId(clock)
    return { id, name, streetId: null, address: null, contactName: null, contactPhone: null, offered: null, partnerUnitId: null, keptByUnitId, state: 'active', version: 0, createdAt: now, updatedAt: now, ...sealed(id, facts) }
  })
  await insertMany(tx, employerTable, rows)
  for (const { row, facts } of changedEmployers) {
    if ((await update(tx, employerTable, { ...sealed(row.id, facts), version: row.version + 1, updatedAt: now }, { id: row.id, version: row.version })) !== 1) throw new DomainError('stale_version')
  }
  return new Map([...[...employers.values()], ...rows].map(({ name, id }) => [name, id]))
}

const takeInPosts = async (tx: Transaction, { services: { clock }, now }: ImportCall, { added, changed }: Planned, idOf: ReadonlyMap<string, string>): Promise<void> => {
  await insertMany(tx, employerPostTable, added.map(({ employer, title, place, given, openUntil }): PostRow => ({
    id: newId(clock), employerId: idOf.get(employer) ?? '', title, place, streetId: null, wageFrom: null, wageTo: null, skills: '[]', limits: '', seats: null, ...given, openUntil, closedAt: null, version: 0, createdAt: now, updatedAt: now,
  })))
  // Only what differs is written, which after a first import is a handful.
  for (const { row, set } of changed) {
    if ((await update(tx, employerPostTable, { ...set, version: row.version + 1, updatedAt: now }, { id: row.id, version: row.version })) !== 1) throw new DomainError('stale_version')
  }
}

/** Two imports of the same employer come one after the other: the rows are the lock. */
const holdEmployers = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    await tx.execute(`UPDATE employer SET updatedAt = updatedAt WHERE id IN (${holes(some)})`, some)
  }
}

const takeIn = async (call: ImportCall, read: ReturnType<typeof readPostRows>, network: NetworkView): Promise<AnswerOf<typeof contract.importPosts>> => {
  const { services, staff, now } = call
  const planned = await plan(services.database, services, read, { network, desks: desksOf(staff) })
  return importTable(call, {
    endpoint: 'importPosts',
    rehearse: async () => reportOf(planned),
    take: async (tx) => {
      const desks = await desksNow(tx, staff.id, now)
      const [desk] = desks
      if (!desk) throw new DomainError('forbidden')
      await holdEmployers(tx, [...planned.employers.values()].map(({ id }) => id).sort())
      const mine = await plan(tx, services, read, { network, desks })
      await takeInPosts(tx, call, mine, await takeInEmployers(tx, call, mine, desk.unitId))
    },
  })
}

/** Takes employers and posts in, once for a key and a file; with `dryRun` only says what would come of it. A bad row stays out alone. */
export const importPosts = async (call: ImportCall): Promise<AnswerOf<typeof contract.importPosts>> => {
  const { services, staff, upload, now } = call
  const rows = await readPostTable(upload.bytes)
  if (rows.length > mostImportedPosts) throw new DomainError('posts_too_many')
  const network = await services.network.current()
  if (desksOf(staff).length === 0) throw new DomainError('forbidden')
  const read = readPostRows(rows, { network, today: todayOf(now) })
  // An employer that is new has no row to wait at: whoever comes second finds it the next time.
  return takeIn(call, read, network).catch((error: unknown) => {
    if (duplicateKey(error)) return takeIn(call, read, network)
    throw error
  })
}
