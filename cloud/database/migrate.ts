import { type Database } from './database'

const lockName = 'yangpu_veterans_migration'

/** Brings the schema up to date. Two instances that start at once do it one after the other. */
export const migrate = async ({ kind, dataSource }: Database): Promise<void> => {
  if (kind === 'sqlite') {
    await dataSource.runMigrations({ transaction: 'all' })
    return
  }
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SELECT GET_LOCK(?, 60)', [lockName])
    await dataSource.runMigrations({ transaction: 'none' })
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [lockName])
    await runner.release()
  }
}

/** The statements that would bring the database to the declared tables: none, when the migrations are complete. */
export const schemaDrift = async ({ dataSource }: Database): Promise<string[]> => (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)

/** Whether every migration has run. */
export const isMigrated = async ({ dataSource }: Database): Promise<boolean> => !(await dataSource.showMigrations())
