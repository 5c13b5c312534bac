import { type CoverageEntry } from './facts'

/** For each unit those that share roads with it, the one that shares most first: where somebody may live who is not sure of the street. */
export const neighboursOf = (coverage: readonly CoverageEntry[]): ReadonlyMap<string, readonly string[]> => {
  const onRoad = new Map<string, Set<string>>()
  for (const { area, unitId } of coverage) {
    if (area.kind === 'estate') continue
    const units = onRoad.get(area.road)
    if (units) units.add(unitId)
    else onRoad.set(area.road, new Set([unitId]))
  }
  const shared = new Map<string, Map<string, number>>()
  for (const units of onRoad.values()) {
    for (const one of units) {
      const counts = shared.get(one) ?? new Map<string, number>()
      for (const other of units) if (other !== one) counts.set(other, (counts.get(other) ?? 0) + 1)
      shared.set(one, counts)
    }
  }
  return new Map(Array.from(shared, ([unit, counts]) => [unit, [...counts].sort((one, other) => other[1] - one[1]).map(([other]) => other)]))
}
