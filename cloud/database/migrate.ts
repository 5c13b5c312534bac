import { MigrationExecutor } from 'typeorm'
import { type Database } from './database'

const lockName = 'yangpu_veterans_migration'
/** Seconds that a second instance waits for the first. */
const lockPatience = 60

/** Brings the schema up to date. Two instances that start at once do it one after the other, the second finding nothing left to do. */
export const migrate = (database: Database): Promise<void> => (database.kind === 'sqlite' ? migrateSqlite(database) : migrateMysql(database))

/** All or nothing, under the write lock of the file, on the one connection that TypeORM has too. */
const migrateSqlite = async (database: Database): Promise<void> => {
  // Tables are changed by copying them: keys that point at the old one must not stop that. Only settable outside a transaction.
  await database.query('PRAGMA foreign_keys = OFF')
  try {
    await database.transaction(() => database.dataSource.runMigrations({ transaction: 'none' }))
  } finally {
    await database.query('PRAGMA foreign_keys = ON')
  }
}

/** MySQL commits each change of a table by itself, so a migration that fails there is left half done: keep migrations small. */
const migrateMysql = async ({ dataSource }: Database): Promise<void> => {
  const runner = dataSource.createQueryRunner()
  try {
    // A large table takes longer than any statement of a request may.
    await runner.query('SET SESSION innodb_lock_wait_timeout = 60 /*M!100100 , max_statement_time = 0 */ /*!50708 , max_execution_time = 0 */')
    const [lock] = await runner.query('SELECT GET_LOCK(?, ?) AS isOurs', [lockName, lockPatience])
    if (Number(lock.isOurs) !== 1) throw new Error('another instance has been migrating the database for a minute: look at it before starting again')
    const executor = new MigrationExecutor(dataSource, runner)
    executor.transaction = 'none'
    await executor.executePendingMigrations()
  } finally {
    // Its settings and its lock go with it.
    ;((await runner.connect()) as { destroy(): void }).destroy()
    await runner.release()
  }
}

/** The statements that would bring the database to the declared tables, and those that would undo it. */
export const draftStatements = async ({ dataSource }: Database): Promise<{ up: string[]; down: string[] }> => {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log()
  return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() }
}

/** What the migrations have left undone: nothing, when they make what is declared. */
export const schemaDrift = async (database: Database): Promise<string[]> => (await draftStatements(database)).up

/** Whether every migration has run. */
export const isMigrated = async (database: Database): Promise<boolean> => {
  const done = new Set((await database.query<{ name: string }>('SELECT name FROM migrations')).map(({ name }) => name))
  return database.dataSource.migrations.every(({ name }) => done.has(name ?? ''))
}
