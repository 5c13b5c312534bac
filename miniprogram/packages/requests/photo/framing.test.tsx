import fc from 'fast-check'
import { cropPixels } from '@shared/domain/crop'
import { leastFramed } from '@shared/domain/photoCheck'
import { cropOf, moved, scalesOf, startFraming } from './framing'

const frame = { width: 320, height: 400 }
const still = { dx: 0, dy: 0, factor: 1, at: null }
const side = fc.integer({ min: 50, max: 9000 })
const picture = fc.record({ width: side, height: side })
const gesture = fc.record({
  dx: fc.integer({ min: -2000, max: 2000 }), dy: fc.integer({ min: -2000, max: 2000 }), factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
  at: fc.option(fc.record({ x: fc.integer({ min: 0, max: 320 }), y: fc.integer({ min: 0, max: 400 }) })),
})

describe('a picture under the frame', () => {
  it('fills the frame whatever is done to it, and what is framed lies inside it', () => {
    fc.assert(fc.property(picture, fc.array(gesture, { maxLength: 20 }), (size, gestures) => {
      const end = gestures.reduce(moved, startFraming(frame, size))
      const tolerance = 1e-6 * Math.max(size.width, size.height)
      expect(end.left).toBeLessThanOrEqual(tolerance)
      expect(end.top).toBeLessThanOrEqual(tolerance)
      expect(end.left + size.width * end.scale).toBeGreaterThanOrEqual(frame.width - tolerance)
      expect(end.top + size.height * end.scale).toBeGreaterThanOrEqual(frame.height - tolerance)
      const { left, top, width } = cropOf(end)
      expect(Math.min(left, top, width)).toBeGreaterThanOrEqual(-1e-6)
      expect(Math.max(left + width, top)).toBeLessThanOrEqual(1 + 1e-6)
    }))
  })

  it('is never enlarged so far that too little of it is left', () => {
    fc.assert(fc.property(fc.record({ width: fc.integer({ min: 300, max: 9000 }), height: fc.integer({ min: 375, max: 9000 }) }), (size) => {
      const end = moved(startFraming(frame, size), { ...still, factor: 1000 })
      expect(cropOf(end).width * size.width).toBeGreaterThanOrEqual(leastFramed - 1e-6)
    }))
  })

  it('begins with as much of it as there can be, around its middle', () => {
    const { left, top, width } = cropOf(startFraming(frame, { width: 1000, height: 1000 }))
    expect([left, top, width]).toEqual([expect.closeTo(0.1), expect.closeTo(0), expect.closeTo(0.8)])
  })

  it('follows the finger, and what lies under two fingers stays under them', () => {
    const start = moved(startFraming(frame, { width: 1600, height: 2000 }), { ...still, factor: 2 })
    expect(moved(start, { ...still, dx: 10, dy: -5 })).toMatchObject({ left: start.left + 10, top: start.top - 5 })
    const at = { x: 100, y: 300 }
    const under = ({ left, top, scale }: typeof start) => [(at.x - left) / scale, (at.y - top) / scale]
    const grown = moved(start, { ...still, factor: 1.3, at })
    expect(under(grown)).toEqual(under(start).map((value) => expect.closeTo(value)))
  })

  it('gives the server the very part that is seen', () => {
    const size = { width: 1200, height: 1600 }
    const end = moved(startFraming(frame, size), { dx: 0, dy: -40, factor: 1.5, at: null })
    const pixels = cropPixels(cropOf(end), size)
    expect(pixels.left).toBeCloseTo(-end.left / end.scale, -0.5)
    expect(pixels.top).toBeCloseTo(-end.top / end.scale, -0.5)
    expect(pixels.width).toBeCloseTo(frame.width / end.scale, -0.5)
  })

  it('cannot be made smaller than the frame', () => {
    const start = startFraming(frame, { width: 1200, height: 1600 })
    expect(moved(start, { ...still, factor: 0.2 })).toEqual(start)
    expect(scalesOf(start).least).toBe(start.scale)
  })
})
