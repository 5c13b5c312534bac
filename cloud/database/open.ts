import { type Database, createDatabase } from './database'
import { migrations } from './migrations'
import { openMysql, type PoolBounds } from './mysql'
import { allTables } from './schema'
import { openSqlite } from './sqlite'

export interface DatabaseSettings {
  /** mysql://user:password@host:port/name; without it the embedded file. */
  url?: string
  file: string
  pool?: PoolBounds
}

/** Opens the database, not yet migrated. */
export const openDatabase = async ({ url, file, pool }: DatabaseSettings): Promise<Database> =>
  createDatabase(url ? await openMysql(url, allTables, migrations, pool) : await openSqlite(file, allTables, migrations))
