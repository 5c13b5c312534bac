import { type CoverageReport } from '@shared/contract/coverage'
import { areaName } from '@shared/domain/coverage'
import { DomainError } from '@shared/domain/error'
import { type Clock } from '../../database/clock'
import { type Sql, type Transaction } from '../../database/database'
import { type NetworkView, raiseCoverageVersion } from '../network/network'
import { applyChange, rowOf } from './apply'
import { type CoverageRow } from './entities'
import { readRows } from './ledger/readRows'
import { type LedgerRow } from './ledger/readLedger'
import { planEntries, readStanding } from './plan'
import { conflictProblem, presentProblem } from './presenter'
import { covers, type Scope } from './scope'
import { type RowProblem, type Wanted } from './wanted'

export interface PlannedImport {
  rows: number
  added: Wanted[]
  unchanged: number
  /** By line; a row has one. */
  problems: RowProblem[]
  replaced: CoverageRow[]
}

interface Rules {
  scope: Scope
  /** What others entered and a row contradicts goes, where it is in scope. */
  replace: boolean
}

/** What would come of a ledger, row by row: what somebody entered otherwise, or the program sends to a unit outside the scope, is wrong with a row, too. */
export const planImport = async (sql: Sql, network: NetworkView, rows: readonly LedgerRow[], { scope, replace }: Rules): Promise<PlannedImport> => {
  const { wanted, problems } = readRows(rows, network, scope)
  const plan = planEntries(wanted, await readStanding(sql, [...new Set(wanted.map(({ area }) => areaName(area)))], scope, network), network)
  const mayGo = (entry: CoverageRow): boolean => replace && covers(scope, network, entry.unitId)
  const refused = plan.conflicts.filter(({ entry }) => !mayGo(entry)).map((conflict) => ({ row: conflict.wanted.row, problem: conflictProblem(conflict, network) }))
  const first = new Map([...problems, ...plan.problems, ...refused].sort((one, other) => other.row - one.row).map((one) => [one.row, one]))
  const added = plan.added.filter(({ row }) => !first.has(row))
  const lines = new Set(added.map(({ row }) => row))
  const replaced = plan.conflicts.filter(({ wanted: { row } }) => lines.has(row)).map(({ entry }) => [entry.id, entry] as const)
  return { rows: rows.length, added, unchanged: plan.unchanged, problems: [...first.values()].reverse(), replaced: [...new Map(replaced).values()] }
}

/** Bad rows that are told; who has more begins with these. */
const mostTold = 200

export const presentReport = ({ rows, unchanged, problems }: PlannedImport): CoverageReport => ({
  rows, good: rows - problems.length, unchanged, bad: problems.length, problems: problems.slice(0, mostTold).map(presentProblem),
})

export interface Importing extends Rules {
  clock: Clock
  byStaffId: string | null
  note: string
  /** Bad rows are left out; without it one of them keeps all out. */
  onlyGood: boolean
}

export const rowsOf = ({ added }: PlannedImport, { clock, byStaffId }: Pick<Importing, 'clock' | 'byStaffId'>): CoverageRow[] => added.map((wanted) => rowOf(wanted, 'imported', { clock, staffId: byStaffId }))

/** Takes a ledger in, as one change. Throws `coverage_rows_bad` with the report, and then nothing of it was taken. */
export const importLedger = async (tx: Transaction, network: NetworkView, rows: readonly LedgerRow[], importing: Importing): Promise<string> => {
  await raiseCoverageVersion(tx)
  const plan = await planImport(tx, network, rows, importing)
  if (plan.problems.length > 0 && !importing.onlyGood) throw new DomainError('coverage_rows_bad', { ...presentReport(plan) })
  const { clock, byStaffId, note } = importing
  return applyChange(tx, clock, { byStaffId, why: 'import', note, added: rowsOf(plan, importing), removed: plan.replaced })
}
