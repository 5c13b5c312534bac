import { type Sample } from './samples'

/** A sample with its number on the road. */
export type Door = Sample & { door: NonNullable<Sample['door']> }

/** Where a number of a road lies, in metres, and how far off that may be. */
export interface Whereabouts {
  east: number
  north: number
  uncertainty: number
}

/** A little stiffness, so that two numbers side by side with points that err do not send the road off in some direction. */
const stiffness = 900
/** Numbers run by the metre here, and never more than three metres each. */
const longestStep = 3
const mostUncertain = 600

/** A straight piece of road through the known numbers, those within `reach` of the number first (locally weighted regression). */
const alongRoad = (doors: readonly Door[], number: number, reach: number): { east: number; north: number } => {
  const weights = doors.map(({ door }) => Math.exp(-Math.abs(door.number - number) / reach))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = (of: (sample: Door) => number): number => doors.reduce((sum, sample, at) => sum + (weights[at] ?? 0) * of(sample), 0) / total
  const centre = { number: mean(({ door }) => door.number), east: mean(({ east }) => east), north: mean(({ north }) => north) }
  const spread = mean(({ door }) => (door.number - centre.number) ** 2) + stiffness
  const slope = (of: (sample: Door) => number, middle: number): number => mean((sample) => (sample.door.number - centre.number) * (of(sample) - middle)) / spread
  const step = { east: slope(({ east }) => east, centre.east), north: slope(({ north }) => north, centre.north) }
  const shorten = Math.min(1, longestStep / Math.max(longestStep, Math.hypot(step.east, step.north)))
  const distance = (number - centre.number) * shorten
  return { east: centre.east + step.east * distance, north: centre.north + step.north * distance }
}

/** Where the number of a road lies, by the known numbers of that road in ascending order (at least one). */
export const locate = (doors: readonly Door[], number: number): Whereabouts => {
  const below = doors.filter(({ door }) => door.number <= number).at(-1)
  const above = doors.find(({ door }) => door.number >= number)
  if (!below || !above) {
    const beyond = Math.abs(number - ((below ?? above)?.door.number ?? number))
    return { ...alongRoad(doors, number, 150), uncertainty: Math.min(mostUncertain, beyond * (doors.length > 1 ? 0.7 : 1.2)) }
  }
  const gap = above.door.number - below.door.number
  const part = gap === 0 ? 0.5 : (number - below.door.number) / gap
  const local = alongRoad(doors, number, 60)
  return {
    east: (below.east + (above.east - below.east) * part + local.east) / 2,
    north: (below.north + (above.north - below.north) * part + local.north) / 2,
    uncertainty: Math.min(mostUncertain, Math.hypot(above.east - below.east, above.north - below.north) * Math.min(part, 1 - part)),
  }
}
