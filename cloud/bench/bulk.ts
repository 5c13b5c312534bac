import { type Database } from '../database/database'

interface Index {
  drop: string
  create: string
}

/** A table takes rows several times as fast without its indexes, and makes them anew in one go. Unique keys stay: SQLite has them in the table itself. */
const indexesOf = async (database: Database): Promise<Index[]> => {
  if (database.kind === 'sqlite') {
    const rows = await database.query<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name LIMIT 1000")
    return rows.map(({ name, sql }) => ({ drop: `DROP INDEX "${name}"`, create: sql }))
  }
  const rows = await database.query<{ place: string; name: string; columns: string }>(
    `SELECT TABLE_NAME AS place, INDEX_NAME AS name, GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) AS columns FROM information_schema.STATISTICS
     WHERE TABLE_SCHEMA = DATABASE() AND NON_UNIQUE = 1 GROUP BY TABLE_NAME, INDEX_NAME LIMIT 1000`)
  // Longer than the app lets any statement of its own take.
  return rows.map(({ place, name, columns }) => ({ drop: `DROP INDEX ${name} ON ${place}`, create: `SET STATEMENT max_statement_time = 0 FOR CREATE INDEX ${name} ON ${place} (${columns})` }))
}

/** Fills a new database as fast as it can: without indexes, and on SQLite without any care for a power cut. */
export const inBulk = async (database: Database, fill: () => Promise<void>): Promise<void> => {
  const careless = database.kind === 'sqlite' ? ['cache_size = -1000000', 'synchronous = OFF', 'journal_mode = MEMORY'] : []
  for (const pragma of careless) await database.query(`PRAGMA ${pragma}`)
  const indexes = await indexesOf(database)
  for (const { drop } of indexes) await database.execute(drop)
  await fill()
  for (const { create } of indexes) await database.execute(create)
  if (database.kind === 'mysql') await database.query('ANALYZE TABLE service_request, request_participation, search_token')
}
