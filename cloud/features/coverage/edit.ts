import { type contract } from '@shared/contract/contract'
import { type AnswerOf, type BodyOf } from '@shared/contract/endpoint'
import { areaName } from '@shared/domain/coverage'
import { DomainError } from '@shared/domain/error'
import { type Sql, type Transaction } from '../../database/database'
import { holes } from '../../database/rows'
import { type Call } from '../../middleware/endpoints'
import { type NetworkView, raiseCoverageVersion } from '../network/network'
import { entryOf } from './area'
import { applyChange, rowOf } from './apply'
import { type CoverageRow } from './entities'
import { entryColumns, type Plan, planEntries, readStanding } from './plan'
import { presentConflicts, presentProblem } from './presenter'
import { rehearse } from './rehearse'
import { covers, type Scope, scopeNow, scopeOf } from './scope'
import { checkWanted } from './wanted'

type EditBody = BodyOf<typeof contract.changeCoverage>

interface PlannedEdit extends Plan {
  removed: CoverageRow[]
  /** Of the removed, those that give way to what is added. */
  replaced: CoverageRow[]
}

/** Entries that somebody wants to remove. Throws `coverage_changed` when one is gone, `forbidden` for one outside. */
const readRemoved = async (sql: Sql, ids: readonly string[], network: NetworkView, scope: Scope): Promise<CoverageRow[]> => {
  const wanted = [...new Set(ids)]
  const rows = wanted.length === 0 ? [] : await sql.query<CoverageRow>(`SELECT ${entryColumns} FROM coverage WHERE id IN (${holes(wanted)})`, wanted)
  if (rows.length !== wanted.length) throw new DomainError('coverage_changed')
  if (!rows.every(({ unitId }) => covers(scope, network, unitId))) throw new DomainError('forbidden')
  return rows
}

/** What an edit comes to, as the coverage stands. With `replace` what it contradicts goes, where that is in scope. */
export const planEdit = async (sql: Sql, network: NetworkView, scope: Scope, { add, remove, replace }: EditBody): Promise<PlannedEdit> => {
  const removed = await readRemoved(sql, remove, network, scope)
  const { wanted, problems } = checkWanted(add.map((item, index) => ({ row: index + 1, ...item })), network, scope)
  if (problems.some(({ problem }) => problem.code === 'unit_out_of_scope')) throw new DomainError('forbidden')
  const gone = new Set(removed.map(({ id }) => id))
  const standing = await readStanding(sql, [...new Set(wanted.map(({ area }) => areaName(area)))], scope, network)
  const plan = planEntries(wanted, standing.filter(({ id }) => !gone.has(id)), network)
  const mayGo = plan.conflicts.filter(({ entry }) => replace && covers(scope, network, entry.unitId))
  const replaced = [...new Map(mayGo.map(({ entry }) => [entry.id, entry])).values()]
  const conflicts = plan.conflicts.filter((conflict) => !mayGo.includes(conflict))
  return { ...plan, conflicts, problems: [...problems, ...plan.problems], removed: [...removed, ...replaced], replaced }
}

/** Adds and removes together. Throws `coverage_rows_bad` or `coverage_contradicts`, with what and whose. */
export const changeCoverage = async (tx: Transaction, { services: { clock }, staff, body, now }: Call<typeof contract.changeCoverage>, network: NetworkView): Promise<string> => {
  await raiseCoverageVersion(tx)
  const scope = await scopeNow(tx, staff.id, now)
  const { added, removed, problems, conflicts } = await planEdit(tx, network, scope, body)
  if (problems.length > 0) throw new DomainError('coverage_rows_bad', { problems: problems.map(presentProblem) })
  if (conflicts.length > 0) throw new DomainError('coverage_contradicts', { conflicts: presentConflicts(conflicts, scope, network) })
  const rows = added.map((wanted) => rowOf(wanted, 'imported', { clock, staffId: staff.id }))
  return applyChange(tx, clock, { byStaffId: staff.id, why: 'edit', note: body.note, added: rows, removed })
}

/** The same without doing it: what stands in its way, and which requests of the last year would have gone elsewhere. */
export const rehearseCoverage = async ({ services, staff, body }: Call<typeof contract.rehearseCoverage>): Promise<AnswerOf<typeof contract.rehearseCoverage>> => {
  const [network, scope] = [await services.network.current(), scopeOf(staff)]
  const { added, removed, unchanged, problems, conflicts } = await planEdit(services.database, network, scope, body)
  const rows = added.map((wanted) => rowOf(wanted, 'imported', { clock: services.clock, staffId: staff.id }))
  const names = [...rows, ...removed].map(({ name }) => name)
  return {
    added: added.length, unchanged, removed: removed.length, problems: problems.map(presentProblem), conflicts: presentConflicts(conflicts, scope, network),
    rehearsal: await rehearse(services, { staff, network }, { names, added: rows.map(entryOf), removedIds: new Set(removed.map(({ id }) => id)) }),
  }
}
