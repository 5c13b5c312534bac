import { type RoadArea, type RoadPart } from '@shared/domain/coverage'
import { type CoverageEntry } from './facts'

/** What a number of a road is: the number of a lane (弄) or of a house (号). */
export type NumberKind = 'lanes' | 'numbers'

/** The nearest entries on one side of a road that end below a number or begin above it. */
export interface Neighbour {
  /** How many numbers lie between. */
  distance: number
  entries: readonly CoverageEntry[]
}

export interface CoverageIndex {
  hasRoad: (road: string) => boolean
  /** Entries that contain the number. */
  at: (road: string, kind: NumberKind, number: number) => readonly CoverageEntry[]
  /** Nearest below and above on the same side of the road, where there are any. */
  around: (road: string, kind: NumberKind, number: number) => readonly Neighbour[]
  onRoad: (road: string) => readonly CoverageEntry[]
  ofEstate: (name: string) => readonly CoverageEntry[]
  /** The length of the longest name of an estate, so that a text need not be searched for longer ones. */
  longestEstate: number
}

type RoadEntry = CoverageEntry & { area: RoadArea }
const isRoadEntry = (entry: CoverageEntry): entry is RoadEntry => entry.area.kind !== 'estate'

/** Entries of one side of a road by where they begin; `reach` is how far the entries up to this one reach at the most. */
interface Track {
  entries: readonly RoadEntry[]
  reach: readonly number[]
}

const toTrack = (entries: readonly RoadEntry[]): Track => {
  const sorted = [...entries].sort((one, other) => one.area.from - other.area.from)
  let reach = -Infinity
  return { entries: sorted, reach: sorted.map(({ area }) => (reach = Math.max(reach, area.to))) }
}

/** How many entries begin at or below the number. */
const countUpTo = ({ entries }: Track, number: number): number => {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.area.from ?? Infinity) <= number) low = middle + 1
    else high = middle
  }
  return low
}

const containing = (track: Track, number: number): RoadEntry[] => {
  const found: RoadEntry[] = []
  for (let at = countUpTo(track, number) - 1; at >= 0 && (track.reach[at] ?? 0) >= number; at -= 1) {
    const entry = track.entries[at]
    if (entry && entry.area.to >= number) found.push(entry)
  }
  return found
}

const nearest = (track: Track, number: number): Neighbour[] => {
  const next = countUpTo(track, number)
  const end = track.reach[next - 1]
  const below = end === undefined || end >= number ? [] : containing(track, end)
  const begin = track.entries[next]?.area.from
  const above = begin === undefined ? [] : containing(track, begin)
  return [
    ...(below.length > 0 ? [{ distance: number - (end ?? 0), entries: below }] : []),
    ...(above.length > 0 ? [{ distance: (begin ?? 0) - number, entries: above }] : []),
  ]
}

const speaksOf = (part: RoadPart, kind: NumberKind): boolean => part === kind || part === 'lanesAndNumbers'
const sideOf = (number: number): 'odd' | 'even' => (number % 2 === 0 ? 'even' : 'odd')

/** The four tracks of a road, made when it is first asked for: an instance that has just reloaded need not sort them all. */
const createRoad = (entries: readonly RoadEntry[]): ((kind: NumberKind, number: number) => Track) => {
  const tracks = new Map<string, Track>()
  return (kind, number) => {
    const key = kind + sideOf(number)
    const known = tracks.get(key)
    if (known) return known
    const track = toTrack(entries.filter(({ area }) => speaksOf(area.kind, kind) && (area.side === 'both' || area.side === sideOf(number))))
    tracks.set(key, track)
    return track
  }
}

const grouped = <T extends CoverageEntry>(entries: readonly T[], nameOf: (entry: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const group = groups.get(nameOf(entry))
    if (group) group.push(entry)
    else groups.set(nameOf(entry), [entry])
  }
  return groups
}

/** Coverage by road and number, and by estate: the cost of a look-up does not grow with the number of roads. */
export const createCoverageIndex = (coverage: readonly CoverageEntry[]): CoverageIndex => {
  const roads = grouped(coverage.filter(isRoadEntry), ({ area }) => area.road)
  const estates = grouped(coverage.filter((entry) => !isRoadEntry(entry)), ({ area }) => (area.kind === 'estate' ? area.name : ''))
  const tracks = new Map<string, ReturnType<typeof createRoad>>()
  const trackOf = (road: string, kind: NumberKind, number: number): Track | null => {
    const entries = roads.get(road)
    if (!entries) return null
    const known = tracks.get(road) ?? createRoad(entries)
    tracks.set(road, known)
    return known(kind, number)
  }
  return {
    hasRoad: (road) => roads.has(road),
    at: (road, kind, number) => {
      const track = trackOf(road, kind, number)
      return track ? containing(track, number) : []
    },
    around: (road, kind, number) => {
      const track = trackOf(road, kind, number)
      return track ? nearest(track, number) : []
    },
    onRoad: (road) => roads.get(road) ?? [],
    ofEstate: (name) => estates.get(name) ?? [],
    longestEstate: Math.max(0, ...Array.from(estates.keys(), ({ length }) => length)),
  }
}
