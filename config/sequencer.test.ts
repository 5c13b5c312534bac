import { existsSync } from 'node:fs'
import path from 'node:path'

interface Listed {
  path: string
}
const LongestFirst = jest.requireActual<{ longest: readonly string[]; new (given: object): { sort: (tests: readonly object[]) => Listed[] } }>('./tools/sequencer.cjs')

const root = path.resolve(__dirname, '..')
const testsAt = (...files: string[]) => files.map((file) => ({ path: path.join(root, file), context: { hasteFS: { getSize: () => 1 }, config: { cacheDirectory: path.join(root, '.cache/none'), id: 'none' } } }))

describe('the order of the test files', () => {
  it('begins with those that are known to take long, in their order, and leaves none out', () => {
    const [first, second] = LongestFirst.longest
    const tests = testsAt('a.test.ts', second as string, 'b.test.ts', first as string)
    const sorted = new LongestFirst({ globalConfig: {}, contexts: [] }).sort(tests).map((test) => path.relative(root, test.path))
    expect(sorted.slice(0, 2)).toEqual([first, second])
    expect(sorted.slice(2).sort()).toEqual(['a.test.ts', 'b.test.ts'])
  })

  it('names only files that there are', () => {
    expect(LongestFirst.longest.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})
