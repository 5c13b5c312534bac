import { parseArgs } from 'node:util'
import { createRouter } from '../router'
import { loadFacts } from './loadFacts'
import { run } from './run'

/** Ids as the names that people know, so that the explanation can be read. */
const withNames = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => withNames(item, names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withNames(item, names)]))
}

void run('routing:explain', async (args) => {
  const { values, positionals } = parseArgs({ args: [...args], options: { database: { type: 'boolean' } }, allowPositionals: true })
  const text = positionals.join(' ')
  if (!text.trim()) throw new Error('usage: npm run routing:explain -- "控江路1200弄15号" [--database]')
  const facts = await loadFacts(values.database ? 'database' : 'shipped')
  const router = createRouter(facts)
  const read = router.readAddress(text)
  const decision = router.decide({ kind: 'typed', text })
  const explanation = { read, candidates: router.findPlace(read), decision, message: router.placeMessage(decision).text }
  const names = new Map(facts.units.map(({ id, shortName }) => [id, shortName]))
  process.stdout.write(`${JSON.stringify(withNames(explanation, names), null, 2)}\n`)
})
