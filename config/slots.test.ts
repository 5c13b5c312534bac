type Slot = <T>(work: () => Promise<T>) => Promise<T>
const { createSlots } = jest.requireActual<{ createSlots: (atOnce: number) => Slot }>('./tools/run.mjs')

describe('slots for the builds and checks', () => {
  it('let so many run at once, the others in the order they came, and go on after one that failed', async () => {
    const slot = createSlots(2)
    const begun: string[] = []
    const ends: Record<string, (failed?: boolean) => void> = {}
    const work = (name: string) => slot(() => new Promise<string>((resolve, reject) => {
      begun.push(name)
      ends[name] = (failed = false) => (failed ? reject(new Error(name)) : resolve(name))
    }))
    const [first, second, third, fourth] = [work('a'), work('b'), work('c'), work('d')]
    expect(begun).toEqual(['a', 'b'])
    ends.b?.(true)
    await expect(second).rejects.toThrow('b')
    expect(begun).toEqual(['a', 'b', 'c'])
    ends.a?.()
    await first
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    ends.c?.()
    ends.d?.()
    expect(await Promise.all([third, fourth])).toEqual(['c', 'd'])
  })
})
