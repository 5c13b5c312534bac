import { createVirtualClock } from '../test/virtualClock'
import { newId } from './id'

describe('ids', () => {
  it('sort in the order in which they were made, within one millisecond and when the clock goes back', () => {
    const clock = createVirtualClock()
    const ids = Array.from({ length: 300 }, (_unused, index) => {
      if (index === 100) clock.advance(5)
      if (index === 200) clock.advance(-60_000)
      return newId(clock)
    })
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(300)
  })

  it('are 26 characters that need no escaping anywhere', () => {
    expect(newId(createVirtualClock())).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })
})
