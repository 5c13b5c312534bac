import { gestureBetween } from './gesture'

const at = (x: number, y: number) => ({ x, y })

describe('fingers on a picture', () => {
  it('push it by as much as the one finger moved', () => {
    expect(gestureBetween([at(10, 10)], [at(25, 4)])).toEqual({ dx: 15, dy: -6, factor: 1, at: at(25, 4) })
  })

  it('pull it larger by as much as two fingers part, and push it by what their middle moved', () => {
    expect(gestureBetween([at(0, 0), at(100, 0)], [at(-40, 10), at(160, 10)])).toEqual({ dx: 10, dy: 10, factor: 2, at: at(60, 10) })
  })

  it('do nothing while one of them comes or goes, and never make nonsense of two in one place', () => {
    expect(gestureBetween([at(0, 0)], [at(0, 0), at(50, 50)])).toBeNull()
    expect(gestureBetween([], [])).toBeNull()
    expect(gestureBetween([at(5, 5), at(5, 5)], [at(0, 0), at(9, 9)])?.factor).toBe(1)
  })
})
