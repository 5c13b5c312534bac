import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runBuiltIn, runCommand } from '../../test/runCommand'

const entry = 'cloud/routing/cli/learn'
const shipped = path.resolve(__dirname, '../../data/coverage.ts')
const folder = mkdtempSync(path.join(tmpdir(), 'routing-learn-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Two made-up roads, 2 km apart, each in one street; one row of a street that is none of ours, one estate. */
const rows = Array.from({ length: 12 }, (_, at) => [
  `杨浦区柳树路${1 + at * 10}弄,五角场街道,${31.3 + at / 10_000},121.5`,
  `杨浦区杨树路${2 + at * 10}弄,长海路街道,${31.3 + at / 10_000},121.52`,
]).flat()
const file = path.join(folder, 'addresses.csv')
writeFileSync(file, ['address,street,lat,lng', ...rows, '杨浦区柳树新村,五角场街道,31.3,121.5', '虹口区某路1弄,曲阳路街道,31.2,121.4'].join('\n'))

test('it prints what it learned from, the curve, the calibration and the figures, and writes nothing', async () => {
  const before = readFileSync(shipped, 'utf8')
  const { code, lines, error } = await runCommand(entry, file)
  expect([code, error]).toEqual([0, ''])
  const printed = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(printed[0]).toMatchObject({ samples: 25, withNumber: 24, labelErrors: 15, thresholds: expect.any(Array) })
  expect(printed.filter((line) => 'decidedShare' in line)).toHaveLength(9)
  expect(printed.filter((line) => 'calledFrom' in line)).toHaveLength(10)
  expect(printed.at(-2)).toMatchObject({ rows: 24, right: 1, corrected: 1, nothingKnown: 0 })
  expect(printed.at(-1)).toEqual({ facts: expect.any(Number), written: null })
  expect(readFileSync(shipped, 'utf8')).toBe(before)
})

test('with --write the table is written: runs and estates, and no address', async () => {
  mkdirSync(path.join(folder, 'cloud/data'), { recursive: true })
  const { lines } = await runBuiltIn(folder, entry, file, '--write')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ written: 'cloud/data/coverage.ts' })
  const table = readFileSync(path.join(folder, 'cloud/data/coverage.ts'), 'utf8')
  expect(table).toMatch(/^柳树路,odd,1,\d+,310110019=/m)
  expect(table).toMatch(/^柳树新村,,,,310110019=0.97$/m)
  expect(table).not.toMatch(/弄|杨浦区|31\.3/)
})

test.each([
  ['no file', [], 'usage:'],
  ['rounds that are none', [file, '--rounds', '0'], 'usage:'],
  ['a file that is not there', [path.join(folder, 'none.csv')], 'cannot read'],
])('%s ends in one clear line', async (_, args, message) => {
  const { code, lines, error } = await runCommand(entry, ...args)
  expect([code, lines, error.trim().split('\n')]).toEqual([1, [], [expect.stringContaining(message)]])
})
