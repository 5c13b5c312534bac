import { parseArgs } from 'node:util'
import { checkRows, countRows } from './checkRows'
import { loadFacts } from './loadFacts'
import { readText } from './readText'
import { run, writeLine } from './run'

const options = { rows: { type: 'boolean' }, database: { type: 'boolean' } } as const
const usage = 'npm run routing:check -- FILE.csv [--rows] [--database]'

void run('routing:check', async (args) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new Error(`usage: ${usage}`)
  const text = await readText(file)
  const facts = await loadFacts(values.database ? 'database' : 'shipped')
  const rows = checkRows(text, facts)
  if (values.rows) for (const { isRight: _, ...row } of rows) writeLine(row)
  writeLine(countRows(rows))
})
