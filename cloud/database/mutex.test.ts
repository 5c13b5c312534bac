import { createMutex } from './mutex'

const bounds = { waiting: 3, patience: 1000 }
/** Work that holds the mutex until told to let go. */
const holding = () => {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  return { work: () => held, letGo: () => letGo() }
}

describe('the mutex', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  it('lets one in at a time, in the order of arrival, also after one that failed', async () => {
    const mutex = createMutex(bounds)
    const steps: string[] = []
    const work = (name: string, fails = false) => async () => {
      steps.push(`${name} in`)
      await Promise.resolve()
      steps.push(`${name} out`)
      if (fails) throw new Error(name)
    }
    const results = await Promise.allSettled([mutex.run(work('a')), mutex.run(work('b', true)), mutex.run(work('c'))])
    expect(steps).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('refuses whoever comes when the queue is full', async () => {
    const mutex = createMutex(bounds)
    const { work, letGo } = holding()
    const admitted = Array.from({ length: 1 + bounds.waiting }, () => mutex.run(work))
    await expect(mutex.run(work)).rejects.toMatchObject({ code: 'overloaded' })
    letGo()
    await Promise.all(admitted)
  })

  it('refuses whoever waits too long, and only them', async () => {
    const mutex = createMutex(bounds)
    const { work, letGo } = holding()
    const first = mutex.run(work)
    const refused = expect(mutex.run(async () => 'never')).rejects.toMatchObject({ code: 'overloaded' })
    await jest.advanceTimersByTimeAsync(bounds.patience - 1)
    const later = mutex.run(async () => 'later')
    await jest.advanceTimersByTimeAsync(1)
    await refused
    letGo()
    await first
    expect(await later).toBe('later')
    expect(await mutex.run(async () => 'free again')).toBe('free again')
    expect(jest.getTimerCount()).toBe(0)
  })
})
