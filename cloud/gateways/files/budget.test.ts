import fc from 'fast-check'
import { createBudget } from './budget'

/** Work that ends when it is told to. */
const job = () => {
  let end: () => void = () => undefined
  const isDone = new Promise<void>((resolve) => (end = resolve))
  const state = { hasStarted: false }
  return { state, end, work: () => ((state.hasStarted = true), isDone) }
}
const soon = () => new Promise((resolve) => setImmediate(resolve))
const bounds = { total: 10, waiting: 3, patience: 60_000 }

describe('a budget', () => {
  it('lets work begin while there is room, and the next when there is room again, in the order of arrival', async () => {
    const budget = createBudget(bounds)
    const [first, second, third] = [job(), job(), job()]
    const ends = [budget.run(6, first.work), budget.run(6, second.work), budget.run(4, third.work)]
    await soon()
    // The third would fit, but the second has waited longer.
    expect([first, second, third].map(({ state }) => state.hasStarted)).toEqual([true, false, false])
    first.end()
    await soon()
    expect([second, third].map(({ state }) => state.hasStarted)).toEqual([true, true])
    for (const { end } of [second, third]) end()
    await Promise.all(ends)
  })

  it('gives room back when work fails', async () => {
    const budget = createBudget(bounds)
    await expect(budget.run(10, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await budget.run(10, async () => undefined)
  })

  it('runs what asks for more than there is alone', async () => {
    await createBudget(bounds).run(1000, async () => undefined)
  })

  it('lets nobody who has had their share stand in the way of others', async () => {
    const budget = createBudget({ ...bounds, each: 5 })
    const [mine, mineToo, theirs] = [job(), job(), job()]
    const ends = [budget.run(5, mine.work, { holder: 'me' }), budget.run(5, mineToo.work, { holder: 'me' }), budget.run(5, theirs.work, { holder: 'them' })]
    await soon()
    expect([mine, mineToo, theirs].map(({ state }) => state.hasStarted)).toEqual([true, false, true])
    for (const { end } of [mine, mineToo, theirs]) end()
    await Promise.all(ends)
  })

  it('refuses whoever comes when too many wait, and whoever has waited too long', async () => {
    const budget = createBudget({ ...bounds, waiting: 1, patience: 5 })
    const held = job()
    const end = budget.run(10, held.work)
    const late = budget.run(1, async () => undefined)
    await expect(budget.run(1, async () => undefined)).rejects.toMatchObject({ code: 'overloaded' })
    await expect(late).rejects.toMatchObject({ code: 'overloaded' })
    held.end()
    await end
  })

  it('forgets whoever has gone, before or while they wait', async () => {
    const budget = createBudget(bounds)
    const held = job()
    const end = budget.run(10, held.work)
    const gone = new AbortController()
    const waiting = budget.run(10, async () => undefined, { signal: gone.signal })
    gone.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'overloaded' })
    await expect(budget.run(1, async () => undefined, { signal: gone.signal })).rejects.toMatchObject({ code: 'overloaded' })
    held.end()
    await end
    await budget.run(10, async () => undefined)
  })

  it('never holds more than there is, and ends all work whatever comes', async () => {
    const asked = fc.record({ amount: fc.integer({ min: 1, max: 12 }), holder: fc.constantFrom('a', 'b', 'c'), ticks: fc.integer({ min: 0, max: 3 }) })
    await fc.assert(fc.asyncProperty(fc.array(asked, { maxLength: 30 }), async (works) => {
      const budget = createBudget({ total: 10, each: 6, waiting: 100, patience: 60_000 })
      let held = 0
      const ends = works.map(({ amount, holder, ticks }) => budget.run(amount, async () => {
        held += Math.min(amount, 6)
        expect(held).toBeLessThanOrEqual(10)
        for (let tick = 0; tick < ticks; tick += 1) await soon()
        held -= Math.min(amount, 6)
      }, { holder }))
      await Promise.all(ends)
      expect(held).toBe(0)
    }))
  })
})
