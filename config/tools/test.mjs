// npm test: lint, types, builds, then every test there is; ends with one line "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { buildStale, createSlots, run, say } from './run.mjs'
import { ensureTools } from './system.mjs'

const bin = (name) => `node_modules/.bin/${name}`
const counts = { passed: 0, failed: 0, skipped: 0 }

const check = async (title, work) => {
  const ok = await work()
  say(`${ok ? 'ok    ' : 'FAILED'} ${title}`)
  counts[ok ? 'passed' : 'failed'] += 1
  return ok
}

const command = (name, args) => async () => {
  const { code, output } = await run(bin(name), args, { quiet: true })
  if (code !== 0) say(output)
  return code === 0
}

const jest = async (projects, workers) => {
  const report = '.cache/test-report.json'
  mkdirSync('.cache', { recursive: true })
  rmSync(report, { force: true })
  const { code } = await run(bin('jest'), ['-c', 'config/jest.config.cjs', '--selectProjects', ...projects, '--json', `--outputFile=${report}`, `--maxWorkers=${workers}`])
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    counts.passed += result.numPassedTests
    counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites
    counts.skipped += result.numPendingTests + result.numTodoTests
    if (code !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) counts.failed += 1
  } catch {
    say(`jest ended with ${code} and left no report`)
    counts.failed += 1
  }
}

const missing = await ensureTools()
// Half of the processors, for each of these keeps a second one busy now and then; but never fewer than two, for each waits now and then too.
const atOnce = Math.max(2, Math.floor(availableParallelism() / 2))
const slot = createSlots(atOnce)
// The longest first, so that no slot is left with one at the end.
const [built] = await Promise.all([
  check('builds of server, weapp, h5 and h5-demo', () => buildStale(['h5', 'h5-demo', 'weapp', 'server'], slot)),
  check('lint', () => slot(command('eslint', ['-c', 'config/eslint.config.mjs', '--max-warnings', '0', '.']))),
  check('types', () => slot(command('tsc', ['--noEmit']))),
])

const journeys = [...(built ? ['weapp'] : []), ...(built && !missing.includes('chromium') ? ['browser'] : [])]
if (missing.includes('chromium')) say('not run: the browser journeys (no Chromium)')
if (missing.includes('mariadb-server')) say('not run: the MariaDB half of the server tests (no MariaDB)')
await jest(['shared', 'cloud', 'client'], atOnce)
// By themselves, for they wait for the screen as a person would: no program of a unit test shall keep it from being drawn.
// One after the other: two at once took each other's time on two processors (73 s became 123), and a slow screen is not what they are about.
if (journeys.length > 0) await jest(journeys, 1)

// In CI nothing may be left out quietly: a tool that could not be had is a failure.
if (process.env.CI && missing.length > 0) counts.failed += missing.length
say(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed === 0 ? 0 : 1)
