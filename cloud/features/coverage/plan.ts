import { areaName, overlaps, type Area } from '@shared/domain/coverage'
import { type Sql } from '../../database/database'
import { holes } from '../../database/rows'
import { sureEnough } from '../../routing/decide'
import { isEntered } from '../../routing/facts'
import { type NetworkView } from '../network/network'
import { areaOf, unitAreaKey } from './area'
import { type CoverageRow, coverageTable } from './entities'
import { covers, type Scope } from './scope'
import { type RowProblem, type Wanted } from './wanted'

export interface Conflict {
  wanted: Wanted
  entry: CoverageRow
}

/** What would come of wanted entries beside those that stand there already. */
export interface Plan {
  added: Wanted[]
  /** Entered already, or wanted twice. */
  unchanged: number
  problems: RowProblem[]
  conflicts: Conflict[]
}

export const entryColumns = Object.keys(coverageTable.columns).join(', ')

/** What people entered on these roads and estates. */
export const readEntered = (sql: Sql, names: readonly string[]): Promise<CoverageRow[]> =>
  sql.query<CoverageRow>(`SELECT ${entryColumns} FROM coverage WHERE name IN (${holes(names)}) AND source <> 'shipped' ORDER BY fromNumber, id`, names)

/**
 * What stands on these roads and estates before somebody of that scope: what people entered, and what the program sends to units outside the scope.
 * The shipped table gives way to what is entered, but nobody takes another's area by that: it needs somebody who answers for both.
 */
export const readStanding = async (sql: Sql, names: readonly string[], scope: Scope, network: NetworkView): Promise<CoverageRow[]> => {
  const rows = await sql.query<CoverageRow>(
    `SELECT ${entryColumns} FROM coverage WHERE name IN (${holes(names)}) AND (source <> 'shipped' OR confidence >= ?) ORDER BY fromNumber, id`, [...names, sureEnough])
  return rows.filter((entry) => isEntered(entry) || !covers(scope, network, entry.unitId))
}

/** A street and its own committee say the same, only more exactly; a large estate may belong to several committees of one street. */
const mayBothCover = (one: string, other: string, area: Area, network: NetworkView): boolean => {
  const [first, second] = [network.find(one), network.find(other)]
  if (!first || !second || first.path.startsWith(second.path) || second.path.startsWith(first.path)) return true
  return area.kind === 'estate' && first.kind === 'community' && second.kind === 'community' && first.parentId === second.parentId
}

type Placed = { unitId: string; area: Area }

const byName = <T extends { area: Area }>(items: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = areaName(item.area)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

/** Weighs wanted entries against what stands there (in the order of their first numbers) and against each other. */
export const planEntries = (wanted: readonly Wanted[], standing: readonly CoverageRow[], network: NetworkView): Plan => {
  const plan: Plan = { added: [], unchanged: 0, problems: [], conflicts: [] }
  const known = new Set(standing.filter(isEntered).map((entry) => unitAreaKey(entry.unitId, areaOf(entry))))
  const there = byName(standing.map((entry) => ({ ...entry, area: areaOf(entry) })))
  const earlier = new Map<string, Wanted[]>()
  const contradicts = (one: Placed, other: Placed): boolean => overlaps(one.area, other.area) && !mayBothCover(one.unitId, other.unitId, one.area, network)
  for (const item of wanted) {
    const [key, name] = [unitAreaKey(item.unitId, item.area), areaName(item.area)]
    if (known.has(key)) {
      plan.unchanged += 1
      continue
    }
    known.add(key)
    const before = earlier.get(name) ?? []
    earlier.set(name, before)
    const rival = before.find((other) => contradicts(item, other))
    const conflicts = (there.get(name) ?? []).filter((entry) => contradicts(item, entry))
    plan.conflicts.push(...conflicts.map(({ area: _, ...entry }) => ({ wanted: item, entry })))
    if (rival) plan.problems.push({ row: item.row, problem: { code: 'contradicts_row', row: rival.row } })
    else plan.added.push(item)
    before.push(item)
  }
  return plan
}
