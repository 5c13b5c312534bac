import { type UnitNames } from './unitNames'

/** What is wrong with a row. */
export interface RowTrouble<Problem> {
  row: number
  problem: Problem
}

const isProblem = (read: object): read is { code: string } => 'code' in read

/** Bad rows that are told; who has more begins with these. */
const mostTold = 200

/** By line, so many of them, as code and words. */
export const tellTroubles = <Problem extends { code: string }>(troubles: readonly RowTrouble<Problem>[], textOf: (problem: Problem) => string): { row: number; code: string; text: string }[] =>
  [...troubles].sort((one, other) => one.row - other.row).slice(0, mostTold).map(({ row, problem }) => ({ row, code: problem.code, text: textOf(problem) }))

interface Reading<Row, Wanted, Problem> {
  read: (row: Row) => Wanted | Problem
  /** What a row is about: of two about the same the second is wrong. */
  keyOf: (wanted: Wanted) => string
  repeated: (earlier: number) => Problem
}

/** What a table wants, row by row, and what is wrong with the other rows. */
export const readEach = <Row extends { line: number }, Wanted extends { row: number }, Problem extends { code: string }>(
  rows: readonly Row[], { read, keyOf, repeated }: Reading<Row, Wanted, Problem>,
): { wanted: Wanted[]; problems: RowTrouble<Problem>[] } => {
  const [wanted, problems] = [new Map<string, Wanted>(), [] as RowTrouble<Problem>[]]
  for (const row of rows) {
    const one = read(row)
    // A wanted row has no code, which is what tells the two apart; the compiler cannot know that of type parameters.
    if (isProblem(one)) problems.push({ row: row.line, problem: one as Problem })
    else {
      const [key, earlier] = [keyOf(one as Wanted), wanted.get(keyOf(one as Wanted))]
      if (earlier) problems.push({ row: row.line, problem: repeated(earlier.row) })
      else wanted.set(key, one as Wanted)
    }
  }
  return { wanted: [...wanted.values()], problems }
}

export type UnitTrouble = { code: 'unit_unknown' } | { code: 'unit_ambiguous' } | { code: 'unit_out_of_scope' }

interface Whereabouts {
  names: UnitNames
  /** Of a unit that was merged, the one that has its work now. */
  successor: (id: string) => { id: string } | undefined
  covers: (unitId: string) => boolean
}

/** The unit that a cell names, where whoever imports may write about it. */
export const unitOfCell = (text: string, { names, successor, covers }: Whereabouts): { unitId: string } | UnitTrouble => {
  const found = names.get(text)
  if (!found) return { code: found === null ? 'unit_ambiguous' : 'unit_unknown' }
  const unitId = successor(found)?.id ?? found
  return covers(unitId) ? { unitId } : { code: 'unit_out_of_scope' }
}
