import { type RecordEntry } from '@shared/contract/record'
import { type ErasedThing } from '@shared/domain/deletion'
import { type RecordPartKey } from '@shared/domain/recordParts'
import { type Sql, type SqlValue, type Transaction } from '../../../database/database'
import { type StaffActor } from '../../../middleware/actor'
import { type Services } from '../../../services'
import { type PersonRow } from '../../identity/entities'
import { type NetworkView } from '../../network/network'

export interface Line {
  label: string
  text: string
}

/** Whose record, and for whom. */
export interface PartReading {
  services: Services
  network: NetworkView
  person: PersonRow
  /** Null where the person themselves read it, or take it along. */
  staff: StaffActor | null
  /** Of staff who do not handle a request of theirs. */
  isMasked: boolean
  now: number
}

/** `data`: the same for programs; it leaves with an export alone. */
export interface PartEntry extends RecordEntry {
  data: Readonly<Record<string, unknown>>
}

/** So many, older than that one; `isWhole`: with everything that belongs to each, for an export. */
export interface Slice {
  before: string | null
  limit: number
  isWhole: boolean
}

/** What there is one of in a part. */
export interface PartHead {
  lines: Line[]
  data: Readonly<Record<string, unknown>> | null
}

export interface RecordPart {
  key: RecordPartKey
  /** The tables that hold it: a test asks for each table with somebody's id in it. */
  tables: readonly string[]
  /** Said above it. */
  notice: string | null
  head: (reading: PartReading) => Promise<PartHead>
  /** Newest first, in as many statements however many entries there are. */
  list: (reading: PartReading, slice: Slice) => Promise<PartEntry[]>
  /** How many entries, up to a hundred. */
  count: (sql: Sql, person: PersonRow) => Promise<number>
  /** Destroys what need not stay; says how much that was. */
  erase: (tx: Transaction, services: Services, person: PersonRow, now: number) => Promise<Partial<Record<ErasedThing, number>>>
}

export const noHead = async (): Promise<PartHead> => ({ lines: [], data: null })

/** Entries as most parts have them. */
export const plainEntry = { tag: null, requestId: null, canWithdraw: false } as const

/** The rows of a person below a place in an index of (personId, id), newest first. */
export const newestOf = (personId: string, { before, limit }: Slice): { sql: string; values: SqlValue[] } => ({
  sql: `personId = ?${before === null ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ${limit}`, values: [personId, ...(before === null ? [] : [before])],
})

/** Nobody needs to know more exactly. */
const mostCounted = 100

export const countUpTo = async (sql: Sql, table: string, personId: string, condition = '1 = 1'): Promise<number> =>
  (await sql.query<{ amount: number }>(`SELECT COUNT(*) AS amount FROM (SELECT 1 AS one FROM ${table} WHERE personId = ? AND ${condition} LIMIT ${mostCounted}) AS counted`, [personId]))[0]?.amount ?? 0

/** Lines without those that say nothing. */
export const linesOf = (pairs: readonly (readonly [label: string, text: string | null])[]): Line[] => pairs.flatMap(([label, text]) => (text ? [{ label, text }] : []))
