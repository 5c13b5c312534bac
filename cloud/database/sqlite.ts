import { DataSource } from 'typeorm'
import { type Driver, type SqlValue } from './database'
import { createMutex } from './mutex'
import { type Migrations } from './migrations'
import { entityOf, type Table } from './table'

const pragmas = [
  'journal_mode = WAL',
  // What was confirmed to a person outlives a power cut.
  'synchronous = FULL',
  // Waiting for another process stops this one whole: a short moment, then the retry waits without stopping it.
  'busy_timeout = 250',
  'foreign_keys = ON',
  // LIKE tells upper and lower case apart, as it does on MySQL with our collation.
  'case_sensitive_like = ON',
]

/**
 * The embedded database. TypeORM has one connection to it, and two transactions on one connection corrupt each other:
 * every access goes through a mutex, which a transaction holds from BEGIN to COMMIT.
 */
export const openSqlite = async (file: string, tables: readonly Table[], migrations: Migrations): Promise<Driver> => {
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- prebuilt inside npm; better-sqlite3 itself would compile
    driver: require('libsql'),
    database: file,
    entities: tables.map((declared) => entityOf(declared, 'sqlite')),
    migrations,
  })
  await dataSource.initialize()
  const runner = dataSource.createQueryRunner()
  for (const pragma of pragmas) await runner.query(`PRAGMA ${pragma}`)
  const mutex = createMutex()
  const run = async (statement: string, values: SqlValue[]) => {
    const { records, affected } = await runner.query(statement, values, true)
    return { rows: records ?? [], affected: affected ?? 0 }
  }
  return { kind: 'sqlite', dataSource, beginStatement: 'BEGIN IMMEDIATE', withConnection: (work) => mutex.run(() => work({ run, discard: () => undefined })) }
}
