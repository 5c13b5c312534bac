import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runCommand as run } from '../../test/runCommand'
import { checkRows, countRows } from './checkRows'
import { isLabelError } from '../learn/labelErrors'
import { shippedFacts } from './loadFacts'

const root = path.resolve(__dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'routing-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ledger = `\uFEFF${[
  'address,street,committee',
  '"五角场街道国定路600弄,3号",五角场街道,',
  '国定一居委会,五角场街道,武东居委会',
  '平凉路街道,大桥街道,',
  '没有这条路858号,平凉路街道,',
  '四平市铁东区,,',
].join('\r\n')}\r\n`
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

const runCommand = (command: string, ...args: string[]) => run(`cloud/routing/cli/${command}`, ...args)

test('the figures count right, wrong, asked and outside; another committee than the named one is wrong', () => {
  const figures = countRows(checkRows(ledger, shippedFacts()))
  expect(figures).toEqual({ rows: 5, decided: 3, right: 1, wrong: 2, asked: 1, outside: 1, precision: 0.3333, answered: 0.6 })
})

test('nothing decided has no precision', () => {
  expect(countRows([])).toMatchObject({ rows: 0, precision: null, answered: null })
})

test('the command prints a line a row on demand, and the figures last', async () => {
  const { code, lines } = await runCommand('check', file('ledger.csv', ledger), '--rows')
  expect(code).toBe(0)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      address: '五角场街道国定路600弄,3号', expected: { street: '五角场街道', committee: null },
      street: '五角场街道', committee: null, decision: 'decided', evidence: ['streetNamed', 'range'],
    },
    { committee: '国定一居委会', expected: { committee: '武东居委会' } },
    { decision: 'decided' }, { decision: 'ask', street: null, confidence: null, evidence: [] }, { decision: 'outside' },
    { rows: 5, decided: 3, right: 1, wrong: 2, asked: 1, outside: 1, precision: 0.3333, answered: 0.6 },
  ])
  // Programs read this line: its names and their order are part of what is promised.
  expect(Object.keys(JSON.parse(lines.at(-1) ?? '') as object)).toEqual(['rows', 'decided', 'right', 'wrong', 'asked', 'outside', 'precision', 'answered'])
  expect(Object.keys(JSON.parse(lines[0] ?? '') as object)).toEqual(['address', 'expected', 'street', 'committee', 'decision', 'confidence', 'evidence'])
})

test('without --rows the figures are all that is printed', async () => {
  const { lines } = await runCommand('check', file('ledger.csv', ledger))
  expect(lines).toHaveLength(1)
})

test.each([
  ['a file that is not there', () => [path.join(folder, 'none.csv')], 'cannot read'],
  ['a file without the needed columns', () => [file('columns.csv', 'a,b\n1,2')], 'lacks address, street'],
  ['a file in another encoding', () => [file('bytes.csv', Buffer.from([0xd1, 0xee, 0xc6, 0xd6]))], 'is not UTF-8'],
  ['no file', () => [], 'usage:'],
])('%s ends in one clear line and exit code 1', async (_, args, message) => {
  const { code, lines, error } = await runCommand('check', ...args())
  expect([code, lines]).toEqual([1, []])
  expect(error.trim().split('\n')).toEqual([expect.stringContaining(message)])
})

test('explain tells what was read, the candidates and the decision by names', async () => {
  const { lines } = await runCommand('explain', '控江路街道控江路1200弄15号')
  expect(JSON.parse(lines.join(''))).toMatchObject({
    read: { road: '控江路', lane: 1200, numbers: [{ from: 15, to: 15 }] },
    candidates: [{ streetId: '控江路街道', evidence: [{ kind: 'streetNamed' }, { kind: 'lane', communityId: '控江路一千二百弄居委会' }] }],
    decision: { kind: 'decided', place: { streetId: '控江路街道', communityId: '控江路一千二百弄居委会' } },
  })
})

test('explain tells what is asked about, and why', async () => {
  const { lines } = await runCommand('explain', '苏州鞍山四村', '3号')
  expect(JSON.parse(lines.join(''))).toMatchObject({
    read: { estate: '苏州鞍山四村', isVague: false }, candidates: [{ streetId: '四平路街道', evidence: [{ kind: 'estate' }, {}, {}] }],
    decision: { kind: 'ask', candidates: [{ streetId: '四平路街道' }, {}, {}] }, message: expect.any(String),
  })
  expect(await runCommand('explain')).toMatchObject({ code: 1, lines: [], error: expect.stringContaining('usage:') })
})

const addresses = path.resolve(root, '../shared/data/yangpu/addresses.csv')
const testWithAddresses = existsSync(addresses) ? test : test.skip
testWithAddresses('of real addresses (../shared/data; skipped where it is absent) what is decided is right but for wrong labels, and none is sent out of the district', () => {
  const rows = checkRows(readFileSync(addresses, 'utf8'), shippedFacts())
  const figures = countRows(rows)
  expect(figures.outside).toBe(0)
  expect(figures.precision).toBeGreaterThanOrEqual(0.985)
  expect(figures.answered).toBeGreaterThanOrEqual(0.85)
  expect(countRows(rows.filter(({ address }) => !isLabelError(address))).precision).toBeGreaterThanOrEqual(0.995)
})
