import { writeFileSync } from 'node:fs'
import { createDatabase, type Driver } from '../database'
import { draftStatements, migrate } from '../migrate'
import { openMysql } from '../mysql'
import { allTables } from '../schema'
import { openSqlite } from '../sqlite'
import { migrations } from '../migrations'
import { hasMariadb, onServer, startMariadb } from '../../test/mariadb'

/**
 * npm run migration:draft -- NAME: writes the migration that brings the declared tables and the migrated schema together,
 * with the statements of both databases. Read it before it is kept; then add it to migrations/index.ts.
 */
const main = async (name: string | undefined): Promise<void> => {
  if (!name || !/^[A-Z][A-Za-z]+$/.test(name)) throw new Error('give the migration a name such as AddRatings')
  if (!hasMariadb()) throw new Error('MariaDB is needed to draft the statements for it')
  const sqlite = await draftFor(await openSqlite(':memory:', allTables, migrations))
  const mariadb = await startMariadb()
  try {
    await onServer(mariadb.url, 'CREATE DATABASE draft')
    const mysql = await draftFor(await openMysql(`${mariadb.url}/draft`, allTables, migrations))
    if (sqlite.up.length + mysql.up.length === 0) throw new Error('nothing to do: the migrations already make the declared tables')
    const number = String(migrations.length + 1).padStart(4, '0')
    writeFileSync(`cloud/database/migrations/${number}${name}.ts`, fileText(name, 1_700_000_000_000 + migrations.length + 1, { sqlite, mysql }))
  } finally {
    await mariadb.stop()
  }
}

const draftFor = async (driver: Driver) => {
  const database = createDatabase(driver)
  await migrate(database)
  const drafted = await draftStatements(database)
  await database.close()
  return drafted
}

const list = (statements: readonly string[]) => statements.map((statement) => `      ${JSON.stringify(statement)},\n`).join('')

const fileText = (name: string, stamp: number, statements: Record<'sqlite' | 'mysql', { up: string[]; down: string[] }>): string => `import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
${(['sqlite', 'mysql'] as const).map((kind) => `  ${kind}: {\n    up: [\n${list(statements[kind].up)}    ],\n    down: [\n${list(statements[kind].down)}    ],\n  },\n`).join('')}}

export class ${name}${stamp} implements MigrationInterface {
  readonly name = '${name}${stamp}'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
`

main(process.argv[2]).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
