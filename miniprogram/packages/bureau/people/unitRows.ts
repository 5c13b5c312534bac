import { type ListedUnit } from '@shared/contract/staff'

export interface UnitTreeRow {
  listed: ListedUnit
  depth: number
  hasChildren: boolean
}

/** Beyond this somebody types a few more letters. */
const mostMatches = 50

/** The lines of the tree that are in sight: each unit, and what is under those that are unfolded. */
export const shownRows = (units: readonly ListedUnit[], unfolded: ReadonlySet<string>): UnitTreeRow[] => {
  const under = new Map<string | null, ListedUnit[]>()
  for (const listed of units) under.set(listed.parentId, [...(under.get(listed.parentId) ?? []), listed])
  const below = (parentId: string | null, depth: number): UnitTreeRow[] =>
    (under.get(parentId) ?? []).flatMap((listed) => {
      const { id } = listed.unit
      return [{ listed, depth, hasChildren: under.has(id) }, ...(unfolded.has(id) ? below(id, depth + 1) : [])]
    })
  return below(null, 0)
}

/** Units with these letters in their name, flat. */
export const matching = (units: readonly ListedUnit[], wanted: string): UnitTreeRow[] =>
  units.filter(({ unit }) => unit.name.includes(wanted.trim())).slice(0, mostMatches).map((listed) => ({ listed, depth: 0, hasChildren: false }))
