import fc from 'fast-check'
import { cropPattern, cropPixels, middleCrop, portraitShape, readCrop, writeCrop } from '@shared/domain/crop'

const size = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) })
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const crop = fc.record({ left: fraction, top: fraction, width: fraction })

describe('what was framed', () => {
  it('travels as text and comes back as it was, to a ten-thousandth', () => {
    fc.assert(fc.property(crop, (framed) => {
      const text = writeCrop(framed)
      expect(text).toMatch(cropPattern)
      const back = readCrop(text)
      for (const side of ['left', 'top', 'width'] as const) expect(back[side]).toBeCloseTo(framed[side], 3)
    }))
  })

  it('always lies inside the picture, whatever is claimed', () => {
    fc.assert(fc.property(crop, size, (framed, picture) => {
      const { left, top, width, height } = cropPixels(framed, picture)
      expect([left >= 0, top >= 0, width >= 1, height >= 1, left + width <= picture.width, top + height <= picture.height]).toEqual(Array(6).fill(true))
    }))
  })

  it('is 4:5, to a pixel', () => {
    fc.assert(fc.property(crop, size, (framed, picture) => {
      const { width, height } = cropPixels(framed, picture)
      fc.pre(picture.height > 2 && width > 2)
      expect(Math.abs(width - height * portraitShape)).toBeLessThanOrEqual(1)
    }))
  })

  it('without a frame is the largest part around the middle', () => {
    expect(cropPixels(middleCrop({ width: 1000, height: 1000 }), { width: 1000, height: 1000 })).toEqual({ left: 100, top: 0, width: 800, height: 1000 })
    expect(cropPixels(middleCrop({ width: 800, height: 2000 }), { width: 800, height: 2000 })).toEqual({ left: 0, top: 500, width: 800, height: 1000 })
  })
})

test.each(['', '1,2,3', '0.1,0.1,0.1', '-0.1000,0.0000,0.5000', '0.1000,0.1000', 'NaN,0.0000,0.0000', '0.1000,0.1000,0.10000', '2.0000,0.0000,0.5000', '0.1000,0.1000,0.5000\u0000'])('%j is no frame', (text) => {
  expect(cropPattern.test(text)).toBe(false)
})
