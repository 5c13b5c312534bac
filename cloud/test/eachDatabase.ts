import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database } from '../database/database'
import { migrate } from '../database/migrate'
import { type DatabaseSettings, openDatabase } from '../database/open'
import { type DatabaseKind } from '../database/table'
import { onServer } from './mariadb'

export interface TestDatabase {
  kind: DatabaseKind
  settings: DatabaseSettings
  /** Opened when first asked for, migrated. */
  database: () => Database
}

/** A new database without any table, and how to be rid of it. */
export const makeEmptyDatabase = async (kind: DatabaseKind): Promise<{ settings: DatabaseSettings; remove: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'yangpu-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  const file = join(folder, 'test.sqlite')
  if (kind === 'sqlite') return { settings: { file }, remove: async () => removeFolder() }
  const server = process.env.TEST_MARIADB_URL as string
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name}`)
  return {
    settings: { file, url: `${server}/${name}` },
    remove: async () => {
      await onServer(server, `DROP DATABASE ${name}`)
      removeFolder()
    },
  }
}

/** Opens a database that only a test has, and migrates it. */
export const openTestDatabase = async (settings: DatabaseSettings): Promise<Database> => {
  const database = await openDatabase(settings)
  // As on the MariaDB of the tests: they are about what is kept, not about surviving a power cut.
  if (database.kind === 'sqlite') await database.query('PRAGMA synchronous = OFF')
  await migrate(database)
  return database
}

/** Runs the same tests on the embedded database and on MariaDB, each with a fresh, migrated database for the file. */
export const onEachDatabase = (name: string, tests: (context: TestDatabase) => void): void => {
  for (const kind of ['sqlite', 'mysql'] as const) {
    if (kind === 'mysql' && process.env.MARIADB_MISSING) {
      describe(`${name} (MariaDB)`, () => it.todo(`did not run: ${process.env.MARIADB_MISSING}`))
      continue
    }
    describe(`${name} (${kind === 'sqlite' ? 'SQLite' : 'MariaDB'})`, () => {
      let opened: Database | undefined
      let made: Awaited<ReturnType<typeof makeEmptyDatabase>> | undefined
      const context = { kind, database: () => opened as Database } as TestDatabase
      beforeAll(async () => {
        made = await makeEmptyDatabase(kind)
        context.settings = made.settings
        opened = await openTestDatabase(made.settings)
      }, 60_000)
      afterAll(async () => {
        await opened?.close()
        await made?.remove()
      })
      tests(context)
    })
  }
}
