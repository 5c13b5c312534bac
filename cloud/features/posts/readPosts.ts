import { isWage, postLimits, skillWords } from '@shared/domain/employers'
import { readPhone } from '@shared/domain/phone'
import { hasUnseenMarks } from '@shared/domain/typedText'
import { type PostCellProblem, type PostColumn, postHeads } from '@shared/text/posts'
import { readTable, type TableRow } from '../../tables/readTable'
import { type NetworkView } from '../network/network'
import { dayOf } from '../roster/readRoster'

export type PostTableRow = TableRow<PostColumn>

/** What is wrong with a row, column by column; `row`: with the row as it stands. */
export type CellProblem = { column: PostColumn | 'row'; code: PostCellProblem }

/** A post as a row wants it; what the row leaves empty it does not touch. */
export interface WantedPost {
  row: number
  employer: string
  facts: { address?: string; contactName?: string; contactPhone?: string }
  title: string
  place: string
  given: { streetId?: string; wageFrom?: number; wageTo?: number; skills?: string; limits?: string; seats?: number }
  openUntil: string
}

export interface BadRow {
  row: number
  employer: string
  title: string
  problems: CellProblem[]
}

/** Throws `table_unreadable`, `table_too_large`. */
export const readPostTable = (bytes: Buffer): Promise<PostTableRow[]> =>
  readTable<PostColumn>(bytes, {
    heads: postHeads, needed: ['employer', 'title', 'openUntil'],
    otherHeads: { 单位: 'employer', 公司: 'employer', 岗位: 'title', 职位: 'title', 地址: 'address', 电话: 'contactPhone', 街道: 'street', 地点: 'place', 技能要求: 'skills', 条件: 'limits', 招聘人数: 'seats', 截止日期: 'openUntil' },
  })

const longest = { employer: 80, title: 40, address: 200, contactName: 30, place: 60, limits: 200 } as const
const least: Partial<Record<PostColumn, number>> = { employer: 2, title: 2 }

interface Reading {
  network: NetworkView
  today: string
}

/** 6000, 6,000 and 6000元 as a number; null for anything else. */
const numberOf = (text: string, from: number, to: number): number | null => {
  const plain = text.replace(/[,，\s]|元(?:\/月)?$|人$/g, '')
  const value = /^\d{1,7}(?:\.0+)?$/.test(plain) ? Number(plain) : null
  return value !== null && value >= from && value <= to ? value : null
}

const textProblems = (cells: PostTableRow['cells']): CellProblem[] => (Object.keys(longest) as (keyof typeof longest)[]).flatMap((column): CellProblem[] => {
  const text = cells[column]
  if (hasUnseenMarks(text)) return [{ column, code: 'characters' }]
  if (text === '') return least[column] ? [{ column, code: 'missing' }] : []
  if (text.length < (least[column] ?? 0)) return [{ column, code: 'too_short' }]
  return text.length > longest[column] ? [{ column, code: 'too_long' }] : []
})

const streetOf = (text: string, network: NetworkView): string | null =>
  network.units.find((unit) => unit.kind === 'street' && unit.status === 'open' && [unit.shortName, unit.name, unit.code].includes(text))?.id ?? null

/** A row as it is wanted, or everything that is wrong with it. */
const readRow = ({ line, cells, isTooLong }: PostTableRow, { network, today }: Reading): WantedPost | BadRow => {
  const problems = [...(isTooLong ? [{ column: 'row', code: 'row_too_long' } as const] : []), ...textProblems(cells)]
  const wrong = (column: PostColumn, code: PostCellProblem): undefined => void problems.push({ column, code })
  const read = <T>(column: PostColumn, value: (text: string) => T | null, code: PostCellProblem): T | undefined => (cells[column] === '' ? undefined : (value(cells[column]) ?? wrong(column, code)))
  const phone = read('contactPhone', (text) => { const found = readPhone(text); return 'phone' in found ? found.phone : null }, 'phone_unfit')
  const streetId = read('street', (text) => streetOf(text, network), 'street_unknown')
  const wageFrom = read('wageFrom', (text) => numberOf(text, 0, postLimits.wage), 'wage_unfit')
  const wageTo = read('wageTo', (text) => numberOf(text, 0, postLimits.wage), 'wage_unfit')
  if (!isWage({ from: wageFrom ?? null, to: wageTo ?? null })) wrong('wageTo', 'wage_order')
  const skills = read('skills', (text) => { const words = skillWords(text); return words.length <= postLimits.skills && words.every(({ length }) => length <= postLimits.skill) && !hasUnseenMarks(text) ? JSON.stringify(words) : null }, 'skills_unfit')
  const seats = read('seats', (text) => numberOf(text, 1, postLimits.seats), 'seats_unfit')
  const openUntil = read('openUntil', dayOf, 'day_unfit')
  if (cells.openUntil === '') wrong('openUntil', 'missing')
  if (openUntil !== undefined && openUntil < today) wrong('openUntil', 'day_past')
  const { employer, title } = cells
  if (problems.length > 0 || openUntil === undefined) return { row: line, employer, title, problems }
  const given = Object.entries({ streetId, wageFrom, wageTo, skills, limits: cells.limits || undefined, seats }).filter(([, value]) => value !== undefined)
  const facts = Object.entries({ address: cells.address, contactName: cells.contactName, contactPhone: phone }).filter(([, value]) => value)
  return { row: line, employer, title, place: cells.place, openUntil, given: Object.fromEntries(given), facts: Object.fromEntries(facts) }
}

/** By what a post is known again. */
export const keyOf = ({ employer, title, place }: Pick<WantedPost, 'employer' | 'title' | 'place'>): string => `${employer}\n${title}\n${place}`

/** What a table wants, row by row, and what is wrong with the other rows; of two rows about the same post the second is wrong. */
export const readPostRows = (rows: readonly PostTableRow[], reading: Reading): { wanted: WantedPost[]; bad: BadRow[] } => {
  const [wanted, bad] = [new Map<string, WantedPost>(), [] as BadRow[]]
  for (const row of rows) {
    const read = readRow(row, reading)
    if ('problems' in read) bad.push(read)
    else if (wanted.has(keyOf(read))) bad.push({ row: read.row, employer: read.employer, title: read.title, problems: [{ column: 'row', code: 'repeated' }] })
    else wanted.set(keyOf(read), read)
  }
  return { wanted: [...wanted.values()], bad }
}
