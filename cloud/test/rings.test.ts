import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const features = join(__dirname, '../features')

/** Those that today lead back to themselves, over however many others. Let nobody join them; whoever leaves is to be struck off. */
const inRings = ['activities', 'appointments', 'assist', 'calendar', 'coverage', 'door', 'employers', 'files', 'identity', 'inHand', 'network', 'people', 'posts', 'record', 'requests', 'roster', 'services', 'signups', 'staff', 'thread', 'visits', 'walkIns']
/** Those of them that import each other. */
const pairs = ['activities ↔ signups', 'appointments ↔ people', 'calendar ↔ network', 'coverage ↔ network', 'coverage ↔ requests', 'door ↔ signups', 'files ↔ visits', 'inHand ↔ requests', 'inHand ↔ visits', 'inHand ↔ walkIns', 'network ↔ services', 'people ↔ posts', 'people ↔ record', 'people ↔ signups', 'people ↔ visits', 'posts ↔ record']

type Imports = ReadonlyMap<string, ReadonlySet<string>>

const importsOf = (folder: string): Imports => {
  const imports = new Map<string, Set<string>>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/(?<!\.test)\.ts$/.test(entry.name)) continue
    const file = join(entry.parentPath ?? entry.path, entry.name)
    const [from = ''] = relative(folder, file).split(sep)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)) {
      const [to = '', ...within] = relative(folder, resolve(dirname(file), path)).split(sep)
      if (to !== '..' && to !== from && within.length > 0) imports.set(from, (imports.get(from) ?? new Set()).add(to))
    }
  }
  return imports
}

/** Everything that is imported from here, over however many steps. */
const reachedFrom = (start: string, imports: Imports): Set<string> => {
  const reached = new Set<string>()
  const ahead = [...(imports.get(start) ?? [])]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    ahead.push(...(imports.get(at) ?? []))
  }
  return reached
}

const ringed = (imports: Imports): string[] => [...imports.keys()].filter((name) => reachedFrom(name, imports).has(name)).sort()
const mutual = (imports: Imports): string[] =>
  [...imports].flatMap(([one, others]) => [...others].filter((other) => one < other && imports.get(other)?.has(one)).map((other) => `${one} ↔ ${other}`)).sort()

describe('the features of the server', () => {
  const imports = importsOf(features)

  it('form no ring beyond those that are known', () => expect(ringed(imports)).toEqual(inRings))

  it('import each other in no pair beyond those that are known', () => expect(mutual(imports)).toEqual(pairs))

  it('are told of when they form a ring over several, or a pair', () => {
    const drawn = new Map([['a', new Set(['b'])], ['b', new Set(['c'])], ['c', new Set(['a', 'd'])], ['d', new Set(['e'])], ['f', new Set(['b', 'g'])], ['g', new Set(['f'])]])
    expect([ringed(drawn), mutual(drawn)]).toEqual([['a', 'b', 'c', 'f', 'g'], ['f ↔ g']])
  })
})
