import { type CoverageEntry } from './facts'
import { placeOfUnit, type UnitIndex } from './stations'

/** For each street those that share roads with it or its committees, the one that shares most first: where somebody may live who is not sure of the street. */
export const neighboursOf = (coverage: readonly CoverageEntry[], units: UnitIndex): ReadonlyMap<string, readonly string[]> => {
  const onRoad = new Map<string, Set<string>>()
  for (const { area, unitId: coveredBy } of coverage) {
    const unitId = placeOfUnit(coveredBy, units)?.streetId
    if (area.kind === 'estate' || !unitId) continue
    const there = onRoad.get(area.road)
    if (there) there.add(unitId)
    else onRoad.set(area.road, new Set([unitId]))
  }
  const shared = new Map<string, Map<string, number>>()
  for (const streets of onRoad.values()) {
    for (const one of streets) {
      const counts = shared.get(one) ?? new Map<string, number>()
      for (const other of streets) if (other !== one) counts.set(other, (counts.get(other) ?? 0) + 1)
      shared.set(one, counts)
    }
  }
  return new Map(Array.from(shared, ([unit, counts]) => [unit, [...counts].sort((one, other) => other[1] - one[1]).map(([other]) => other)]))
}
