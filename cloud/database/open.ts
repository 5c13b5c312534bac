import { createDatabase, type Database, type Driver } from './database'
import { migrations } from './migrations'
import { openMysql, type PoolBounds } from './mysql'
import { allTables } from './schema'
import { openSqlite } from './sqlite'
import { type Table } from './table'

export interface DatabaseSettings {
  /** mysql://user:password@host:port/name; without it the embedded file. */
  url?: string
  file: string
  pool?: PoolBounds
}

/** The connection to the database for these tables, without the rules of `createDatabase`. */
export const openDriver = ({ url, file, pool }: DatabaseSettings, tables: readonly Table[] = allTables): Promise<Driver> =>
  url ? openMysql(url, tables, migrations, pool) : openSqlite(file, tables, migrations)

/** Opens the database, not yet migrated. */
export const openDatabase = async (settings: DatabaseSettings): Promise<Database> => createDatabase(await openDriver(settings))
