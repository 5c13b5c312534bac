export type Point = readonly [x: number, y: number]

/** About where a street is. */
export interface Place {
  code: string
  name: string
  latitude: number
  longitude: number
}

export interface Shape extends Place {
  /** 1, 2, 3 … in the order in which they were given. */
  number: number
  corners: readonly Point[]
  /** Where its name stands. */
  middle: Point
}

/** The drawing, in its own units: what a phone of 390 px has room for, and in 长辈版 taller, so that fingers find each street. */
export const drawingSize = { width: 326, height: 400, tall: 520 } as const

/** A rough outline of the district, drawn by hand: it says where the streets lie to each other, and is no boundary. */
const outline: readonly Point[] = [
  [121.495, 31.341], [121.509, 31.3425], [121.524, 31.3415], [121.540, 31.341], [121.552, 31.336], [121.5575, 31.325], [121.5565, 31.313], [121.5555, 31.303], [121.5605, 31.294], [121.5652, 31.284],
  [121.564, 31.272], [121.557, 31.262], [121.546, 31.2555], [121.533, 31.2515], [121.518, 31.2525], [121.508, 31.259], [121.499, 31.269], [121.494, 31.280], [121.486, 31.290], [121.4835, 31.301], [121.491, 31.311], [121.4935, 31.324],
]
const edges = { west: 121.4815, east: 121.5672, south: 31.2495, north: 31.3445 } as const

const projector = (height: number) => (longitude: number, latitude: number): Point =>
  [((longitude - edges.west) / (edges.east - edges.west)) * drawingSize.width, ((edges.north - latitude) / (edges.north - edges.south)) * height]

/** What of a polygon is nearer to one point than to another: the half plane on this side of the line between them. */
const nearerTo = (corners: readonly Point[], [ax, ay]: Point, [bx, by]: Point): Point[] => {
  const side = ([x, y]: Point): number => (x - (ax + bx) / 2) * (bx - ax) + (y - (ay + by) / 2) * (by - ay)
  return corners.flatMap((corner, index): Point[] => {
    const next = corners[(index + 1) % corners.length] as Point
    const [here, there] = [side(corner), side(next)]
    const kept = here <= 0 ? [corner] : []
    if (here * there >= 0) return kept
    const part = here / (here - there)
    return [...kept, [corner[0] + (next[0] - corner[0]) * part, corner[1] + (next[1] - corner[1]) * part]]
  })
}

const cellsOf = (points: readonly Point[], around: readonly Point[]): Point[][] =>
  points.map((point) => points.filter((other) => other !== point).reduce((corners, other) => nearerTo(corners, point, other), [...around]))

/** The centre of a polygon's area; of one without area its first corner. */
const centreOf = (corners: readonly Point[]): Point => {
  let [area, x, y] = [0, 0, 0]
  for (const [index, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(index + 1) % corners.length] as Point
    const part = ax * by - bx * ay
    area += part
    x += (ax + bx) * part
    y += (ay + by) * part
  }
  return Math.abs(area) < 1e-6 ? (corners[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)]
}

/** So often the points are moved halfway to the middle of their shape: streets become alike in size, and stay where they lie to each other. */
const rounds = 14

/**
 * A drawing of the streets from their approximate middles: each has the part of the district that is nearest to it. `isTall`: for 长辈版.
 * Own work, and no map: it must be called 示意图 wherever it is shown.
 */
export const drawStreets = (places: readonly Place[], isTall: boolean): { shapes: Shape[]; around: readonly Point[]; height: number } => {
  const height = isTall ? drawingSize.tall : drawingSize.height
  const project = projector(height)
  const around = outline.map(([longitude, latitude]) => project(longitude, latitude))
  let points = places.map(({ longitude, latitude }) => project(longitude, latitude))
  for (let round = 0; round < rounds; round += 1) {
    const cells = cellsOf(points, around)
    points = points.map(([x, y], index): Point => {
      const [cx, cy] = centreOf(cells[index] ?? [])
      return (cells[index]?.length ?? 0) > 2 ? [(x + cx) / 2, (y + cy) / 2] : [x, y]
    })
  }
  const cells = cellsOf(points, around)
  return { height, around, shapes: places.map((place, index) => ({ ...place, number: index + 1, corners: cells[index] ?? [], middle: centreOf(cells[index] ?? []) })) }
}
