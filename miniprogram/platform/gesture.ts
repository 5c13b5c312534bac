export interface Point {
  x: number
  y: number
}

/** A step of a finger or two: how far, how much wider, and around which point. */
export interface Gesture {
  dx: number
  dy: number
  factor: number
  /** Null where the device does not say where on the picture it was. */
  at: Point | null
}

const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})

const spread = ([one, other]: readonly Point[]): number => (one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0)

/** What moved between two looks at the same fingers; nothing while one comes or goes. */
export const gestureBetween = (before: readonly Point[], after: readonly Point[]): Gesture | null => {
  if (before.length === 0 || before.length !== after.length) return null
  const [from, to] = [middle(before), middle(after)]
  const [was, is] = [spread(before), spread(after)]
  return { dx: to.x - from.x, dy: to.y - from.y, factor: was > 0 && is > 0 ? is / was : 1, at: to }
}
