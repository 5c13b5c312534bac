import { type Area, type CoverageKind, highestNumber, type RoadSide } from '@shared/domain/coverage'
import { entryWords } from '@shared/text/coverageScreen'

/** An entry while it is typed. */
export interface TypedArea {
  kind: CoverageKind
  name: string
  side: RoadSide
  from: string
  to: string
}

export const nothingTyped: TypedArea = { kind: 'lanes', name: '', side: 'both', from: '', to: '' }

export type AreaProblems = Partial<Record<'name' | 'from' | 'to', string>>

const { problems: words } = entryWords

/** A number as it is typed, in full width too; null where it is none that a house can have. */
const numberOf = (text: string): number | null => {
  const plain = text.trim().normalize('NFKC')
  const number = /^\d{1,5}$/.test(plain) ? Number(plain) : 0
  return number >= 1 && number <= highestNumber ? number : null
}

/** The area that was typed, or what is wrong with it field by field. Whether the road is one the server says. */
export const readTypedArea = ({ kind, name, side, from, to }: TypedArea): { area: Area; problems: null } | { area: null; problems: AreaProblems } => {
  const called = name.trim()
  const named: AreaProblems = called === '' ? { name: words.name } : {}
  if (kind === 'estate') return called === '' ? { area: null, problems: named } : { area: { kind, name: called }, problems: null }
  const [first, last] = [numberOf(from), numberOf(to)]
  const problems: AreaProblems = { ...named, ...(first === null ? { from: words.number } : {}), ...(last === null ? { to: words.number } : {}) }
  if (first !== null && last !== null && last < first) problems.to = words.order
  if (first === null || last === null || Object.keys(problems).length > 0) return { area: null, problems }
  return { area: { kind, road: called, side, from: first, to: last }, problems: null }
}
