import { parseTable } from '../../data/csv'
import { type RoutingFacts } from '../facts'
import { type Decision, type EvidenceKind } from '../place'
import { createRouter } from '../router'

/** What one labelled address came to. `expected` as the file has it; names for ids. */
export interface CheckedRow {
  address: string
  expected: { street: string; committee: string | null }
  street: string | null
  committee: string | null
  decision: 'decided' | 'ask' | 'outside'
  /** Whether the decision is the expected one; null where nothing was decided. */
  isRight: boolean | null
  confidence: number | null
  evidence: readonly EvidenceKind[]
}

/** `precision` is right of decided, `answered` decided of all rows; null when there is nothing to divide by. */
export interface CheckFigures {
  rows: number
  decided: number
  right: number
  wrong: number
  asked: number
  outside: number
  precision: number | null
  answered: number | null
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 1e4) / 1e4)

/** A committee counts against a decision only if the file names one and the router named another. */
const isExpected = (row: Pick<CheckedRow, 'street' | 'committee' | 'expected'>): boolean =>
  row.street === row.expected.street && (!row.committee || !row.expected.committee || row.committee === row.expected.committee)

/** Routes every row of a CSV with the columns address, street and perhaps committee. Throws when the file is not such a table. */
export const checkRows = (csv: string, facts: RoutingFacts): CheckedRow[] => {
  const router = createRouter(facts)
  const names = new Map(facts.units.map(({ id, shortName }) => [id, shortName]))
  return parseTable(csv, ['address', 'street']).map(({ record: { address = '', street = '', committee = '' } }) => {
    const decision = router.decide({ kind: 'typed', text: address })
    return toRow(address, { street, committee: committee || null }, decision, (id) => (id && names.get(id)) || null)
  })
}

type NameOf = (id: string | null | undefined) => string | null

const toRow = (address: string, expected: CheckedRow['expected'], decision: Decision, nameOf: NameOf): CheckedRow => {
  const best = decision.kind === 'decided' ? decision.place : decision.kind === 'outside' ? undefined : decision.candidates[0]
  const found = { expected, street: nameOf(best?.streetId), committee: nameOf(best?.communityId) }
  return {
    address,
    ...found,
    decision: decision.kind === 'triage' ? 'ask' : decision.kind,
    isRight: decision.kind === 'decided' ? isExpected(found) : null,
    confidence: best?.confidence ?? null,
    evidence: best?.evidence.map(({ kind }) => kind) ?? [],
  }
}

export const countRows = (rows: readonly CheckedRow[]): CheckFigures => {
  const count = (fits: (row: CheckedRow) => boolean): number => rows.filter(fits).length
  const right = count(({ isRight }) => isRight === true)
  const wrong = count(({ isRight }) => isRight === false)
  return {
    rows: rows.length,
    decided: right + wrong,
    right,
    wrong,
    asked: count(({ decision }) => decision === 'ask'),
    outside: count(({ decision }) => decision === 'outside'),
    precision: ratio(right, right + wrong),
    answered: ratio(right + wrong, rows.length),
  }
}
