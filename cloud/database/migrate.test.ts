import { makeEmptyDatabase, onEachDatabase } from '../test/eachDatabase'
import { createDatabase } from './database'
import { draftStatements, isMigrated, migrate, schemaDrift } from './migrate'
import { openDatabase, openDriver } from './open'
import { allTables } from './schema'
import { integer, nullable, table, text, ulid, varchar } from './table'

onEachDatabase('migrations', (context) => {
  const { kind, database } = context
  const tableNames = async () => {
    const rows = await database().query<object>(kind === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SHOW TABLES')
    return rows.map((row) => String(Object.values(row)[0]))
  }

  it('make exactly the declared tables, also after they were undone and run again', async () => {
    const { dataSource } = database()
    expect(await schemaDrift(database())).toEqual([])
    const rounds = dataSource.migrations.length
    for (let round = 0; round < rounds; round += 1) await dataSource.undoLastMigration()
    expect(await isMigrated(database())).toBe(false)
    const left = await tableNames()
    expect(allTables.filter(({ name }) => left.includes(name))).toEqual([])
    await migrate(database())
    expect(await schemaDrift(database())).toEqual([])
    expect(await isMigrated(database())).toBe(true)
  })

  it('run once when two instances start at the same time', async () => {
    const empty = await makeEmptyDatabase(kind)
    const instances = await Promise.all([openDatabase(empty.settings), openDatabase(empty.settings)])
    await Promise.all(instances.map(migrate))
    const done = await instances[0].query('SELECT name FROM migrations')
    expect(done).toHaveLength(instances[0].dataSource.migrations.length)
    expect(await schemaDrift(instances[0])).toEqual([])
    await Promise.all(instances.map((instance) => instance.close()))
    await empty.remove()
  })

  it('are drafted from what was newly declared: complete, and undone without a trace', async () => {
    const parcel = table({
      name: 'parcel',
      columns: { id: ulid(), ownerId: ulid(), label: nullable(varchar(40)), size: integer(), words: text() },
      unique: [['ownerId', 'label']],
      indexes: [['size']],
    })
    const widened = createDatabase(await openDriver(context.settings, [...allTables, parcel]))
    const { up, down } = await draftStatements(widened)
    expect(up.join()).toContain('parcel')
    for (const statement of up) await widened.execute(statement)
    expect(await schemaDrift(widened)).toEqual([])
    for (const statement of down) await widened.execute(statement)
    await widened.close()
    expect(await schemaDrift(database())).toEqual([])
    expect(await tableNames()).not.toContain('parcel')
  })
})
