import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { shippedUnits } from '../../data/network'
import { type Database } from '../../database/database'
import { migrate } from '../../database/migrate'
import { openDatabase } from '../../database/open'
import { importNetwork } from '../../features/network/importNetwork'
import { createVirtualClock } from '../../test/virtualClock'

const root = path.resolve(__dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'routing-import-'))
let database: Database
beforeAll(async () => {
  database = await openDatabase({ file: path.join(folder, 'yangpu.sqlite') })
  await migrate(database)
  await importNetwork({ database, clock: createVirtualClock() }, shippedUnits())
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const file = (name: string, ...lines: string[]): string => {
  writeFileSync(path.join(folder, name), ['unit,kind,name,side,from,to', ...lines].join('\n'))
  return path.join(folder, name)
}

const run = (args: string[], dataFolder = folder): Promise<{ code: number; lines: object[]; error: string }> =>
  new Promise((resolve) => {
    const environment = { PATH: process.env.PATH, DATA_DIR: dataFolder }
    execFile(process.execPath, ['config/tools/run-ts.mjs', 'cloud/routing/cli/import.ts', ...args], { cwd: root, env: environment }, (failure, stdout, error) =>
      resolve({ code: Number(failure?.code ?? 0), lines: stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as object), error: error.trim() }))
  })
const kept = async (): Promise<string[]> => (await database.query<{ name: string }>('SELECT name FROM coverage ORDER BY name')).map(({ name }) => name)

test('bad rows are named, the exit code is 1, and nothing is half-imported', async () => {
  const { code, lines } = await run([file('bad.csv', '五角场街道,lanes,国定路,odd,1,99', 'nowhere,lanes,国定路,,1,', '五角场街道,lanes,国定路,,9,1')])
  expect(code).toBe(1)
  expect(lines).toEqual([
    { row: 3, code: 'unit_unknown', text: expect.stringContaining('单位') }, { row: 4, code: 'order', text: expect.any(String) },
    { rows: 3, good: 1, unchanged: 0, bad: 2, imported: 0 },
  ])
  expect(await kept()).toEqual([])
})

test('a good ledger is tried first, then taken in with its history, and the next time there is nothing to do', async () => {
  const ledger = file('good.csv', '五角场街道,lanes,国定路,odd,1,99', '310110019001,estate,财大小区,,,')
  expect(await run([ledger, '--dry-run'])).toMatchObject({ code: 0, lines: [{ rows: 2, good: 2, imported: 0 }] })
  expect(await kept()).toEqual([])
  expect(await run([ledger])).toMatchObject({ code: 0, lines: [{ rows: 2, good: 2, imported: 2 }] })
  expect(await kept()).toEqual(['国定路', '财大小区'])
  expect(await database.query('SELECT why, added, byStaffId FROM coverage_change')).toEqual([{ why: 'import', added: 2, byStaffId: null }])
  expect(await run([ledger])).toMatchObject({ code: 0, lines: [{ rows: 2, unchanged: 2, imported: 0 }] })
})

test.each([
  ['no file', () => [], 'usage:'],
  ['a file that is not there', () => [path.join(folder, 'none.csv')], 'cannot read'],
  ['a file that is no ledger', () => [path.join(folder, 'yangpu.sqlite')], 'CSV'],
])('%s ends in one clear line and exit code 1', async (_, args, message) => {
  const { code, lines, error } = await run(args())
  expect([code, lines]).toEqual([1, []])
  expect(error.split('\n')).toEqual([expect.stringContaining(message)])
})

test('a database that was never set up is said to be none', async () => {
  const empty = mkdtempSync(path.join(folder, 'empty-'))
  expect(await run([file('any.csv', '五角场街道,lanes,国定路,,1,')], empty)).toMatchObject({ code: 1, lines: [], error: expect.stringContaining('set up') })
})
