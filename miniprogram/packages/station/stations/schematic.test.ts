import { streetMiddles } from '../../../test/streetMiddles'
import { drawingSize, drawStreets, type Point } from './schematic'

const drawn = (isTall: boolean) => drawStreets(streetMiddles, isTall)
const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.max(Math.abs(ax - bx), Math.abs(ay - by))
const nearest = (isTall: boolean): number => {
  const middles = drawn(isTall).shapes.map(({ middle }) => middle)
  return Math.min(...middles.flatMap((one, index) => middles.slice(index + 1).map((other) => apart(one, other))))
}
const areaOf = (corners: readonly Point[]): number => Math.abs(corners.reduce((sum, [ax, ay], index) => {
  const [bx, by] = corners[(index + 1) % corners.length] as Point
  return sum + (ax * by - bx * ay) / 2
}, 0))

test('every street has a shape with its number, and together they fill the district', () => {
  const { shapes, around } = drawn(false)
  expect(shapes.map(({ number }) => number)).toEqual(streetMiddles.map((_street, index) => index + 1))
  expect(shapes.every(({ corners }) => corners.length > 2)).toBe(true)
  expect(shapes.reduce((sum, { corners }) => sum + areaOf(corners), 0)).toBeCloseTo(areaOf(around), 0)
})

test('there is room for a finger on each: 44 px, and 60 px in 长辈版, also on a phone of 320 px', () => {
  const narrow = (320 - 64) / drawingSize.width
  expect(nearest(false) * narrow).toBeGreaterThanOrEqual(44)
  expect(nearest(true)).toBeGreaterThanOrEqual(60)
})

test('streets lie to each other as they do outside', () => {
  const at = (name: string): Point => drawn(false).shapes.find((shape) => shape.name === name)?.middle ?? [0, 0]
  expect(at('新江湾城街道')[1]).toBeLessThan(at('五角场街道')[1])
  expect(at('五角场街道')[0]).toBeLessThan(at('长海路街道')[0])
  expect(at('平凉路街道')[1]).toBeGreaterThan(at('控江路街道')[1])
  expect(at('定海路街道')[0]).toBeGreaterThan(at('江浦路街道')[0])
})

test('a street that nobody placed, or none at all, does no harm', () => {
  expect(drawStreets([], false).shapes).toEqual([])
  expect(drawStreets(streetMiddles.slice(0, 1), false).shapes[0]?.corners.length).toBeGreaterThan(10)
})
