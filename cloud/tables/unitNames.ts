import { type UnitView } from '../features/network/network'

/** Units by whatever a table may call them; null where two bear the name. */
export type UnitNames = ReadonlyMap<string, string | null>

export const unitNames = (units: readonly UnitView[]): UnitNames => {
  const names = new Map<string, string | null>()
  for (const { id, name, shortName } of units) for (const one of new Set([name, shortName])) names.set(one, names.has(one) ? null : id)
  // A code is nobody else's.
  for (const { id, code } of units) names.set(code, id)
  return names
}

/** The short name, as people know it, or the code where two units bear it: what was exported is read again. */
export const tableNameOf = ({ id, code, shortName }: UnitView, units: readonly UnitView[]): string =>
  units.some((other) => other.id !== id && other.shortName === shortName) ? code : shortName
